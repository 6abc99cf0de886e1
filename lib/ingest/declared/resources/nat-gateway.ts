import type { NatGateway, NetworkInterface } from "../../../model";
import { errorAt } from "../../../source";
import { readWord, shape, valueOr } from "../arguments";
import { blank, countOf, listed, placeOf, type Ground } from "./network-interface";
import type { ResourceTypes } from "./resource-type";
import type { Configured } from "./scope";

export const NAT_GATEWAY_TYPES: ResourceTypes = {
  aws_nat_gateway: {
    denotes: "nat_gateway",
    shape: shape(
      "subnet_id allocation_id availability_mode connectivity_type private_ip secondary_allocation_ids " +
        "secondary_private_ip_address_count secondary_private_ip_addresses vpc_id",
      { availability_zone_address: shape("allocation_ids availability_zone availability_zone_id") },
    ),
  },
};

/** A NAT gateway and its interface (NAT-1, NAT-6); its Elastic IP is bound with the others. */
export function readNatGateway(ground: Ground, resource: Configured): { gateway: NatGateway; interface: NetworkInterface } | null {
  const { scope } = ground;
  const { id, body, name, span } = resource;
  const type = readWord(body.text("connectivity_type"), ["public", "private"], {
    owner: id,
    argument: "connectivity_type",
    report: scope.report,
  });
  const connectivity = valueOr(type, "public");
  if (connectivity === "public" && !body.has("allocation_id")) {
    const hint = "Add allocation_id, which names an Elastic IP (aws_eip).";
    scope.report(errorAt("missing-argument", `${id} has no allocation_id, which a public NAT gateway needs.`, { hint, span }));
  }
  const place = placeOf(ground, body.text("subnet_id"), id);
  if (place === null) return null;
  const interfaceId = `${id}.network_interface_id`;
  const primary = body.text("private_ip");
  const written = [...(primary.state === "absent" ? [] : [primary]), ...listed(body, "secondary_private_ip_addresses")];
  const more = (primary.state === "absent" ? 1 : 0) + countOf(valueOr(body.number("secondary_private_ip_address_count"), 0));
  const addresses = ground.addresses.read(interfaceId, place.subnet, { owner: id, argument: "private_ip", version: 4, written, more });
  return {
    gateway: { kind: "nat_gateway", id, name, span, subnet: place.subnet.id, connectivity, state: "available", interface: interfaceId },
    interface: {
      ...blank(interfaceId, place.subnet.id, null, null),
      owner: id,
      ownerKind: "nat_gateway",
      addresses: addresses.map((address) => ({ private: address, public: null })),
      sourceDestCheck: false,
    },
  };
}
