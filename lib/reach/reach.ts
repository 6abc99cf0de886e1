import { createPacketSpace, type PacketSet, type PacketSpace } from "../net";
import type { Network } from "../model";
import { destinations, partiesAt } from "./endpoints";
import type { Endpoint, FlowOptions, Flows } from "./flows";
import { anyOf, exactly, factsAbout, inTurn, type Gate } from "./gate";
import { groundOf, type Ground } from "./ground";
import { matrixOf, type Matrix } from "./matrix";
import { openWays } from "./open-ends";
import type { Party } from "./parties";
import { wayGate } from "./way-there";

/** Everything that there is to ask about one network. */
export interface Reach {
  readonly space: PacketSpace;
  /** Splits the requests of `traffic` (no addresses needed) from one endpoint to another. */
  flows(from: Endpoint, to: Endpoint, traffic: PacketSet, options?: FlowOptions): Flows;
  /** Every pair of classes of interfaces, and the internet. Default traffic: client ports 1024-65535. */
  matrix(traffic?: PacketSet): Matrix;
}

/** `network` has a value for every address: `pin` it first. Reaches that share a `space` make comparable sets. */
export function createReach(network: Network, space: PacketSpace = createPacketSpace()): Reach {
  const ground = groundOf(network, space);
  const flows: Reach["flows"] = (from, to, traffic, options = {}) => flowsBetween(ground, from, to, traffic, options);
  const usual = space.of({ srcPorts: [[1024, 65535]] });
  return { space, flows, matrix: (traffic = usual) => matrixOf(ground.index, flows, traffic) };
}

function flowsBetween(ground: Ground, from: Endpoint, to: Endpoint, traffic: PacketSet, options: FlowOptions): Flows {
  const { space } = ground;
  const certain = partiesAt(ground, from, "sender").flatMap((sender) =>
    partiesAt(ground, to, "receiver").map((receiver) => wayBetween(ground, sender, receiver, to, traffic, options)),
  );
  const ways = [...certain, ...openWays(ground, from, to, traffic, options)];
  const asked = ways.reduce((all, way) => all.union(way.asked), space.empty);
  const { sure, possible, doubts } = anyOf(
    space,
    ways.map((way) => way.gate),
  );
  const unknown = possible.subtract(sure);
  return { asked, allowed: sure, denied: asked.subtract(possible), unknown, missing: factsAbout(unknown, doubts) };
}

function wayBetween(ground: Ground, from: Party, to: Party, endpoint: Endpoint, traffic: PacketSet, options: FlowOptions) {
  const { space } = ground;
  const destination = isOneInterface(from, to) ? [] : destinations(from, to, endpoint, options.toAddress);
  const src = from.kind === "interface" ? [from.own] : from.kind === "internet" ? from.within : [];
  const ends = space.of({ src, dst: destination, ...(options.version && { version: options.version }) });
  const asked = bothOutside(from, to) ? space.empty : traffic.intersect(ends);
  const way = { from, to, destination, oneWay: options.oneWay ?? false };
  const gate: Gate = asked.isEmpty ? exactly(space.empty) : inTurn(exactly(asked), wayGate(ground, way));
  return { asked, gate };
}

const isOneInterface = (from: Party, to: Party): boolean =>
  from.kind === "interface" && to.kind === "interface" && from.interface.id === to.interface.id;

/** What never enters the network is no question about it. */
const bothOutside = (from: Party, to: Party): boolean => from.kind !== "interface" && to.kind !== "interface";
