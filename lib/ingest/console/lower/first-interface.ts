import type { MissingFact } from "../../../model";
import { errorAt, type Diagnostic } from "../../../source";
import type { EvaluatedBlock, Value } from "../../declared/evaluated";
import type { FormNames } from "../form-names";
import type { Form, FormEntry } from "../read-form";
import { attributeOf, block, number } from "./resource";

export type Interface = FormEntry<"networkInterfaces">;
/** For what a form says in two ways: the error, and what nobody can know because of it. */
export type Lose = (diagnostic: Diagnostic, fact: MissingFact) => void;

/** Device 0 is there when the instance starts, and so is part of it. */
export const isPrimary = ({ entry }: Interface, names: FormNames): boolean => {
  const device = entry.value("deviceIndex");
  return names.listOf(entry.text("instance") ?? "") === "instances" && device?.kind === "number" && device.value === 0;
};

/** By instances, the interface that each has for device 0. */
export function primaryInterfaces({ names, of }: Form, lose: Lose): ReadonlyMap<string, Interface> {
  const primaries = new Map<string, Interface>();
  for (const one of of("networkInterfaces")) {
    const instance = one.entry.text("instance");
    if (instance === null || !isPrimary(one, names)) continue;
    const first = primaries.get(instance);
    if (first === undefined) primaries.set(instance, one);
    else lose(taken(one, first, instance), { fact: "which interface is its first one", component: instance });
  }
  return primaries;
}

function taken({ id, entry }: Interface, first: Interface, instance: string): Diagnostic {
  const message = `${id} is interface 0 of ${instance}, and ${first.id} is too: an instance has one interface for each device index.`;
  return errorAt("device-index-taken", message, { hint: "Give the second one another device index.", span: entry.spanOf("deviceIndex") });
}

export function asBlock({ id, entry: { span } }: Interface): EvaluatedBlock["blocks"][number] {
  return { type: "network_interface", body: block(span, { network_interface_id: attributeOf(id, "id", span), device_index: number(0, span) }) };
}

/** What an instance and its first interface both have a field for, and what AWS takes it for where it is left out. */
const SHARED = { subnet: "", privateIps: '["Auto-assign"]', ipv6Addresses: "[]", securityGroups: "[]", sourceDestinationCheck: "true" } as const;
type Shared = keyof typeof SHARED;
const FIELDS = Object.keys(SHARED) as Shared[];

/** Where an interface exists already, it is what the interface says that counts. */
export function tellTwoWays({ id, entry }: FormEntry<"instances">, { id: first, entry: own }: Interface, lose: Lose): void {
  const tell = (field: Shared | "autoAssignPublicIp"): void => {
    const message = `${id} has ${field} of its own, and ${first} is its interface for device 0, which says something else.`;
    const hint = `Leave ${field} out here: what it says belongs to ${first}.`;
    lose(errorAt("instance-and-interface", message, { hint, span: entry.spanOf(field) }), { fact: `which ${field} counts`, component: id });
  };
  for (const field of FIELDS) {
    const value = entry.value(field);
    if (value !== undefined && textOf(value) !== (textOf(own.value(field)) ?? SHARED[field])) tell(field);
  }
  if (entry.isSet("autoAssignPublicIp")) tell("autoAssignPublicIp");
}

/** A value for comparison; what an error took away is equal to nothing but itself. */
function textOf(value: Value | undefined): string | undefined {
  switch (value?.kind) {
    case "string":
    case "bool":
    case "number":
      return String(value.value);
    case "tuple":
      return JSON.stringify(value.items.map(textOf));
    default:
      return undefined;
  }
}
