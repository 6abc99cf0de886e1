import type { AddressChoice, MissingFact, Network, NetworkIndex } from "../model";
import { formatAddress, parseAddress, sameAddress, type Packet, type PacketSet } from "../net";
import type { Flows, Reach } from "../reach";
import type { tracer } from "../trace";
import { pinnedValues } from "./address-variants";
import { cubeJson, packetJson } from "./json";
import { whyElsewhere, whyNothing } from "./nothing-to-ask";
import type { Question } from "./question";
import type { Assumption, Blocker, Result, StepJson, Verdict } from "./result";
import { NO_WAY, wayOf, type Way } from "./way";

/** A network whose addresses are all chosen, ready for questions. */
export interface Standing {
  readonly index: NetworkIndex;
  readonly network: Network;
  readonly reach: Reach;
  readonly follow: ReturnType<typeof tracer>;
}

export interface Answer {
  readonly verdict: Verdict;
  readonly flows: Flows;
}

/** Splits the class of packets that a question is about (design.md section 2, "Verdict"). */
export function answerOn({ reach }: Standing, { from, to, traffic, oneWay, toAddress, version }: Question): Answer {
  const options = { oneWay, version, ...(toAddress === null ? {} : { toAddress }) };
  const flows = reach.flows(from, to, reach.space.of(traffic), options);
  return { flows, verdict: verdictOf(flows) };
}

function verdictOf({ allowed, denied, unknown }: Flows): Verdict {
  if (!allowed.isEmpty && !denied.isEmpty) return "partial";
  if (!unknown.isEmpty) return "unknown";
  return allowed.isEmpty ? "denied" : "allowed";
}

/** The whole answer on one choice of addresses: sets, witnesses, and the way of the packet that shows the verdict. */
export function resultOf(standing: Standing, question: Question, { verdict, flows }: Answer, choices: readonly AddressChoice[]): Result {
  const shown = { allowed: flows.allowed, denied: flows.denied, partial: flows.denied, unknown: flows.unknown }[verdict];
  const packet = shown.sample();
  const way = packet === null ? NO_WAY : wayOf(standing.network, standing.follow, question, packet);
  return {
    verdict,
    sets: setsOf(flows),
    path: way.path,
    return_path: way.return_path,
    blockers: blockersOf(standing, question, { verdict, flows }, way),
    witness: { allowed: witness(flows.allowed), denied: witness(flows.denied) },
    missing: distinct(flows.missing),
    assumptions: assumptionsOn(standing.network, choices, way),
    error: null,
  };
}

function blockersOf({ index }: Standing, question: Question, { verdict, flows }: Answer, { blockers }: Way): readonly Blocker[] {
  if (flows.asked.isEmpty) return whyNothing(index, question);
  const isCertain = verdict === "denied" || verdict === "partial";
  return isCertain && blockers.length === 0 ? whyElsewhere(index, question) : blockers;
}

const setsOf = ({ allowed, denied, unknown }: Flows): Result["sets"] => ({
  allowed: allowed.cubes().map(cubeJson),
  denied: denied.cubes().map(cubeJson),
  unknown: unknown.cubes().map(cubeJson),
});

function witness(set: PacketSet) {
  const packet: Packet | null = set.sample();
  return packet === null ? null : packetJson(packet);
}

const distinct = (facts: readonly MissingFact[]): MissingFact[] => [
  ...new Map(facts.map(({ fact, component }) => [`${component} ${fact}`, { fact, component }])).values(),
];

/** The chosen addresses that the packet bears on its way. */
function assumptionsOn(network: Network, choices: readonly AddressChoice[], { path, return_path }: Way): Assumption[] {
  const borne = addressesOn([...path, ...return_path]);
  const values = pinnedValues(network);
  return choices.flatMap(({ spec, component, fact }) => {
    const value = values.get(spec);
    return value !== undefined && borne.some((address) => sameAddress(address, value))
      ? [{ component, fact, value: formatAddress(value) }]
      : [];
  });
}

const addressesOn = (steps: readonly StepJson[]) =>
  [...new Set(steps.flatMap(({ before, after }) => [before.src, before.dst, after.src, after.dst]))]
    .map(parseAddress)
    .filter((a) => a !== null);
