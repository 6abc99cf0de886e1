import { ANY_V4, ANY_V6, type Prefix } from "../../../net";
import type { MissingFact, NetworkAclEntry, ResourceId } from "../../../model";
import { errorAt, type Span } from "../../../source";
import { readPrefix, readWord, valueOr, type Argument, type BlockReader } from "../arguments";
import type { Configured, Scope } from "./scope";
import { capitalised, readTraffic } from "./traffic";

/** How the two ways of writing an entry name their arguments. */
interface EntryPlace {
  readonly acl: ResourceId;
  readonly body: BlockReader;
  readonly direction: NetworkAclEntry["direction"];
  readonly number: "rule_no" | "rule_number";
  readonly action: "action" | "rule_action";
  readonly title: string;
}

/** An entry whose number is not known could stand anywhere: it is put first. */
const ANYWHERE = 1;
const LAST_NUMBER = 32_766;
/** An action that is not known is both, each in doubt. */
const EITHER = ["allow", "deny"] as const;

export function inlineEntries(scope: Scope, body: BlockReader, acl: ResourceId): NetworkAclEntry[] {
  return (["ingress", "egress"] as const).flatMap((direction) => {
    const { readers, unknown } = body.blocks(direction);
    const entries = readers.flatMap((block, at) =>
      readEntry(scope, { acl, body: block, direction, number: "rule_no", action: "action", title: `${direction}[${at}] of ${acl}` }),
    );
    return unknown === null ? entries : [...entries, ...unknownEntries(acl, direction, `the ${direction} entries`, body.span)];
  });
}

/** `aws_network_acl_rule`. */
export function entryOfResource(scope: Scope, { id, body }: Configured, acl: ResourceId): NetworkAclEntry[] {
  const egress = body.flag("egress");
  if (egress.state === "unknown") {
    return (["ingress", "egress"] as const).flatMap((direction) => unknownEntries(acl, direction, `the direction of ${id}`, body.span));
  }
  const direction = valueOr(egress, false) ? "egress" : "ingress";
  return readEntry(scope, { acl, body, direction, number: "rule_number", action: "rule_action", title: id });
}

const readEntry = (scope: Scope, place: EntryPlace): NetworkAclEntry[] => scope.accountedFor(() => readEntryWithin(scope, place));

function readEntryWithin(scope: Scope, place: EntryPlace): NetworkAclEntry[] {
  const { acl, body, direction, title } = place;
  const number = readNumber(scope, body.number(place.number), title);
  const inline = place.number === "rule_no";
  const written = inline ? inLowerCase(body.text(place.action)) : body.text(place.action);
  const action = readWord(written, ["allow", "deny"], { owner: title, argument: place.action, report: scope.report });
  const prefix = readEntryPrefix(scope, place);
  const traffic = readTraffic({
    protocol: body.text("protocol"),
    from: body.number("from_port"),
    to: body.number("to_port"),
    icmpType: inline ? zeroWhenAbsent(body.number("icmp_type")) : body.number("icmp_type"),
    icmpCode: inline ? zeroWhenAbsent(body.number("icmp_code")) : body.number("icmp_code"),
    namesIcmp: body.has("icmp_type") && body.has("icmp_code"),
    portsOfAll: inline ? "refused" : "ignored",
    rule: title,
    component: acl,
    span: body.span,
    report: scope.report,
  });
  if (traffic === null || prefix === null || number === null || action.state === "absent" || action.state === "invalid")
    return unknownEntries(acl, direction, `what ${title} does`, body.span, typeof number === "number" ? number : ANYWHERE);
  const unknownParts = [number === "unknown" ? "the number" : null, action.state === "unknown" ? "the action" : null];
  const lacking = unknownParts
    .filter((part) => part !== null)
    .map((part): MissingFact => ({ fact: `${part} of ${title}`, component: acl }));
  const placed = number === "unknown" ? ANYWHERE : number;
  const actions = action.state === "written" ? [action.value] : EITHER;
  return actions.map((each) => ({
    ref: { label: String(placed), span: body.span },
    direction,
    number: placed,
    action: each,
    traffic: traffic.traffic,
    prefix: prefix.prefix,
    missing: [...lacking, ...traffic.missing, ...prefix.missing],
  }));
}

/** The provider takes the action of an inline block in capitals too, and that of a resource of its own as AWS spells it. */
const inLowerCase = (argument: Argument<string>): Argument<string> =>
  argument.state === "written" ? { ...argument, value: argument.value.toLowerCase() } : argument;

/** Terraform sends 0 for a type or code that an inline block leaves out. */
const zeroWhenAbsent = (argument: Argument<number>): Argument<number> =>
  argument.state === "absent" ? { state: "written", value: 0, span: argument.span } : argument;

/** NACL-1. Null where it can not be read, which has been reported. */
function readNumber(scope: Scope, argument: Argument<number>, title: string): number | "unknown" | null {
  if (argument.state === "unknown") return "unknown";
  if (argument.state !== "written") return null;
  const { value, span } = argument;
  if (Number.isInteger(value) && value >= 1 && value <= LAST_NUMBER) return value;
  const message = `${capitalised(title)} has rule number ${value}: numbers go from 1 to ${LAST_NUMBER}.`;
  scope.report(errorAt("rule-number-range", message, { hint: "Number entries 100, 200, 300 and so on.", span }));
  return null;
}

/** One of `cidr_block` and `ipv6_cidr_block`; AWS clears host bits (NACL-5), which the provider takes in resources of their own alone. */
function readEntryPrefix(scope: Scope, { acl, body, title, number }: EntryPlace): { prefix: Prefix; missing: MissingFact[] } | null {
  const written = (["cidr_block", "ipv6_cidr_block"] as const).filter((name) => body.has(name));
  const name = written[0];
  if (name === undefined || written.length > 1) {
    const problem = name === undefined ? "names no addresses" : "names an IPv4 and an IPv6 block";
    const message = `${capitalised(title)} ${problem}: AWS takes exactly one block in an entry.`;
    scope.report(errorAt("entry-addresses", message, { hint: "Write one of cidr_block and ipv6_cidr_block.", span: body.span }));
    return null;
  }
  const argument = body.text(name);
  const version = name === "cidr_block" ? 4 : 6;
  if (argument.state === "unknown") {
    return { prefix: version === 4 ? ANY_V4 : ANY_V6, missing: [{ fact: `the addresses of ${title}`, component: acl }] };
  }
  const hostBits = number === "rule_no" && scope.dialect.ownsInlineRules ? "refused by Terraform" : "cleared";
  const read = readPrefix(argument, { owner: title, argument: name, report: scope.report, version, hostBits });
  return read.state === "written" ? { prefix: read.value, missing: [] } : null;
}

/** Entries of which nobody knows what they do: whatever the others decide, these could decide otherwise. */
function unknownEntries(
  acl: ResourceId,
  direction: NetworkAclEntry["direction"],
  fact: string,
  span: Span,
  number = ANYWHERE,
): NetworkAclEntry[] {
  const any = [ANY_V4, ANY_V6].flatMap((prefix) => EITHER.map((action) => ({ prefix, action })));
  return any.map((part) => ({
    ...part,
    ref: { label: String(number), span },
    direction,
    number,
    traffic: { protocol: null, ports: null, icmp: null },
    missing: [{ fact, component: acl }],
  }));
}
