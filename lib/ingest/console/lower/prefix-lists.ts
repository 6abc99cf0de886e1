import type { Diagnostic } from "../../../source";
import type { EvaluatedBlock, ResourceInstance, Value } from "../../declared/evaluated";
import { failed } from "../entry";
import type { Form, FormEntry } from "../read-form";
import { as, block, moved, refuse, resource, text, type Moves } from "./resource";

export const PREFIX_LIST: Moves<"prefixLists"> = { name: as("name"), addressFamily: as("address_family"), maxEntries: as("max_entries") };

/** Customers' prefix lists with their entries. Of AWS's own the form has the name alone: what is in them is not known. */
export function lowerPrefixLists({ names, of }: Form, report: (diagnostic: Diagnostic) => void): ResourceInstance[] {
  return of("prefixLists").map((list): ResourceInstance => {
    const { id, entry } = list;
    if (entry.text("owner") === "AWS") {
      refuse(list, ["entries"], "a list of AWS's own", report);
      return { ...resource("aws_ec2_managed_prefix_list", id, block(entry.span, { name: entry.value("name") })), mode: "data" };
    }
    const entries = entriesOf(list);
    const given = moved(list, PREFIX_LIST, names);
    const family = given["address_family"] ?? text("IPv4", entry.span);
    // The provider demands both; a form may leave them open.
    const nothing: Value = { kind: "null", span: entry.span };
    const most = given["max_entries"] ?? nothing;
    const name = given["name"] ?? nothing;
    return resource("aws_ec2_managed_prefix_list", id, block(entry.span, { name, address_family: family, max_entries: most }, entries));
  });
}

function entriesOf({ id, entry }: FormEntry<"prefixLists">): EvaluatedBlock["blocks"] {
  return (entry.rows("entries", id) ?? []).map(({ entry: row, span }) => {
    const given = row === null ? { cidr: failed(span) } : { cidr: row.value("cidr"), description: row.value("description") };
    return { type: "entry", body: block(span, given) };
  });
}
