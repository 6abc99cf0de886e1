import { explain, packetJson, type Query, type Result } from "../explain";
import { createPacketSpace, type Packet, type PacketSet, type PacketSpace } from "../net";
import type { OnlyCheck } from "./checks";
import { narrowed } from "./evidence";
import { isActorName } from "./lint";
import { absent, type Outcome } from "./outcome";
import { setOfCubes, setOfTraffic, unionOf } from "./packet-sets";
import { queryOf, wayOf } from "./question";
import type { Submitted } from "./submission";
import { tell } from "./tell";

/** Clients choose among these; what a check wants open must be open for all of them. */
const CLIENT_PORTS = [1024, 65_535] as const;
const EVERY_PORT = [0, 65_535] as const;

/** Everything that one source may or may not send, over all protocols and ports. */
interface Answered {
  readonly query: Query;
  readonly result: Result;
  readonly allowed: PacketSet;
  readonly unknown: PacketSet;
  readonly asked: PacketSet;
}

/**
 * Compares sets, not samples. Nothing may get through beyond what the check names, whatever its source port; with
 * `exactly`, all that it names must get through, from every client port.
 */
export function gradeOnly(check: OnlyCheck, submitted: Submitted): Outcome {
  const missing = [...check.from, check.to].find((end) => isActorName(end) && !submitted.actor(end));
  if (missing !== undefined) return absent(submitted.addressOf(missing));
  const space = createPacketSpace();
  const answers = questions(check, submitted).map((query) => answer(space, submitted, query));
  const unanswered = answers.find(({ result, asked }) => result.error !== null || (result.verdict === "unknown" && asked.isEmpty));
  if (unanswered) return outcome(false, unanswered.query, unanswered.result);
  const named = check.exactly ?? check.at_most ?? [];
  const target = unionOf(
    space,
    named.map((traffic) => setOfTraffic(space, traffic)),
  );
  const wanted = check.exactly ? target.intersect(space.of({ srcPorts: [CLIENT_PORTS] })) : space.empty;
  return (
    firstWrong(answers, submitted, (a) => a.allowed.union(a.unknown).subtract(target)) ??
    firstWrong(answers, submitted, (a) => a.asked.intersect(wanted).subtract(a.allowed)) ??
    unreached(check, submitted, space, answers) ??
    proof(answers, submitted)
  );
}

function questions(check: OnlyCheck, submitted: Submitted): Query[] {
  const to = submitted.spell(check.to);
  const sources = check.from.flatMap((from) => (from === "anywhere" ? everySource(submitted, to) : [submitted.spell(from)]));
  const versions = check.ip_version ? [check.ip_version] : ([4, 6] as const);
  return sources.flatMap((from) =>
    versions.map((ip_version) => ({ from, to, protocol: "all", src_port: EVERY_PORT, ...wayOf(check), ip_version })),
  );
}

const everySource = (submitted: Submitted, to: string): string[] => [
  "internet",
  ...submitted.network.instances.map(({ id }) => id).filter((id) => id !== to),
];

function answer(space: PacketSpace, submitted: Submitted, query: Query): Answered {
  const result = explain(submitted.network, query);
  const { allowed: passing, denied, unknown: unclear } = result.sets;
  const allowed = setOfCubes(space, passing);
  const unknown = setOfCubes(space, unclear);
  return { query, result, allowed, unknown, asked: allowed.union(unknown).union(setOfCubes(space, denied)) };
}

/** The failure that a packet of the first non-empty wrong set proves. */
function firstWrong(answers: readonly Answered[], submitted: Submitted, wrong: (answer: Answered) => PacketSet): Outcome | null {
  for (const answered of answers) {
    const packet = wrong(answered).sample();
    if (packet) return about(false, answered.query, packet, submitted);
  }
  return null;
}

/** Something that the check names and that no source can even send: a server without a public address, say. */
function unreached(check: OnlyCheck, submitted: Submitted, space: PacketSpace, answers: readonly Answered[]): Outcome | null {
  const none = (check.exactly ?? []).find((traffic) => {
    const named = setOfTraffic(space, traffic);
    return answers.every(({ allowed }) => allowed.intersect(named).isEmpty);
  });
  const [first] = answers;
  if (!none || !first) return null;
  const query = queryOf(first.query.from, first.query.to, check, none);
  return outcome(false, query, explain(submitted.network, query));
}

/** A passing check shows one packet that gets through, or where nothing does, one that does not. */
function proof(answers: readonly Answered[], submitted: Submitted): Outcome {
  for (const pick of [(a: Answered) => a.allowed, (a: Answered) => a.asked])
    for (const answered of answers) {
      const packet = pick(answered).sample();
      if (packet) return about(true, answered.query, packet, submitted);
    }
  const [first] = answers;
  return first ? outcome(true, first.query, first.result) : { passed: true, message: "", result: { kind: "none" } };
}

function about(passed: boolean, query: Query, packet: Packet, submitted: Submitted): Outcome {
  const narrow = narrowed(query, packetJson(packet));
  return outcome(passed, narrow, explain(submitted.network, narrow));
}

const outcome = (passed: boolean, query: Query, result: Result): Outcome => ({
  passed,
  message: tell(result, { from: query.from, to: query.to }),
  result: { kind: "flow", from: query.from, to: query.to, result },
});
