import type { OpenAddress } from "../model";
import { hostPrefix, type IpVersion, type PacketSet, type Prefix } from "../net";
import { partiesAt } from "./endpoints";
import type { Endpoint, FlowOptions } from "./flows";
import { exactly, inTurn, type Gate } from "./gate";
import type { Ground } from "./ground";

/** Packets whose fate nobody can tell, because an end has an address that nobody knows. */
export interface OpenWay {
  readonly asked: PacketSet;
  readonly gate: Gate;
}

/** What one end has of one IP version. */
interface End {
  readonly known: readonly Prefix[];
  readonly open: readonly OpenAddress[];
}

/** The packets between two ends of which one at least has open addresses, IP version by IP version. */
export function openWays(ground: Ground, from: Endpoint, to: Endpoint, traffic: PacketSet, { version }: FlowOptions): OpenWay[] {
  if (isOneInterface(from, to)) return [];
  return ([4, 6] as const)
    .filter((each) => version === undefined || each === version)
    .flatMap((each) => openWay(ground, from, to, traffic, each) ?? []);
}

function openWay(ground: Ground, from: Endpoint, to: Endpoint, traffic: PacketSet, version: IpVersion): OpenWay | null {
  const [sender, receiver] = [endOf(ground, from, "sender", version), endOf(ground, to, "receiver", version)];
  const called = from.kind === "internet" ? receiver.open.filter(({ mayBePublic }) => mayBePublic) : receiver.open;
  if (sender.open.length + called.length === 0 || isNobody(sender) || (receiver.known.length === 0 && called.length === 0)) return null;
  const src = sender.open.length > 0 ? [] : sender.known;
  const asked = traffic.intersect(ground.space.of({ version, ...(src.length > 0 ? { src } : {}) }));
  const gates = [...sender.open, ...called].map(({ missing }) => ground.unknown(missing.fact, missing.component));
  return { asked, gate: inTurn(exactly(asked), ...gates) };
}

const isOneInterface = (from: Endpoint, to: Endpoint): boolean =>
  from.kind === "interfaces" && to.kind === "interfaces" && from.ids.length === 1 && to.ids.length === 1 && from.ids[0] === to.ids[0];

const isNobody = ({ known, open }: End): boolean => known.length + open.length === 0;

function endOf(ground: Ground, endpoint: Endpoint, role: "sender" | "receiver", version: IpVersion): End {
  const ids = endpoint.kind === "interfaces" ? endpoint.ids : [];
  const open = ids.flatMap((id) => ground.index.interfacesOf(id)).flatMap(({ openAddresses = [] }) => openAddresses);
  const known = partiesAt(ground, endpoint, role).flatMap((party): readonly Prefix[] => {
    if (party.kind === "interface") return [party.own];
    return party.kind === "internet" ? party.within : [hostPrefix(party.address)];
  });
  return {
    known: known.filter(({ address }) => address.version === version),
    open: open.filter((each) => each.version === version),
  };
}
