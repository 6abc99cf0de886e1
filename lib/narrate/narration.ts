import type { Blocker, CubeJson, PacketJson, Result, StepJson, Verdict } from "../explain";
import { narrateBlocker } from "./blocker";
import { formatAsked, formatPacket, formatPorts, formatTraffic, unionOf } from "./format";
import { capital, component, nameOf, type Names } from "./names";
import { place, ruleName } from "./place";

/** The question's two ends, as the question spelled them. */
export interface Ends {
  readonly from: string;
  readonly to: string;
}

export interface Narration {
  /** The verdict in one sentence. */
  readonly headline: string;
  /** Why: in the order in which one would look. Backticks mark what stands in the configuration. */
  readonly sentences: readonly string[];
}

/** An answer as people tell it. Without `ends` the packets' addresses stand for them. */
export function narrateResult(result: Result, names: Names = {}, ends?: Ends): Narration {
  if (result.error !== null) return { headline: result.error.message, sentences: result.error.hint === null ? [] : [result.error.hint] };
  return { headline: headline(result, names, ends), sentences: SENTENCES[result.verdict](result, names) };
}

const HEADLINES: Readonly<Record<Verdict, (from: string, to: string, traffic: string) => string>> = {
  allowed: (from, to, traffic) => `${from} can reach ${to}${traffic}.`,
  denied: (from, to, traffic) => `${from} can not reach ${to}${traffic}.`,
  partial: (from, to, traffic) => `${from} can reach ${to}${traffic} only in part.`,
  unknown: (from, to, traffic) => `Whether ${from} can reach ${to}${traffic} can not be told.`,
};

function headline(result: Result, names: Names, ends: Ends | undefined): string {
  const packet = result.witness.denied ?? result.witness.allowed;
  const from = endName(ends?.from, packet?.src, names);
  const to = endName(ends?.to, packet?.dst, names);
  const text = HEADLINES[result.verdict](from, to, trafficOf(result, packet));
  return capital(text);
}

function endName(spelled: string | undefined, address: string | undefined, names: Names): string {
  if (spelled === undefined) return address ?? "the sender";
  if (Object.hasOwn(names, spelled)) return nameOf(spelled, names);
  if (spelled === "internet") return "the internet";
  const literal = /^(?:internet|ip):(.+)$/.exec(spelled)?.[1];
  return literal ?? `\`${spelled}\``;
}

function trafficOf({ sets }: Result, packet: PacketJson | null): string {
  const asked = formatAsked([...sets.allowed, ...sets.denied, ...sets.unknown]);
  if (asked !== null) return ` on ${asked}`;
  return packet === null ? "" : ` (for example on ${formatTraffic(packet)})`;
}

/** The packet as it stood before what stopped it: a gateway may have changed its addresses on the way there (IGW-6). */
function packetAt({ path, return_path: back, witness }: Result, { leg, code, component: at, direction }: Blocker): PacketJson | null {
  const steps = leg === "request" ? path : back;
  return steps.find((step) => step.code === code && step.component === at && step.direction === direction)?.before ?? witness.denied;
}

const SENTENCES: Readonly<Record<Verdict, (result: Result, names: Names) => string[]>> = {
  allowed: ({ path }, names) => admittedBy(path, names),
  denied: (result, names) => [
    ...result.blockers.map((blocker) => narrateBlocker(blocker, packetAt(result, blocker), names)),
    ...unproved(result),
  ],
  partial: (result, names) => [
    ...contrast(result),
    ...result.blockers.map((blocker) => narrateBlocker(blocker, packetAt(result, blocker), names)),
  ],
  unknown: (result, names) => result.missing.map((fact) => missingSentence(fact, result, names)),
};

/** A fact that the author can supply, or a component of which nobody can tell what it does. */
function missingSentence({ fact, component: where }: Result["missing"][number], { path, return_path }: Result, names: Names): string {
  const unmodelled = [...path, ...return_path].find((step) => step.code === "UNSUPPORTED_COMPONENT" && step.component === where);
  if (unmodelled === undefined)
    return `Make ${fact} of \`${nameOf(where, names)}\` known: the answer depends on it, and the configuration does not tell it.`;
  const who = component(where, unmodelled.kind, names);
  return `Follow the way up to ${who}${place(unmodelled.span?.file, unmodelled.span?.start.line)}: what it does with this traffic is not modelled yet.`;
}

/** The last filters that a flow passes are the ones that people mean by "who let it in". */
function admittedBy(path: readonly StepJson[], names: Names): string[] {
  const admitting = path.filter((step) => step.action === "allow" && step.direction === "ingress" && step.rule !== null);
  return admitting.map(
    (step) =>
      `${capital(component(step.component, step.kind, names))} lets it in by ${ruleName(step.rule ?? "")}${place(step.span?.file, step.span?.start.line)}.`,
  );
}

const unproved = ({ blockers, witness }: Result): string[] =>
  blockers.length === 0 && witness.denied === null
    ? ["No packet can be sent at all: one of the two ends has no address that the other could use."]
    : [];

/** What tells the packets that pass from those that do not. */
function contrast({ sets, witness }: Result): string[] {
  const [passing, failing] = [clientPorts(sets.allowed), clientPorts(sets.denied)];
  if (failing !== null && passing !== failing) return [`It depends on the client's port: connections from the ports ${failing} fail.`];
  return [
    ...(witness.allowed === null ? [] : [`This packet passes: ${formatPacket(witness.allowed)}.`]),
    ...(witness.denied === null ? [] : [`This one does not: ${formatPacket(witness.denied)}.`]),
  ];
}

/** The client ports of some boxes, where all boxes have some and differ in nothing else that a sentence could say. */
function clientPorts(cubes: readonly CubeJson[]): string | null {
  if (cubes.length === 0 || cubes.some(({ src_ports }) => src_ports === null)) return null;
  if (new Set(cubes.map((cube) => `${cube.src.join()} ${cube.dst.join()}`)).size > 1) return null;
  return formatPorts(unionOf(cubes.flatMap((cube) => cube.src_ports ?? [])));
}
