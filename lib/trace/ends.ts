import type { NetworkInterface } from "../model";
import type { Packet } from "../net";
import { ownsInside, type Ground } from "./ground";
import { rule, undecided, type Direction, type LegName, type Ruling } from "./ruling";
import { isRunByAws } from "./run-by-aws";
import type { ComponentKind } from "./step";
import type { Span } from "../source";

/** The sender: it runs, it is modelled, and the source is one of its own addresses (SG-9). */
export function send(ground: Ground, sender: NetworkInterface, packet: Packet, leg: LegName): Ruling {
  const where = { ...endOf(ground, sender), direction: "egress", packet } as const;
  const refused = leg === "request" ? unfit(ground, sender, "egress", packet) : null;
  if (refused !== null) return refused;
  if (ownsInside(sender, packet.src)) return rule({ ...where, action: "send", code: "SENT" });
  if (sender.sourceDestCheck) return rule({ ...where, action: "drop", code: "ENI_ADDRESS_RESTRICTION" });
  return rule({ ...where, action: "unknown", code: "UNSUPPORTED_COMPONENT" });
}

/** The receiver of a packet that every filter let pass. */
export function receive(ground: Ground, receiver: NetworkInterface, packet: Packet, leg: LegName): Ruling {
  const where = { ...endOf(ground, receiver), direction: "ingress", packet } as const;
  if (leg === "request" && receiver.ownerKind === "nat_gateway") return rule({ ...where, action: "drop", code: "NGW_UNSOLICITED" });
  const refused = leg === "request" ? unfit(ground, receiver, "ingress", packet) : null;
  if (refused !== null) return refused;
  if (leg === "request" && receiver.ownerKind === "function") return rule({ ...where, action: "drop", code: "FUNCTION_RECEIVES_NOTHING" });
  return rule({ ...where, action: "deliver", code: "DELIVERED" });
}

/** The end as a learner names it: the instance, else the interface. */
export function endOf(ground: Ground, at: NetworkInterface): { component: string; kind: ComponentKind; span: Span | null } {
  const kind = at.ownerKind === "database" || at.ownerKind === "function" ? null : at.ownerKind;
  return { component: at.owner ?? at.id, kind: kind ?? "network_interface", span: ground.placeOf(at) };
}

/** Why an end takes no part in a connection, or null where it does. An answer comes from an end that took part. */
function unfit(ground: Ground, at: NetworkInterface, direction: Direction, packet: Packet): Ruling | null {
  const where = { ...endOf(ground, at), direction, packet } as const;
  if (isRunByAws(at)) return rule({ ...where, action: "unknown", code: "UNSUPPORTED_COMPONENT" });
  if (at.ownerKind !== "instance" || at.owner === null) return null;
  const { state, id } = ground.index.instance(at.owner);
  if (state === "stopped") return rule({ ...where, action: "drop", code: "INSTANCE_STOPPED" });
  if (state === "unknown") return undecided([{ fact: "whether the instance runs", component: id }], { ...where, code: "STATE_NOT_KNOWN" });
  return null;
}
