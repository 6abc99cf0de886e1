import { anyOf, exactly, inTurn, type Gate } from "./gate";
import type { Ground } from "./ground";
import { isOwnGateway, returning } from "./internet-edge";
import type { InsideParty } from "./parties";
import { beyondSubnet, elsewhere, routed } from "./routing";
import type { Target } from "./route-lookup";
import type { Sight } from "./sight";
import type { Way } from "./way";

/**
 * The requests whose replies come back, and those that need none. `asker` is who asked as the receiver saw it: that
 * is where the reply goes. Groups are stateful (SG-3), so only routes and ACLs are in its way.
 */
export function answered(ground: Ground, way: Way, asker: Sight): Gate {
  if (way.oneWay) return ground.open;
  const back = way.to.kind === "interface" ? backFromInside(ground, way, way.to, asker) : backFromInternet(ground, way);
  return anyOf(ground.space, [exactly(ground.unanswered), back]);
}

/** Whoever answers on the internet finds the way to a public address. */
function backFromInternet(ground: Ground, { from }: Way): Gate {
  return from.kind === "interface" ? homeFromInternet(ground, from) : ground.shut;
}

function backFromInside(ground: Ground, way: Way, to: InsideParty, asker: Sight): Gate {
  const { from } = way;
  const isInside = from.kind === "interface" && from.vpc.id === to.vpc.id && asker === "as_sent";
  if (isInside && from.subnet.id === to.subnet.id) return ground.open;
  const beyond = inTurn(
    ground.acls(to.subnet.networkAcl, "egress", "reply", asker),
    routed(ground, to.subnet, "src", asker, (target) => behind(ground, way, to, asker, target)),
  );
  return isInside ? beyond : beyondSubnet(ground, to.subnet, "src", asker, beyond);
}

function behind(ground: Ground, { from }: Way, to: InsideParty, asker: Sight, target: Target): Gate {
  if (target.kind === "local") {
    const isThere = from.kind === "interface" && from.vpc.id === to.vpc.id && asker === "as_sent";
    return isThere ? ground.acls(from.subnet.networkAcl, "ingress", "reply", "as_sent") : ground.shut;
  }
  if (target.kind === "nat_gateway") return ground.shut;
  if (target.kind !== "internet_gateway") return elsewhere(ground, target, to.subnet.routeTable);
  if (!isOwnGateway(ground, to, target)) return ground.shut;
  return from.kind === "interface" ? homeFromInternet(ground, from) : ground.open;
}

/** The reply carries the address that the request was sent to: the gateway put it back. */
const homeFromInternet = (ground: Ground, from: InsideParty): Gate =>
  returning(ground, from, ground.acls(from.subnet.networkAcl, "ingress", "reply", "as_sent"));
