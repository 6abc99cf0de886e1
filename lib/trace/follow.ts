import { mayBeNeighbour, type NetworkInterface } from "../model";
import { prefixContains, type Address, type Packet } from "../net";
import { isAmazonService } from "./amazon-service";
import { endOf, receive, send } from "./ends";
import { isPublic, ownsInside, type Ground } from "./ground";
import { inThroughGateway, notPublicCode, outThroughGateway } from "./internet-gateway";
import { networkAcl } from "./network-acl";
import { routeIn, routeOut } from "./routing";
import { rule, undecided, unlessOwned, type LegName } from "./ruling";
import { securityGroups } from "./security-group";
import type { Walk } from "./walk";

/** Where a packet ended up, as it looks there. */
export type Arrival =
  | { readonly kind: "interface"; readonly interface: NetworkInterface; readonly packet: Packet }
  | { readonly kind: "internet"; readonly packet: Packet }
  /** One of AWS's own services (META-1), which answer by the same unfiltered way. */
  | { readonly kind: "service" };

/** The way of one packet: a request, or the reply to one. `walk` keeps the record. */
export interface Trip {
  readonly ground: Ground;
  readonly walk: Walk;
  readonly leg: LegName;
}

/** Interface, groups, then either a neighbour in the subnet (RT-6), or the ACL, the subnet's table and what lies beyond. */
export function fromInterface(trip: Trip, sender: NetworkInterface, packet: Packet): Arrival | null {
  const { ground, walk, leg } = trip;
  if (!walk.passes(send(ground, sender, packet, leg)) || !ownsInside(sender, packet.src)) return null;
  if (ownsInside(sender, packet.dst)) return toItself(trip, sender, packet);
  const served = isAmazonService(ground, sender, packet.dst);
  if (served !== false) return toService(trip, sender, packet, served);
  if (!walk.passes(securityGroups(ground, sender, "egress", packet, leg))) return null;
  if (isInSubnetOf(ground, sender, packet.dst)) return toOwner(trip, sender, packet);
  if (!walk.passes(networkAcl(ground, sender, "egress", packet, leg))) return null;
  const { ruling, next } = routeOut(ground, sender, packet, leg);
  if (!walk.passes(ruling) || next === null) return null;
  return next.kind === "local" ? toOwner(trip, sender, packet) : toInternet(trip, sender, next.id, packet);
}

/** From somebody out there to a public address of the network, through the gateway of its VPC. */
export function fromInternet(trip: Trip, packet: Packet): Arrival | null {
  const { ground, walk } = trip;
  const holder = ground.holderOf(packet.dst);
  if (!walk.passes(plausibleSource(ground, packet))) return null;
  if (holder.kind === "interface") return throughGateway(trip, holder.interface, holder.inside, packet);
  const where = { component: "internet", kind: "internet_gateway", direction: "ingress", packet } as const;
  walk.passes(unlessOwned(ground.otherHoldersOf(packet.dst), { ...where, code: "IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS" }));
  return null;
}

function toItself({ ground, walk }: Trip, sender: NetworkInterface, packet: Packet): Arrival {
  walk.passes(rule({ ...endOf(ground, sender), direction: "ingress", packet, action: "deliver", code: "NEVER_LEAVES_INTERFACE" }));
  return { kind: "interface", interface: sender, packet };
}

function toService({ ground, walk }: Trip, sender: NetworkInterface, packet: Packet, served: true | "unknown"): Arrival {
  const component = ground.vpcOf(sender);
  const where = { component, kind: "vpc", direction: "egress", packet } as const;
  if (served === "unknown") walk.passes(undecided([{ fact: "whether the VPC supports DNS", component }], { ...where, code: "OWNER_NOT_KNOWN" }));
  else walk.passes(rule({ ...where, action: "deliver", code: "SERVICE_NEVER_FILTERED" }));
  return { kind: "service" };
}

