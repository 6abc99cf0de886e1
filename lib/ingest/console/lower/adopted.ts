import { errorAt, type Diagnostic } from "../../../source";
import type { Value } from "../../declared/evaluated";
import type { Entry } from "../entry";
import type { FormNames } from "../form-names";
import type { Form, FormEntry } from "../read-form";
import type { ConsoleRow } from "../schema";
import { attributeOf } from "./resource";

type Lists = "routeTables" | "securityGroups" | "networkAcls";

/** What AWS makes along with each VPC: how the form marks it, and how messages call it. */
const MARKS = {
  routeTables: { mark: "main", what: "main route table" },
  securityGroups: { mark: "default", what: "default security group" },
  networkAcls: { mark: "default", what: "default network ACL" },
} as const;

/** The entries that stand for what their VPC was made with: at most one of each kind for a VPC of the form. */
export function adoptedOf(form: Form, list: Lists, report: (diagnostic: Diagnostic) => void): ReadonlySet<string> {
  const byVpc = new Map<string, string>();
  const { mark, what } = MARKS[list];
  for (const { id, entry } of form.of(list) as readonly FormEntry<Lists>[]) {
    const marked = entry as Entry<{ main?: boolean; default?: boolean; vpc: string }>;
    const vpc = marked.text("vpc");
    if (!marked.isSet(mark) || vpc === null || form.names.listOf(vpc) !== "vpcs") continue;
    const first = byVpc.get(vpc);
    if (first === undefined) {
      byVpc.set(vpc, id);
      continue;
    }
    const message = `${id} is the second ${what} of ${vpc}: ${first} is marked as it too.`;
    report(errorAt("duplicate-declaration", message, { hint: `Keep ${mark}: true for one of them.`, span: marked.spanOf(mark) }));
  }
  return new Set(byVpc.values());
}

/** An attribute of the VPC that an entry names. */
export function vpcAttribute(entry: Entry<ConsoleRow<Lists>>, attribute: string, names: FormNames): Value | undefined {
  const vpc = entry.value("vpc");
  const named = vpc === undefined ? undefined : names.reference(vpc);
  if (named?.kind !== "unknown" || named.source.kind !== "attribute") return named;
  return attributeOf(named.source.address, attribute, named.span ?? entry.span);
}

/** Where "anywhere" is for a VPC: AWS adds rules for IPv6 along with its first IPv6 block. A VPC of elsewhere may have one. */
export function anywhereByVpc(form: Form): (vpc: string | null) => readonly string[] {
  const withoutIpv6 = new Set(form.of("vpcs").flatMap(({ id, entry }) => (entry.elements("ipv6Cidrs").length === 0 ? [id] : [])));
  return (vpc) => (vpc !== null && withoutIpv6.has(vpc) ? ["0.0.0.0/0"] : ["0.0.0.0/0", "::/0"]);
}
