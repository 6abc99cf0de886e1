import { hasPorts, ICMP, ICMPV6, icmpTypeNumber, NAMED_TRAFFIC, protocolName, protocolNumber, TCP, UDP, type NamedTraffic } from "../../../net";
import { errorAt, quoted, type Diagnostic, type Span } from "../../../source";
import type { Value } from "../../declared/evaluated";
import { failed, notKnown, type Entry } from "../entry";
import { NOT_KNOWN } from "../field";
import { number, text } from "./resource";

/** The fields of a rule that say which traffic it means. */
export interface TrafficFields {
  readonly type: string;
  readonly protocol?: string;
  readonly portRange?: string;
}

/** What the fields fill in: a protocol, and the first and last port, or the type and code of ICMP. */
export interface FilledTraffic {
  readonly protocol: Value;
  readonly first?: Value;
  readonly last?: Value;
}

/** Where a rule stands, for messages. */
export interface RulePlace {
  readonly title: string;
  readonly span: Span;
  readonly report: (diagnostic: Diagnostic) => void;
}

const LAST_PORT = 65_535;
const CUSTOM_PORTS: ReadonlyMap<string, number> = new Map([
  ["Custom TCP", TCP],
  ["Custom UDP", UDP],
]);
const CUSTOM_ICMP: ReadonlyMap<string, number> = new Map([
  ["Custom ICMP - IPv4", ICMP],
  ["Custom ICMP - IPv6", ICMPV6],
]);
const NAMED: ReadonlyMap<string, NamedTraffic> = new Map(NAMED_TRAFFIC.map((named) => [named.name, named]));
/** What the console shows where there is nothing to choose. */
const ANYTHING = new Set(["", "all", "n/a"]);

const isNotKnown = (value: Value): boolean => value.kind === "string" && value.value === NOT_KNOWN;

/** Type fills Protocol and Port range; what contradicts it is told, and the rule is then not known. */
export function readTrafficFields(rule: Entry<TrafficFields>, place: RulePlace): FilledTraffic {
  const type = rule.text("type");
  if (type === null) return { protocol: failed(place.span) };
  const named = NAMED.get(type);
  if (named !== undefined) return readNamed(rule, named, place);
  const withPorts = CUSTOM_PORTS.get(type);
  if (withPorts !== undefined) return readPorts(rule, type, withPorts, place);
  const icmp = CUSTOM_ICMP.get(type);
  return icmp === undefined ? readProtocol(rule, place) : readIcmp(rule, icmp, place);
}

function readNamed(rule: Entry<TrafficFields>, named: NamedTraffic, place: RulePlace): FilledTraffic {
  const { span } = place;
  if (!agrees(rule, named.name, named.protocol, place)) return { protocol: failed(span) };
  const written = rule.text("portRange");
  const [first, last] = named.port === null ? [0, LAST_PORT] : [named.port, named.port];
  const range = written === null ? null : rangeOf(written);
  if (range !== null && (range === "wrong" || range[0] !== first || range[1] !== last)) {
    const fills = named.port === null ? "every port" : `port ${named.port}`;
    contradiction(rule, "portRange", `The type ${named.name} fills ${fills} into ${place.title}, whose port range is ${quoted(written ?? "")}.`, place);
    return { protocol: failed(span) };
  }
  if (named.protocol === null) return { protocol: text("-1", span) };
  const protocol = text(String(named.protocol), span);
  return hasPorts(named.protocol)
    ? { protocol, first: number(first, span), last: number(last, span) }
    : { protocol, first: number(-1, span), last: number(-1, span) };
}

/** Whether a written protocol is the one that the type fills in. */
function agrees(rule: Entry<TrafficFields>, type: string, protocol: number | null, place: RulePlace): boolean {
  const written = rule.text("protocol");
  if (written === null || written === "") return true;
  if (protocolOf(written) === (protocol ?? "all")) return true;
  const fills = protocol === null ? "every protocol" : `the protocol ${String(protocolName(protocol)).toUpperCase()}`;
  contradiction(rule, "protocol", `The type ${type} fills ${fills} into ${place.title}, whose protocol is ${quoted(written)}.`, place);
  return false;
}

/** `TCP`, `6` and `TCP (6)` are one protocol. */
const protocolOf = (written: string): number | "all" | null => protocolNumber(written.replace(/ \(\d+\)$/, ""));

function contradiction(rule: Entry<TrafficFields>, field: "protocol" | "portRange", message: string, { report }: RulePlace): void {
  const hint = "Leave the field to the type, or choose the custom type of the protocol.";
  report(errorAt("rule-type-mismatch", message, { hint, span: rule.spanOf(field) }));
}

