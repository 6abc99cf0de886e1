import type { ResourceInstance } from "../../declared/evaluated";
import type { Form } from "../read-form";
import { addressesOf, listed, primary } from "./addresses";
import type { Lose } from "./first-interface";
import { as, attributeOf, block, moved, refuse, resource, tagged, to, type Moves } from "./resource";

export const INTERNET_GATEWAY: Moves<"internetGateways"> = { vpc: to("vpc_id") };
export const EGRESS_ONLY_GATEWAY: Moves<"egressOnlyInternetGateways"> = { vpc: to("vpc_id") };
export const NAT_GATEWAY: Moves<"natGateways"> = { subnet: to("subnet_id"), elasticIp: to("allocation_id"), connectivityType: as("connectivity_type") };
export const ELASTIC_IP: Moves<"elasticIps"> = { address: as("address") };

/** Internet gateways; that of the default VPC is made along with it, and known by its VPC. */
export function lowerInternetGateways({ names, of }: Form): ResourceInstance[] {
  return of("internetGateways").flatMap((gateway) => {
    const { id, entry } = gateway;
    if (names.isRedirected(id)) return [];
    return [resource("aws_internet_gateway", id, block(entry.span, { ...moved(gateway, INTERNET_GATEWAY, names), ...tagged(entry.value("name"), entry.span) }))];
  });
}

export function lowerEgressOnlyGateways({ names, of }: Form): ResourceInstance[] {
  return of("egressOnlyInternetGateways").map((gateway) => {
    const { id, entry } = gateway;
    const given = { ...moved(gateway, EGRESS_ONLY_GATEWAY, names), ...tagged(entry.value("name"), entry.span) };
    return resource("aws_egress_only_internet_gateway", id, block(entry.span, given));
  });
}

export function lowerNatGateways({ names, of }: Form): ResourceInstance[] {
  return of("natGateways").map((gateway) => {
    const { id, entry } = gateway;
    const addresses = addressesOf(entry, "privateIps");
    const { connectivity_type: type, ...given } = moved(gateway, NAT_GATEWAY, names);
    const body = block(entry.span, {
      ...given,
      ...tagged(entry.value("name"), entry.span),
      connectivity_type: type?.kind === "string" ? { ...type, value: type.value.toLowerCase() } : type,
      private_ip: primary(addresses),
      secondary_private_ip_addresses: listed(addresses.slice(1), entry),
    });
    return resource("aws_nat_gateway", id, body);
  });
}

/** Elastic IPs, and what each is bound to. */
export function lowerElasticIps({ names, of }: Form, lose: Lose): ResourceInstance[] {
  return of("elasticIps").flatMap((address) => {
    const { id, entry } = address;
    const given = { ...moved(address, ELASTIC_IP, names), ...tagged(entry.value("name"), entry.span) };
    const own = resource("aws_eip", id, block(entry.span, given));
    const holder = entry.value("associatedWith");
    if (holder === undefined) {
      refuse(address, ["privateIp"], "associated with nothing", (told) => lose(told, { fact: "what the Elastic IP is associated with", component: id }));
      return [own];
    }
    const named = entry.text("associatedWith") ?? "";
    const isInterface = names.listOf(named) === "networkInterfaces" || named.startsWith("eni-");
    const body = block(holder.span ?? entry.span, {
      allocation_id: attributeOf(id, "id", entry.span),
      [isInterface ? "network_interface_id" : "instance_id"]: names.reference(holder),
      private_ip_address: entry.value("privateIp"),
    });
    return [own, resource("aws_eip_association", `${id}.associatedWith`, body)];
  });
}
