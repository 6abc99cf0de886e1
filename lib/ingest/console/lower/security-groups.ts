import type { Diagnostic, Span } from "../../../source";
import type { ResourceInstance } from "../../declared/evaluated";
import { failed, type Entry } from "../entry";
import type { Form, FormEntry } from "../read-form";
import { adoptedOf, anywhereByVpc } from "./adopted";
import { as, attributeOf, block, moved, resource, tagged, text, to, type Arguments, type Moves } from "./resource";
import { groupPeer } from "./rule-peer";
import { readTrafficFields, type RulePlace, type TrafficFields } from "./rule-traffic";

type Direction = "ingress" | "egress";
type Group = FormEntry<"securityGroups">;
type Rule = TrafficFields & { readonly source?: string; readonly destination?: string; readonly description?: string };
type Report = (diagnostic: Diagnostic) => void;

export const SECURITY_GROUP: Moves<"securityGroups"> = { vpc: to("vpc_id"), name: as("name"), description: as("description") };

const RULES = { ingress: "inboundRules", egress: "outboundRules" } as const;

/** Groups with a resource for each rule. A list of rules that is left out is as AWS makes it (SG-4, SG-5). */
export function lowerSecurityGroups(form: Form, report: Report): ResourceInstance[] {
  const defaults = adoptedOf(form, "securityGroups", report);
  const anywhere = anywhereByVpc(form);
  return form.of("securityGroups").flatMap((group) => {
    const { id, entry } = group;
    const isDefault = defaults.has(id);
    const given = moved(group, SECURITY_GROUP, form.names);
    const own = isDefault ? { vpc_id: given["vpc_id"] } : given;
    const body = block(entry.span, { ...own, ...tagged(entry.value("nameTag"), entry.span) });
    return [
      resource(isDefault ? "aws_default_security_group" : "aws_security_group", id, body),
      ...rulesOf(form, group, "ingress", report, entry.isSet("default") ? [{ referenced_security_group_id: attributeOf(id, "id", entry.span) }] : []),
      ...rulesOf(form, group, "egress", report, anywhere(entry.text("vpc")).map((block) => peerOf(block, entry.span))),
    ];
  });
}

/** `byItself`: whom a group lets through where the form says nothing of it. */
function rulesOf(form: Form, { id, entry }: Group, direction: Direction, report: Report, byItself: readonly Arguments[]): ResourceInstance[] {
  const rule = (address: string, span: Span, given: Arguments): ResourceInstance =>
    resource(`aws_vpc_security_group_${direction}_rule`, address, block(span, { security_group_id: attributeOf(id, "id", span), ...given }));
  const rows = entry.rows(RULES[direction], id);
  if (rows === null)
    return byItself.map((peer, at) => rule(`${id}.${RULES[direction]}[${at}]`, entry.span, { ip_protocol: text("-1", entry.span), ...peer }));
  return rows.map(({ entry: row, address, span }) =>
    rule(address, span, row === null ? { ip_protocol: failed(span), cidr_ipv4: failed(span) } : ruleOf(form, row, direction, { title: address, span, report })),
  );
}

const peerOf = (block: string, span: Span): Arguments => ({ [block.includes(":") ? "cidr_ipv6" : "cidr_ipv4"]: text(block, span) });

function ruleOf({ names }: Form, row: Entry<Rule>, direction: Direction, place: RulePlace): Arguments {
  const { protocol, first, last } = readTrafficFields(row, place);
  const peer = groupPeer(row.value(direction === "ingress" ? "source" : "destination"), names, place);
  return { ip_protocol: protocol, from_port: first, to_port: last, ...peer, description: row.value("description") };
}
