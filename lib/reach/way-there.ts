import { mayBeNeighbour } from "../model";
import { hostPrefix, prefixContains, prefixIncludes, type Address, type Prefix } from "../net";
import { isService } from "./amazon-services";
import { accepting, awake, filtered, intermediary, isIntermediary } from "./ends";
import { inTurn, type Gate } from "./gate";
import type { Ground } from "./ground";
import { entering, isOwnGateway, leaving } from "./internet-edge";
import { nobodys, nobodysOutside } from "./nobodys";
import type { InsideParty } from "./parties";
import { answered } from "./way-back";
import { beyondSubnet, elsewhere, routed } from "./routing";
import type { Target } from "./route-lookup";
import { blocksOf, type Sight } from "./sight";
import type { Way } from "./way";

/** The requests that go all this way and, where they are to be answered, whose replies come back. */
export function wayGate(ground: Ground, way: Way): Gate {
  if (way.from.kind === "interface") return fromInside(ground, way, way.from);
  const { to } = way;
  const comesIn = to.kind === "interface" && isCalledPublic(way, to);
  return comesIn ? entering(ground, to, crossInto(ground, way, to, "as_sent")) : ground.shut;
}

function fromInside(ground: Ground, way: Way, from: InsideParty): Gate {
  const sender = isIntermediary(from.interface) ? intermediary(ground, from.interface) : awake(ground, from.interface);
  const served = way.to.kind === "nobody" && isService(from, way.to.address);
  if (served === "unknown") return inTurn(sender, ground.unknown("whether the VPC supports DNS", from.vpc.id));
  if (served) return sender;
  return inTurn(
    sender,
    filtered(ground, from.interface, "egress", "as_sent"),
    acrossSubnet(ground, way, from),
  );
}

/** RT-6, NACL-2: neighbours meet no route and no ACL; an address of the subnet that nobody owns leads nowhere. */
function acrossSubnet(ground: Ground, way: Way, from: InsideParty): Gate {
  const { to } = way;
  if (to.kind === "interface" && to.vpc.id === from.vpc.id && isCalledOwn(way, to))
    return to.subnet.id === from.subnet.id ? arrival(ground, way, to, "as_sent") : beyond(ground, way, from);
  if (to.kind === "nobody" && isNextDoor(ground, from, to.address)) return nobodys(ground, to.address, [from.vpc]);
  return beyondSubnet(ground, from.subnet, "dst", "as_sent", beyond(ground, way, from));
}

const isNextDoor = ({ index }: Ground, { subnet }: InsideParty, address: Address): boolean =>
  blocksOf(subnet).some((block) => prefixContains(block, address)) || mayBeNeighbour(index, subnet, address);

function beyond(ground: Ground, way: Way, from: InsideParty): Gate {
  return inTurn(
    ground.acls(from.subnet.networkAcl, "egress", "request", "as_sent"),
    routed(ground, from.subnet, "dst", "as_sent", (target) => behind(ground, way, from, target)),
  );
}

function behind(ground: Ground, way: Way, from: InsideParty, target: Target): Gate {
  const { to } = way;
  if (target.kind === "local") {
    const isThere = to.kind === "interface" && to.vpc.id === from.vpc.id && isCalledOwn(way, to);
    if (isThere) return crossInto(ground, way, to, "as_sent");
    return to.kind === "nobody" ? nobodys(ground, to.address, [from.vpc]) : ground.shut;
  }
  if (target.kind !== "internet_gateway") return elsewhere(ground, target, from.subnet.routeTable);
  return isOwnGateway(ground, from, target) ? inTurn(leaving(ground, from), overTheInternet(ground, way, from)) : ground.shut;
}

/** IGW-6: to a public address of the network it goes out and comes in again, with the sender's public address. */
function overTheInternet(ground: Ground, way: Way, from: InsideParty): Gate {
  const { to } = way;
  if (to.kind === "internet") return answered(ground, way, "as_sent");
  if (to.kind === "nobody") return nobodysOutside(ground, to.address);
  if (!isCalledPublic(way, to)) return ground.shut;
  const seen: Sight = from.public === "same" || from.public === null ? "as_sent" : from.public;
  return entering(ground, to, crossInto(ground, way, to, seen));
}

/** Into the receiver's subnet. `seen` is the sender as it looks from there. */
const crossInto = (ground: Ground, way: Way, to: InsideParty, seen: Sight): Gate =>
  inTurn(ground.acls(to.subnet.networkAcl, "ingress", "request", seen), arrival(ground, way, to, seen));

function arrival(ground: Ground, way: Way, to: InsideParty, seen: Sight): Gate {
  const receiver = to.interface;
  return inTurn(
    filtered(ground, receiver, "ingress", seen),
    accepting(ground, receiver),
    answered(ground, way, seen),
  );
}

const isCalled = (way: Way, prefix: Prefix): boolean => way.destination.every((called) => prefixIncludes(prefix, called));

/** Called by the address that the interface itself knows. */
const isCalledOwn = (way: Way, to: InsideParty): boolean => isCalled(way, to.own);

/** Called by an address that the internet knows. */
function isCalledPublic(way: Way, to: InsideParty): boolean {
  if (to.public === null) return false;
  return isCalled(way, to.public === "same" ? to.own : hostPrefix(to.public));
}