/** The ports that a text names: null for any, "wrong" for what is no range. */
function rangeOf(written: string): readonly [number, number] | "wrong" | null {
  if (ANYTHING.has(written.trim().toLowerCase())) return null;
  const found = /^\s*(\d{1,9})\s*(?:-\s*(\d{1,9})\s*)?$/.exec(written);
  if (found === null) return "wrong";
  const first = Number(found[1]);
  return [first, found[2] === undefined ? first : Number(found[2])];
}

function readPorts(rule: Entry<TrafficFields>, type: string, protocol: number, place: RulePlace): FilledTraffic {
  if (!agrees(rule, type, protocol, place)) return { protocol: failed(place.span) };
  const own = text(String(protocol), place.span);
  const value = rule.value("portRange");
  if (value === undefined) return { protocol: own };
  const span = value.span ?? place.span;
  if (isNotKnown(value)) return { protocol: own, first: notKnown(span), last: notKnown(span) };
  const range = value.kind === "string" ? rangeOf(value.value) : "unread";
  if (range === "wrong") {
    const message = `The port range of ${place.title} is ${quoted(rule.text("portRange") ?? "")}, which is no port and no range.`;
    place.report(errorAt("port-range", message, { hint: 'Write one port, such as "443", or a range, such as "1024-65535".', span }));
  }
  if (typeof range === "string") return { protocol: own, first: failed(span), last: failed(span) };
  const [first, last] = range ?? [0, LAST_PORT];
  if (first <= last) return { protocol: own, first: number(first, span), last: number(last, span) };
  const message = `The port range of ${place.title} starts at ${first} and ends before it, at ${last}.`;
  place.report(errorAt("port-order", message, { hint: `Write "${last}-${first}".`, span }));
  return { protocol: own, first: failed(span), last: failed(span) };
}

/** For ICMP "Protocol" names the type, and "Port range" the code. */
function readIcmp(rule: Entry<TrafficFields>, protocol: number, place: RulePlace): FilledTraffic {
  const own = text(String(protocol), place.span);
  const type = rule.value("protocol");
  if (type === undefined) return { protocol: own };
  const code = rule.value("portRange");
  return {
    protocol: own,
    first: icmpNumber(type, "ICMP type", (written) => icmpTypeNumber(protocol, written), place),
    last: code === undefined ? number(-1, place.span) : icmpNumber(code, "ICMP code", codeNumber, place),
  };
}

const codeNumber = (written: string): number | null => (/^\d{1,3}$/.test(written) && Number(written) <= 255 ? Number(written) : null);

function icmpNumber(value: Value, what: string, read: (written: string) => number | null, place: RulePlace): Value {
  const span = value.span ?? place.span;
  if (value.kind !== "string") return value;
  if (isNotKnown(value)) return notKnown(span);
  if (ANYTHING.has(value.value.trim().toLowerCase())) return number(-1, span);
  const found = read(value.value.trim());
  if (found !== null) return number(found, span);
  const message = `The ${what} of ${place.title} is ${quoted(value.value)}, which AWS does not know.`;
  place.report(errorAt("icmp-type", message, { hint: 'Write a number from 0 to 255, a name such as "Echo Request", or "All".', span }));
  return failed(span);
}

/** "Custom Protocol": any protocol by name or number, with all that it has. */
function readProtocol(rule: Entry<TrafficFields>, place: RulePlace): FilledTraffic {
  const value = rule.value("protocol");
  if (value?.kind !== "string") {
    const hint = 'Add "protocol" with a name or a number from 0 to 255, such as "GRE" or "47".';
    if (value === undefined) place.report(errorAt("missing-argument", `${place.title} has no protocol, which its type leaves open.`, { hint, span: place.span }));
    return { protocol: failed(place.span) };
  }
  if (isNotKnown(value)) return { protocol: notKnown(value.span) };
  const ports = rule.text("portRange");
  if (ports !== null && rangeOf(ports) !== null) {
    contradiction(rule, "portRange", `The type Custom Protocol means all ports, and ${place.title} has the port range ${quoted(ports)}.`, place);
    return { protocol: failed(place.span) };
  }
  const span = value.span ?? place.span;
  const found = protocolOf(value.value);
  const protocol = text(found === null ? value.value : found === "all" ? "-1" : String(found), span);
  if (typeof found !== "number") return { protocol };
  return hasPorts(found)
    ? { protocol, first: number(0, span), last: number(LAST_PORT, span) }
    : { protocol, first: number(-1, span), last: number(-1, span) };
}
