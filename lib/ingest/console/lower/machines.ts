import type { EvaluatedBlock, ResourceInstance, Value } from "../../declared/evaluated";
import type { Form, FormEntry } from "../read-form";
import { addressesOf, listed, primary } from "./addresses";
import { as, attributeOf, block, moved, number, resource, tagged, text, to, type Moves } from "./resource";

export const NETWORK_INTERFACE: Moves<"networkInterfaces"> = {
  description: as("description"),
  subnet: to("subnet_id"),
  securityGroups: to("security_groups"),
  sourceDestinationCheck: as("source_dest_check"),
};
export const INSTANCE: Moves<"instances"> = {
  subnet: to("subnet_id"),
  autoAssignPublicIp: as("associate_public_ip_address"),
  securityGroups: to("vpc_security_group_ids"),
  sourceDestinationCheck: as("source_dest_check"),
  instanceType: as("instance_type"),
  ami: as("ami"),
  keyPair: as("key_name"),
  tenancy: as("tenancy"),
  host: to("host_id"),
  iamInstanceProfile: as("iam_instance_profile"),
  userData: as("user_data"),
};

/** Network interfaces, and the instances that they are attached to behind the first. */
export function lowerNetworkInterfaces({ names, of }: Form): ResourceInstance[] {
  return of("networkInterfaces").flatMap((one) => {
    const { id, entry } = one;
    const prefixes = entry.texts("delegatedPrefixes");
    const body = block(entry.span, {
      ...moved(one, NETWORK_INTERFACE, names),
      ...tagged(entry.value("name"), entry.span),
      private_ips: listed(addressesOf(entry, "privateIps"), entry),
      ipv6_addresses: listed(addressesOf(entry, "ipv6Addresses"), entry),
      ipv4_prefixes: listed(prefixes.filter(({ value }) => !value.includes(":")), entry),
      ipv6_prefixes: listed(prefixes.filter(({ value }) => value.includes(":")), entry),
    });
    return [resource("aws_network_interface", id, body), ...(isPrimary(one) ? [] : attachmentOf(one, { names }))];
  });
}

/** Device 0 is there when the instance starts, and so is part of it. */
const isPrimary = ({ entry }: FormEntry<"networkInterfaces">): boolean => {
  const device = entry.value("deviceIndex");
  return entry.text("instance") !== null && device?.kind === "number" && device.value === 0;
};

function attachmentOf({ id, entry }: FormEntry<"networkInterfaces">, { names }: Pick<Form, "names">): ResourceInstance[] {
  const instance = entry.value("instance");
  if (instance === undefined) return [];
  const body = block(instance.span ?? entry.span, {
    network_interface_id: attributeOf(id, "id", entry.span),
    instance_id: names.reference(instance),
    device_index: entry.value("deviceIndex") ?? number(1, entry.span),
  });
  return [resource("aws_network_interface_attachment", `${id}.instance`, body)];
}

/** Instances with the interfaces that they start with. */
export function lowerInstances(form: Form): ResourceInstance[] {
  const { names } = form;
  const primaries = primaryInterfaces(form);
  return form.of("instances").flatMap((instance) => {
    const { id, entry } = instance;
    const addresses = addressesOf(entry, "privateIps");
    const given = {
      ...moved(instance, INSTANCE, names),
      ...tagged(entry.value("name"), entry.span),
      private_ip: primary(addresses),
      secondary_private_ips: listed(addresses.slice(1), entry),
      ipv6_addresses: listed(addressesOf(entry, "ipv6Addresses"), entry),
    };
    const own = resource("aws_instance", id, block(entry.span, given, primaries.get(id) ?? []));
    const state = entry.value("state");
    return state === undefined ? [own] : [own, stateOf(id, state)];
  });
}

function stateOf(instance: string, state: Value): ResourceInstance {
  const span = state.span;
  if (span === null) throw new TypeError("a field of the form has a place");
  const word = state.kind === "string" ? text(state.value.toLowerCase(), span) : state;
  return resource("aws_ec2_instance_state", `${instance}.state`, block(span, { instance_id: attributeOf(instance, "id", span), state: word }));
}

function primaryInterfaces({ of }: Form): ReadonlyMap<string, EvaluatedBlock["blocks"]> {
  const primaries = new Map<string, EvaluatedBlock["blocks"]>();
  for (const one of of("networkInterfaces")) {
    const instance = one.entry.text("instance");
    if (instance === null || !isPrimary(one)) continue;
    const { span } = one.entry;
    const body = block(span, { network_interface_id: attributeOf(one.id, "id", span), device_index: number(0, span) });
    primaries.set(instance, [...(primaries.get(instance) ?? []), { type: "network_interface", body }]);
  }
  return primaries;
}
