import { concreteAddress, type MissingFact, type NetworkInterface, type PublicAddress, type ResourceId, type Subnet } from "../model";
import { PRIVATE_V4, SHARED_V4, type Address, type Packet } from "../net";
import type { Code } from "./codes";
import { associationOf, isIn, isPublic, type Ground, type PublicHolder } from "./ground";
import { rule, undecided, unlessOwned, type Direction, type LegName, type Ruling } from "./ruling";

/** What the gateway says, and the packet behind it: null where it can not go on. */
export interface Passage {
  readonly rulings: readonly Ruling[];
  readonly packet: Packet | null;
}

/** Out of the VPC (IGW-1): gateway attached, access not blocked, destination public, source translated (IGW-2). */
export function outThroughGateway(ground: Ground, sender: NetworkInterface, gateway: ResourceId, packet: Packet, leg: LegName): Passage {
  const holder = ground.holderOf(packet.dst);
  const rulings = [
    attached(ground, sender, gateway, "egress", packet),
    blockPublicAccess(ground, sender, gateway, "egress", packet, leg),
    publicDestination(ground, gateway, packet, holder),
  ];
  const translated = translateSource(ground, sender, gateway, packet);
  return { rulings: [...rulings, ...translated.rulings].filter((r) => r !== null), packet: translated.packet };
}

/** IGW-2. Nobody knows whether the public address that the packet goes by is there at all. */
const inDoubt = (association: PublicAddress | null, where: Omit<Parameters<typeof undecided>[1], "code">): Ruling | null =>
  association?.onlyIf === undefined ? null : undecided([association.onlyIf], { ...where, code: "PUBLIC_ADDRESS_NOT_KNOWN" });

/** Into the VPC of the interface that holds the destination (IGW-1, IGW-2, IGW-4). */
export function inThroughGateway(ground: Ground, receiver: NetworkInterface, inside: Address, packet: Packet, leg: LegName): Passage {
  const vpc = ground.vpcOf(receiver);
  const gateway = ground.index.internetGatewayOf(vpc);
  const id = gateway?.id ?? vpc;
  const where = { component: id, kind: gateway === undefined ? "vpc" : "internet_gateway", direction: "ingress", packet } as const;
  const absent =
    gateway === undefined ? rule({ ...where, action: "drop", code: "IGW_NOT_ATTACHED", span: ground.index.vpc(vpc).span }) : null;
  const after = { ...packet, dst: inside };
  const association = associationOf(receiver, inside)?.public ?? null;
  const translates = packet.dst.version === 4;
  const rulings = [
    absent,
    packet.dst.version === 4 ? inDoubt(association, where) : null,
    blockPublicAccess(ground, receiver, id, "ingress", packet, leg),
    rule({
      ...where,
      after,
      action: translates ? "translate" : "forward",
      code: translates ? "IGW_TRANSLATES_DESTINATION" : "IGW_FORWARDS",
      span: gateway?.span ?? null,
    }),
  ];
  return { rulings: rulings.filter((r) => r !== null), packet: after };
}

/** CFN-4: a route to a gateway that is not attached to the sender's VPC does not work. */
function attached(ground: Ground, at: NetworkInterface, gateway: ResourceId, direction: Direction, packet: Packet): Ruling | null {
  if (ground.index.internetGatewayOf(ground.vpcOf(at))?.id === gateway) return null;
  const span = ground.index.resource(gateway)?.span ?? null;
  return rule({ component: gateway, kind: "internet_gateway", direction, packet, action: "drop", code: "IGW_NOT_ATTACHED", span });
}

/** IGW-9: it stops what starts, in either direction; an answer belongs to what was let through. */
function blockPublicAccess(
  ground: Ground,
  at: NetworkInterface,
  gateway: ResourceId,
  direction: Direction,
  packet: Packet,
  leg: LegName,
): Ruling | null {
  if (leg === "reply") return null;
  const subnet = ground.index.subnet(at.subnet);
  const vpc = ground.index.vpc(subnet.vpc);
  const where = { component: gateway, kind: "internet_gateway", direction, packet, span: vpc.span } as const;
  if (vpc.blockPublicAccess === "off" || isExcluded(subnet, direction)) return null;
  if (vpc.blockPublicAccess === "unknown") return undecided(blockFact(vpc.id), { ...where, code: "BLOCK_PUBLIC_ACCESS_NOT_KNOWN" });
  if (vpc.blockPublicAccess === "block-ingress" && direction === "egress") return null;
  return rule({ ...where, action: "drop", code: "VPC_BLOCK_PUBLIC_ACCESS_ENABLED" });
}

const isExcluded = ({ blockPublicAccessExclusion: exclusion }: Subnet, direction: Direction): boolean =>
  exclusion === "allow-bidirectional" || (exclusion === "allow-egress" && direction === "egress");

const blockFact = (vpc: ResourceId): readonly MissingFact[] => [{ fact: "whether VPC Block Public Access is on", component: vpc }];

/** IGW-4. An address that is neither public nor held by the network leads nowhere. */
function publicDestination(ground: Ground, gateway: ResourceId, packet: Packet, holder: PublicHolder): Ruling | null {
  if (holder.kind === "elsewhere" && isPublic(packet.dst)) return null;
  if (holder.kind === "interface") return null;
  const where = { component: gateway, kind: "internet_gateway", direction: "egress", packet } as const;
  if (holder.kind === "elsewhere") return rule({ ...where, action: "drop", code: notPublicCode("egress", packet.dst) });
  return unlessOwned(ground.otherHoldersOf(packet.dst), { ...where, code: "IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS" });
}

/** Why the gateway refuses an address that is not public, as destination on the way out or as source on the way in. */
export function notPublicCode(direction: Direction, address: Address): Code {
  const isOut = direction === "egress";
  if (isIn(PRIVATE_V4, address))
    return isOut ? "IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS" : "IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS";
  if (isIn(SHARED_V4, address))
    return isOut ? "IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS" : "IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS";
  return "ADDRESS_NOT_PUBLIC";
}

/** IGW-3: without a public address of its own the source does not get out. IPv6 goes out as it is. */
function translateSource(
  ground: Ground,
  sender: NetworkInterface,
  gateway: ResourceId,
  packet: Packet,
): { rulings: readonly (Ruling | null)[]; packet: Packet | null } {
  const span = ground.index.resource(gateway)?.span ?? null;
  const where = { component: gateway, kind: "internet_gateway", direction: "egress", packet, span } as const;
  if (packet.src.version === 6 && isPublic(packet.src))
    return { rulings: [rule({ ...where, action: "forward", code: "IGW_FORWARDS" })], packet };
  const association = associationOf(sender, packet.src)?.public ?? null;
  if (association === null) {
    const code = "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS";
    return { rulings: [rule({ ...where, action: "drop", code, span: ground.placeOf(sender) })], packet: null };
  }
  const after = { ...packet, src: concreteAddress(association.spec) };
  return {
    rulings: [inDoubt(association, where), rule({ ...where, after, action: "translate", code: "IGW_TRANSLATES_SOURCE" })],
    packet: after,
  };
}
