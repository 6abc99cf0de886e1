import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { network } from "../arbitrary/network";
import { questionOn } from "../arbitrary/question";
import { createReach, type Flows } from "../../lib/reach";
import type { Packet } from "../../lib/net";
import { tracer } from "../../lib/trace";
import { byTrace, type Verdict } from "./by-trace";
import { hold, runsOf, timeFor } from "./law-runs";
import { tell } from "./tell";

const QUESTIONS_PER_NETWORK = 50;
const runs = runsOf(150);

const byReach = (flows: Flows, packet: Packet): string =>
  (["allowed", "denied", "unknown"] as const).filter((set) => flows[set].contains(packet)).join(" and ") || "not asked";

/** Networks together with questions about them. */
const asked = network.chain((net) =>
  fc.record({
    net: fc.constant(net),
    questions: fc.array(questionOn(net), { minLength: 1, maxLength: QUESTIONS_PER_NETWORK, size: "max" }),
  }),
);

describe(`trace and reach, on ${runs.numRuns} networks from seed ${runs.seed}`, () => {
  it(
    "decide alike about every packet",
    () => {
      const seen: Record<Verdict, number> = { allowed: 0, denied: 0, unknown: 0 };
      const alike = fc.property(asked, ({ net, questions }) => {
        const follow = tracer(net);
        const reach = createReach(net);
        for (const question of questions.filter((q) => q !== null)) {
          const { packet, start, from, to, options } = question;
          const traced = follow(packet, start, { oneWay: options.oneWay ?? false });
          const [one, other] = [byTrace(traced), byReach(reach.flows(from, to, reach.space.all, options), packet)];
          if (one !== other) throw new Error(`trace says ${one}, reach says ${other}\n${tell(net, question, traced)}`);
          seen[one]++;
        }
      });
      hold(alike, runs);
      const all = seen.allowed + seen.denied + seen.unknown;
      for (const count of Object.values(seen)) expect(count / all, JSON.stringify(seen)).toBeGreaterThan(0.03);
    },
    timeFor(runs),
  );

  it(
    "looking past blocks changes no fate",
    () => {
      const same = fc.property(asked, ({ net, questions }) => {
        const follow = tracer(net);
        for (const question of questions.filter((q) => q !== null)) {
          const [stopped, went] = (["stop", "continue"] as const).map((onBlock) => follow(question.packet, question.start, { onBlock }));
          if (stopped && went && byTrace(stopped) !== byTrace(went))
            throw new Error(`${byTrace(stopped)} became ${byTrace(went)}\n${tell(net, question, went)}`);
        }
      });
      hold(same, runs);
    },
    timeFor(runs),
  );
});
