import type { NatGateway, NetworkInterface } from "../../../model";
import { errorAt, infoAt } from "../../../source";
import { readWord, shape, valueOr } from "../arguments";
import { primaryAddress } from "./interface-addresses";
import { blank, countOf, listed, placeOf, type Ground, type Place } from "./network-interface";
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
  const place = placeOfGateway(ground, resource);
  if (place === "regional") return null;
  const connectivity = valueOr(type, "public");
  if (connectivity === "public" && !body.has("allocation_id")) {
    const hint = "Add allocation_id, which names an Elastic IP (aws_eip).";
    scope.report(errorAt("missing-argument", `${id} has no allocation_id, which a public NAT gateway needs.`, { hint, span }));
  }
  const given = ["allocation_id", "secondary_allocation_ids"].find((argument) => body.says(argument));
  if (connectivity === "private" && given !== undefined) {
    const hint = `Remove ${given}, or write connectivity_type = "public".`;
    scope.report(errorAt("private-nat-gateway-address", `${id} is private and has an Elastic IP: AWS refuses it.`, { hint, span }));
  }
  if (place === null) return null;
  const interfaceId = `${id}.network_interface_id`;
  const secondary = listed(body, "secondary_private_ip_addresses");
  const written = [primaryAddress(body.text("private_ip")), ...secondary];
  const counted = countOf(valueOr(body.number("secondary_private_ip_address_count"), 0));
  const more = Math.max(counted, countOf(listed(body, "secondary_allocation_ids").length - secondary.length));
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

/** A zonal gateway lies in a subnet. One that spans the Region has none, and is not modelled. */
function placeOfGateway(ground: Ground, { id, body, span }: Configured): Place | "regional" | null {
  const { scope } = ground;
  if (valueOr(body.text("availability_mode"), "zonal") === "regional") {
    scope.references.forget(id);
    const message = `${id} is a regional NAT gateway, which is not part of the network model: where routes lead to it stays unknown.`;
    scope.report(infoAt("type-not-modelled", message, { hint: "Use a NAT gateway in a subnet, if an answer depends on it.", span }));
    return "regional";
  }
  if (!body.has("subnet_id")) {
    const message = `${id} has no subnet_id, in which it would lie.`;
    scope.report(errorAt("missing-argument", message, { hint: "Add the subnet_id of a subnet.", span }));
  }
  return placeOf(ground, body.text("subnet_id"), id);
}
