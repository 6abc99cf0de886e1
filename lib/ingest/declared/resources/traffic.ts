import { hasPorts, isIcmp, protocolNumber } from "../../../net";
import type { MissingFact, RuleTraffic } from "../../../model";
import { errorAt, quoted, warningAt, type Diagnostic, type Span } from "../../../source";
import type { Argument, Report } from "../arguments";

/** The arguments of a rule that say which traffic it means, as its resource type calls them. */
export interface TrafficArguments {
  readonly protocol: Argument<string>;
  readonly from: Argument<number>;
  readonly to: Argument<number>;
  readonly icmpType: Argument<number>;
  readonly icmpCode: Argument<number>;
  /** Whether type and code are both written by these names, rather than as ports or left out: then two zeros are meant. */
  readonly namesIcmp: boolean;
  /** Terraform refuses ports other than 0 beside protocol -1 in inline blocks; AWS ignores them (SG-8). */
  readonly portsOfAll: "refused" | "ignored";
  /** "ingress[0] of aws_security_group.web", for messages. */
  readonly rule: string;
  readonly component: string;
  readonly span: Span;
  readonly report: Report;
}

/** The widest traffic that the rule could mean, and what is not known of it. */
export interface ReadTraffic {
  readonly traffic: RuleTraffic;
  readonly missing: readonly MissingFact[];
}

const EVERYTHING: RuleTraffic = { protocol: null, ports: null, icmp: null };
const LAST_PORT = 65_535;

/** Null for what AWS or Terraform would refuse, after reporting it. */
export function readTraffic(given: TrafficArguments): ReadTraffic | null {
  const { protocol } = given;
  if (protocol.state === "unknown") return { traffic: EVERYTHING, missing: [lacking(given, "the protocol")] };
  if (protocol.state !== "written") return null;
  const number = protocolNumber(protocol.value);
  if (number === null) {
    const message = `The protocol of ${given.rule} is ${quoted(protocol.value)}, which AWS does not know.`;
    given.report(
      errorAt("unknown-protocol", message, {
        hint: 'Write "tcp", "udp", "icmp", a number from 0 to 255, or "-1" for all.',
        span: protocol.span,
      }),
    );
    return null;
  }
  if (number === "all") return readAll(given);
  if (isIcmp(number)) return readIcmp(number, given);
  return hasPorts(number) ? readPorts(number, given) : { traffic: { ...EVERYTHING, protocol: number }, missing: [] };
}

const lacking = ({ rule, component }: TrafficArguments, part: string): MissingFact => ({ fact: `${part} of ${rule}`, component });

function readAll(given: TrafficArguments): ReadTraffic | null {
  const port = [given.from, given.to].find((argument) => argument.state === "written" && argument.value !== 0);
  if (port === undefined || given.portsOfAll === "ignored") return { traffic: EVERYTHING, missing: [] };
  const message = `${capitalised(given.rule)} has ports beside protocol -1, which is every protocol and port: Terraform refuses that.`;
  given.report(
    errorAt("ports-with-all-protocols", message, {
      hint: 'Write from_port = 0 and to_port = 0, or name the protocol, such as "tcp".',
      span: port.span,
    }),
  );
  return null;
}

function readPorts(protocol: number, given: TrafficArguments): ReadTraffic | null {
  const { from, to, rule, report } = given;
  if (from.state === "absent" || to.state === "absent") {
    report(
      errorAt("missing-ports", `${capitalised(rule)} names no range of ports.`, { hint: "Add from_port and to_port.", span: given.span }),
    );
    return null;
  }
  if (from.state === "invalid" || to.state === "invalid") return null;
  const outside = [from, to].find((port) => port.state === "written" && !isPort(port.value));
  if (outside?.state === "written") {
    report(
      errorAt("port-range", `${capitalised(rule)} names port ${outside.value}: ports are whole numbers from 0 to ${LAST_PORT}.`, {
        hint: `Write a number from 0 to ${LAST_PORT}.`,
        span: outside.span,
      }),
    );
    return null;
  }
  if (from.state === "unknown" || to.state === "unknown")
    return { traffic: { protocol, ports: null, icmp: null }, missing: [lacking(given, "the ports")] };
  if (from.value <= to.value) return { traffic: { protocol, ports: [from.value, to.value], icmp: null }, missing: [] };
  const message = `${capitalised(rule)} starts at port ${from.value} and ends before it, at ${to.value}.`;
  report(errorAt("port-order", message, { hint: `Write ${to.value} as from_port and ${from.value} as to_port.`, span: from.span }));
  return null;
}

const isPort = (port: number): boolean => Number.isInteger(port) && port >= 0 && port <= LAST_PORT;

/** SG-8: -1 is any; type -1 with another code is invalid. */
function readIcmp(protocol: number, given: TrafficArguments): ReadTraffic | null {
  const { icmpType: type, icmpCode: code, report } = given;
  if (type.state === "absent") {
    report(
      errorAt("missing-icmp-type", `${capitalised(given.rule)} names no ICMP type.`, {
        hint: "Add the type and the code; -1 is any.",
        span: given.span,
      }),
    );
    return null;
  }
  if (type.state === "invalid" || code.state === "invalid") return null;
  if (type.state === "unknown" || code.state === "unknown") {
    return { traffic: { protocol, ports: null, icmp: { type: null, code: null } }, missing: [lacking(given, "the ICMP type")] };
  }
  const codeValue = code.state === "absent" ? -1 : code.value;
  const problem = icmpProblem(type.value, codeValue, given, type.span);
  if (problem !== null) report(problem);
  if (problem?.severity === "error") return null;
  const orAny = (value: number) => (value === -1 ? null : value);
  return { traffic: { protocol, ports: null, icmp: { type: orAny(type.value), code: orAny(codeValue) } }, missing: [] };
}

function icmpProblem(type: number, code: number, { rule, namesIcmp }: TrafficArguments, span: Span): Diagnostic | null {
  if (!isIcmpNumber(type) || !isIcmpNumber(code)) {
    return errorAt("icmp-type", `${capitalised(rule)} names ICMP type ${type}, code ${code}: each is a whole number from -1 to 255.`, {
      hint: "Write -1 for any.",
      span,
    });
  }
  if (type === -1 && code !== -1) {
    return errorAt("icmp-type", `${capitalised(rule)} names code ${code} of any ICMP type, which AWS refuses.`, {
      hint: "Write -1 for the code too, or name the type.",
      span,
    });
  }
  if (type !== 0 || code !== 0 || namesIcmp) return null;
  const message = `${capitalised(rule)} names ICMP type 0, code 0: that is the echo reply alone, not every ICMP message.`;
  return warningAt("icmp-zero-is-echo-reply", message, { hint: "Write -1 for any type and code, or 8 and 0 for a ping.", span });
}

const isIcmpNumber = (value: number): boolean => Number.isInteger(value) && value >= -1 && value <= 255;

export const capitalised = (text: string): string =>
  /^[a-z]/.test(text) && !/^[a-z][\w-]*[.[]/.test(text) ? text[0]?.toUpperCase() + text.slice(1) : text;
