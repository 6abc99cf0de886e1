import { concreteAddress, type Network, type NetworkInterface } from "../model";
import { prefixContains, sameAddress, type Packet } from "../net";
import type { Endpoint } from "../reach";
import type { Start } from "../trace";

/** Who of an endpoint sends a packet: the interface that owns its source, else the internet. */
export function startOf(network: Network, from: Endpoint, packet: Packet): Start {
  if (from.kind === "internet") return { kind: "internet" };
  const candidates = from.kind === "interfaces" ? network.interfaces.filter(({ id }) => from.ids.includes(id)) : network.interfaces;
  const sender = candidates.find((i) => sends(i, packet));
  return sender === undefined ? { kind: "internet" } : { kind: "interface", interface: sender.id };
}

const sends = (i: NetworkInterface, { src }: Packet): boolean =>
  i.addresses.some((a) => sameAddress(concreteAddress(a.private), src)) ||
  i.ipv6Addresses.some((spec) => sameAddress(concreteAddress(spec), src)) ||
  i.prefixes.some((prefix) => prefixContains(prefix, src));
