import type { ResourceInstance, Value } from "../../declared/evaluated";
import { notKnown } from "../entry";
import type { Form } from "../read-form";
import { NOT_KNOWN } from "../field";
import { addressesOf, listed, primary } from "./addresses";
import { asBlock, isPrimary, primaryInterfaces, tellTwoWays, type Interface, type Lose } from "./first-interface";
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
    const prefixes = [...entry.elements("delegatedPrefixes")];
    const body = block(entry.span, {
      ...moved(one, NETWORK_INTERFACE, names),
      ...tagged(entry.value("name"), entry.span),
      private_ips: listed(addressesOf(entry, "privateIps"), entry),
      ipv6_addresses: listed(addressesOf(entry, "ipv6Addresses"), entry),
      ipv4_prefixes: listed(prefixes.filter((prefix) => !isIpv6(prefix)), entry),
      ipv6_prefixes: listed(prefixes.filter(isIpv6), entry),
    });
    return [resource("aws_network_interface", id, body), ...(isPrimary(one, names) ? [] : attachmentOf(one, { names }))];
  });
}

const isIpv6 = (prefix: Value): boolean => prefix.kind === "string" && prefix.value.includes(":");

function attachmentOf({ id, entry }: Interface, { names }: Pick<Form, "names">): ResourceInstance[] {
  const instance = entry.value("instance");
  if (instance === undefined) return [];
  const body = block(instance.span ?? entry.span, {
    network_interface_id: attributeOf(id, "id", entry.span),
    instance_id: names.reference(instance),
    device_index: entry.value("deviceIndex") ?? number(1, entry.span),
  });
  return [resource("aws_network_interface_attachment", `${id}.instance`, body)];
}

/** Instances with the interfaces that they start with; `lose` is told what a form says in two ways. */
export function lowerInstances(form: Form, lose: Lose): ResourceInstance[] {
  const { names } = form;
  const primaries = primaryInterfaces(form, lose);
  return form.of("instances").flatMap((instance) => {
    const { id, entry } = instance;
    const addresses = addressesOf(entry, "privateIps");
    const first = primaries.get(id);
    if (first !== undefined) tellTwoWays(instance, first, lose);
    const given = {
      ...moved(instance, INSTANCE, names),
      ...tagged(entry.value("name"), entry.span),
      private_ip: primary(addresses),
      secondary_private_ips: listed(addresses.slice(1), entry),
      ipv6_addresses: listed(addressesOf(entry, "ipv6Addresses"), entry),
    };
    const own = resource("aws_instance", id, block(entry.span, given, first === undefined ? [] : [asBlock(first)]));
    const state = entry.value("state");
    return state === undefined ? [own] : [own, stateOf(id, state)];
  });
}

function stateOf(instance: string, state: Value): ResourceInstance {
  const span = state.span;
  if (span === null) throw new TypeError("a field of the form has a place");
  const word = state.kind !== "string" ? state : state.value === NOT_KNOWN ? notKnown(span) : text(state.value.toLowerCase(), span);
  return resource("aws_ec2_instance_state", `${instance}.state`, block(span, { instance_id: attributeOf(instance, "id", span), state: word }));
}
