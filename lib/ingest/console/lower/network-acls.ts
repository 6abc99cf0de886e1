import type { Diagnostic, Span } from "../../../source";
import type { ResourceInstance, Value } from "../../declared/evaluated";
import { failed, notKnown, type Entry } from "../entry";
import type { Form, FormEntry } from "../read-form";
import { NOT_KNOWN } from "../field";
import { adoptedOf, anywhereByVpc, vpcAttribute } from "./adopted";
import { attributeOf, block, flag, moved, number, resource, tagged, text, to, type Arguments, type Moves } from "./resource";
import { aclPeer } from "./rule-peer";
import { readTrafficFields, type RulePlace, type TrafficFields } from "./rule-traffic";

type Direction = "ingress" | "egress";
type Acl = FormEntry<"networkAcls">;
type Rule = TrafficFields & { readonly source?: string; readonly destination?: string; readonly ruleNumber: number; readonly action: string };
type Report = (diagnostic: Diagnostic) => void;

export const NETWORK_ACL: Moves<"networkAcls"> = { vpc: to("vpc_id"), subnetAssociations: to("subnet_ids") };

const RULES = { ingress: "inboundRules", egress: "outboundRules" } as const;

/** ACLs with a resource for each rule. A default one that lists no rules allows everything, as AWS makes it (NACL-4). */
export function lowerNetworkAcls(form: Form, report: Report): ResourceInstance[] {
  const defaults = adoptedOf(form, "networkAcls", report);
  const anywhere = anywhereByVpc(form);
  return form.of("networkAcls").flatMap((acl) => {
    const { id, entry } = acl;
    const isDefault = defaults.has(id);
    const byItself = entry.isSet("default") ? allowEverything(anywhere(entry.text("vpc")), entry.span) : [];
    const { vpc_id, ...given } = moved(acl, NETWORK_ACL, form.names);
    const own = isDefault ? { ...given, default_network_acl_id: vpcAttribute(entry, "default_network_acl_id", form.names) } : { ...given, vpc_id };
    const body = block(entry.span, { ...own, ...tagged(entry.value("name"), entry.span) });
    return [
      resource(isDefault ? "aws_default_network_acl" : "aws_network_acl", id, body),
      ...rulesOf(acl, "ingress", report, byItself),
      ...rulesOf(acl, "egress", report, byItself),
    ];
  });
}

function rulesOf({ id, entry }: Acl, direction: Direction, report: Report, byItself: readonly Arguments[]): ResourceInstance[] {
  const rule = (address: string, span: Span, given: Arguments): ResourceInstance => {
    const whole = { network_acl_id: attributeOf(id, "id", span), egress: flag(direction === "egress", span) };
    return resource("aws_network_acl_rule", address, block(span, { ...whole, ...given }));
  };
  const rows = entry.rows(RULES[direction], id);
  if (rows === null) return byItself.map((given, at) => rule(`${id}.${RULES[direction]}[${at}]`, entry.span, given));
  return rows.map(({ entry: row, address, span }) =>
    rule(address, span, row === null ? unread(span) : ruleOf(row, direction, { title: address, span, report })),
  );
}

const unread = (span: Span): Arguments => ({
  rule_number: failed(span),
  rule_action: failed(span),
  protocol: failed(span),
  cidr_block: failed(span),
});

/** The rules that AWS puts into a default ACL. */
const allowEverything = (blocks: readonly string[], span: Span): Arguments[] =>
  blocks.map((block, at) => ({
    rule_number: number(100 + at, span),
    rule_action: text("allow", span),
    protocol: text("-1", span),
    [block.includes(":") ? "ipv6_cidr_block" : "cidr_block"]: text(block, span),
  }));

function ruleOf(row: Entry<Rule>, direction: Direction, place: RulePlace): Arguments {
  const { protocol, first, last } = readTrafficFields(row, place);
  const peer = aclPeer(row.value(direction === "ingress" ? "source" : "destination"), place);
  const isIcmp = row.text("type")?.includes("ICMP") === true || (protocol.kind === "string" && (protocol.value === "1" || protocol.value === "58"));
  const range = isIcmp ? { icmp_type: first, icmp_code: last } : { from_port: first, to_port: last };
  return { rule_number: row.value("ruleNumber"), rule_action: actionOf(row.value("action")), protocol, ...range, ...peer };
}

function actionOf(value: Value | undefined): Value | undefined {
  if (value?.kind !== "string") return value;
  return value.value === NOT_KNOWN ? notKnown(value.span) : { ...value, value: value.value.toLowerCase() };
}
