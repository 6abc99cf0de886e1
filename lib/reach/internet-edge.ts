import { firstAddress } from "../net";
import { inTurn, type Gate } from "./gate";
import type { Ground } from "./ground";
import type { InsideParty } from "./parties";
import { elsewhere } from "./routing";
import { targetFor, type Target } from "./route-lookup";

/** The target is the gateway that is attached to the party's VPC: another one, or none, is a black hole (IGW-1). */
export const isOwnGateway = (ground: Ground, party: InsideParty, target: Target): boolean =>
  target.kind === "internet_gateway" && "id" in target && ground.index.internetGatewayOf(party.vpc.id)?.id === target.id;

/** A request on its way out through the party's gateway: it needs a public address (IGW-3) and leave to go (IGW-9). */
export const leaving = (ground: Ground, party: InsideParty): Gate =>
  party.public === null ? ground.shut : inTurn(publicAccess(ground, party, "outward"), bound(ground, party));

/** Whether the party has the public address that it goes by (IGW-2). */
const bound = (ground: Ground, { publicOnlyIf }: InsideParty): Gate =>
  publicOnlyIf === null ? ground.open : ground.unknown(publicOnlyIf.fact, publicOnlyIf.component);

/** A request on its way in from the internet, and `onward` behind the gateway: it needs leave to enter (IGW-9). */
export const entering = (ground: Ground, party: InsideParty, onward: Gate): Gate =>
  inTurn(bound(ground, party), publicAccess(ground, party, "inward"), returning(ground, party, onward));

/** Anything on its way in, replies included: the gateway's own table may lead it to a middlebox first (RT-9). */
export function returning(ground: Ground, party: InsideParty, onward: Gate): Gate {
  const gateway = ground.index.internetGatewayOf(party.vpc.id);
  if (gateway === undefined || party.public === null) return ground.shut;
  const table = ground.edgeTable(gateway.id);
  if (table === undefined) return onward;
  const target = targetFor(ground.regions(table), firstAddress(party.own));
  return target.kind === "local" ? onward : elsewhere(ground, target, table);
}

/** IGW-9. Replies are never stopped by it. */
function publicAccess(ground: Ground, { vpc, subnet }: InsideParty, way: "outward" | "inward"): Gate {
  const mode = vpc.blockPublicAccess;
  const exclusion = subnet.blockPublicAccessExclusion;
  const exempt = way === "outward" ? exclusion !== "none" : exclusion === "allow-bidirectional";
  if (exempt || mode === "off") return ground.open;
  if (mode === "unknown") return ground.unknown("whether public access to the VPC is blocked", vpc.id);
  return mode === "block-bidirectional" || way === "inward" ? ground.shut : ground.open;
}
