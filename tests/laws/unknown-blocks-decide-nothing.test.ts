import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Network, Route } from "../../lib/model";
import { prefixIncludes, samePrefix } from "../../lib/net";
import { tracer } from "../../lib/trace";
import { network } from "../arbitrary/network";
import { detour, withDetour, withoutBlock, type OpenBlock } from "../arbitrary/open-blocks";
import { questionOn } from "../arbitrary/question";
import { byTrace } from "./by-trace";
import { hold, runsOf, timeFor } from "./law-runs";
import { tell } from "./tell";

const QUESTIONS_PER_NETWORK = 50;
const runs = runsOf(100);

/** Each block that a subnet is known to have. */
const blocksOf = ({ subnets }: Network): Omit<OpenBlock, "detour">[] =>
  subnets.flatMap(({ id, cidr, ipv6Cidr }) => [
    ...(cidr === null ? [] : [{ subnet: id, version: 4 as const }]),
    ...(ipv6Cidr === null ? [] : [{ subnet: id, version: 6 as const }]),
  ]);

/** RT-2: AWS takes no route for a part of a VPC that is the block of no subnet, and which are is seen where they are known. */
function asTaken(net: Network): Network {
  const isTaken = (id: string, { destination }: Route): boolean => {
    const vpcs = net.vpcs.filter((vpc) => vpc.id === id);
    const subnets = net.subnets.filter(({ vpc }) => vpc === id).flatMap(({ cidr, ipv6Cidr }) => [cidr, ipv6Cidr]);
    const blocks = [...subnets.filter((block) => block !== null), ...vpcs.flatMap(({ cidrs, ipv6Cidrs }) => [...cidrs, ...ipv6Cidrs])];
    if (!("address" in destination) || blocks.some((block) => samePrefix(block, destination))) return true;
    return !blocks.some((block) => prefixIncludes(block, destination));
  };
  return { ...net, routeTables: net.routeTables.map((table) => ({ ...table, routes: table.routes.filter((route) => isTaken(table.vpc, route)) })) };
}

/** Blocks to leave out of a network, and that network with them and with routes for them. */
const opened = (net: Network): fc.Arbitrary<{ readonly net: Network; readonly open: readonly OpenBlock[] }> =>
  fc
    .tuple(fc.subarray(blocksOf(net), { minLength: 1, maxLength: 2 }), detour)
    .map(([blocks, target]) => blocks.map((block) => ({ ...block, detour: target })))
    .map((open) => ({ net: open.reduce(withDetour, net), open }));

const asked = network.map(asTaken).chain(opened).chain(({ net, open }) =>
  fc.record({
    net: fc.constant(net),
    open: fc.constant(open),
    questions: fc.array(questionOn(net), { minLength: 1, maxLength: QUESTIONS_PER_NETWORK, size: "max" }),
  }),
);

describe(`blocks of subnets that nobody knows, on ${runs.numRuns} networks from seed ${runs.seed}`, () => {
  it(
    "decide nothing: a certain answer without them is the answer with them",
    () => {
      let certain = 0;
      const law = fc.property(asked, ({ net, open, questions }) => {
        const less = open.reduce(withoutBlock, net);
        const [knowing, guessing] = [tracer(net), tracer(less)];
        for (const question of questions.filter((q) => q !== null)) {
          const { packet, start, options } = question;
          const follow = { oneWay: options.oneWay ?? false };
          const guessed = guessing(packet, start, follow);
          const [known, answered] = [byTrace(knowing(packet, start, follow)), byTrace(guessed)];
          if (answered === "unknown") continue;
          certain++;
          if (answered !== known)
            throw new Error(`${answered} without ${JSON.stringify(open)}, ${known} with them\n${tell(less, question, guessed)}`);
        }
      });
      hold(law, runs);
      expect(certain).toBeGreaterThan(runs.numRuns);
    },
    timeFor(runs),
  );
});