/** To whoever owns the address in the sender's VPC. One that nobody owns dies here (RT-5), if nobody does. */
function toOwner(trip: Trip, sender: NetworkInterface, packet: Packet): Arrival | null {
  const { ground, walk, leg } = trip;
  const vpc = ground.vpcOf(sender);
  const owner = ground.ownerIn(vpc, packet.dst);
  if (owner === null) {
    const where = { component: vpc, kind: "vpc", direction: "egress", packet, span: ground.index.vpc(vpc).span } as const;
    const missing = ground.otherOwnersIn(vpc, packet.dst);
    walk.passes(unlessOwned(missing, { ...where, code: "ADDRESS_NOT_OWNED" }));
    return null;
  }
  if (owner.subnet !== sender.subnet && !walk.passes(networkAcl(ground, owner, "ingress", packet, leg))) return null;
  return intoInterface(trip, owner, packet);
}

/** Out through the gateway: to the internet, or back in to a public address of the network (IGW-6). */
function toInternet(trip: Trip, sender: NetworkInterface, gateway: string, packet: Packet): Arrival | null {
  const { ground, walk, leg } = trip;
  const out = outThroughGateway(ground, sender, gateway, packet, leg);
  if (!out.rulings.every((ruling) => walk.passes(ruling)) || out.packet === null) return null;
  const holder = ground.holderOf(packet.dst);
  if (holder.kind === "interface") return throughGateway(trip, holder.interface, holder.inside, out.packet);
  if (holder.kind === "unbound" || !isPublic(packet.dst)) return null;
  const where = { component: gateway, kind: "internet_gateway", direction: "egress", packet: out.packet } as const;
  walk.passes(rule({ ...where, action: "deliver", code: "LEFT_TO_INTERNET" }));
  return { kind: "internet", packet: out.packet };
}

/** In through the gateway of the receiver's VPC, by the gateway's own table if it has one (RT-9), across the subnet's ACL. */
function throughGateway(trip: Trip, receiver: NetworkInterface, inside: Address, packet: Packet): Arrival | null {
  const { ground, walk, leg } = trip;
  const { rulings, packet: arriving } = inThroughGateway(ground, receiver, inside, packet, leg);
  if (!rulings.every((ruling) => walk.passes(ruling)) || arriving === null) return null;
  const edge = routeIn(ground, ground.index.internetGatewayOf(ground.vpcOf(receiver))?.id, arriving, leg);
  if (edge !== null && (!walk.passes(edge.ruling) || edge.next === null)) return null;
  if (!walk.passes(networkAcl(ground, receiver, "ingress", arriving, leg))) return null;
  return intoInterface(trip, receiver, arriving);
}

function intoInterface({ ground, walk, leg }: Trip, receiver: NetworkInterface, packet: Packet): Arrival | null {
  if (!walk.passes(securityGroups(ground, receiver, "ingress", packet, leg))) return null;
  if (!walk.passes(receive(ground, receiver, packet, leg))) return null;
  return { kind: "interface", interface: receiver, packet };
}

/** IGW-4, and no packet from out there bears an address of the network. */
function plausibleSource(ground: Ground, packet: Packet) {
  const where = { component: "internet", kind: "internet_gateway", direction: "ingress", packet, action: "drop" } as const;
  if (!isPublic(packet.src)) return rule({ ...where, code: notPublicCode("ingress", packet.src) });
  return ground.holderOf(packet.src).kind === "elsewhere" ? rule() : rule({ ...where, code: "IGW_REJECTS_SPOOFED_TRAFFIC" });
}

function isInSubnetOf(ground: Ground, sender: NetworkInterface, address: Address): boolean {
  const subnet = ground.index.subnet(sender.subnet);
  const owner = ground.ownerIn(subnet.vpc, address);
  if (owner !== null) return owner.subnet === subnet.id;
  const isInside = [subnet.cidr, subnet.ipv6Cidr].some((block) => block !== null && prefixContains(block, address));
  return isInside || mayBeNeighbour(ground.index, subnet, address);
}
