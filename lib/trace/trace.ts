import type { Network, ResourceId } from "../model";
import type { Address, Packet } from "../net";
import { fromInterface, fromInternet, type Arrival, type Trip } from "./follow";
import { groundOf, type Ground } from "./ground";
import { replyTo } from "./reply";
import type { Fate, Step } from "./step";
import { Walk, type OnBlock } from "./walk";

export type Start = { readonly kind: "interface"; readonly interface: ResourceId } | { readonly kind: "internet" };

export interface TraceOptions {
  /** The request alone, as of a UDP sender that expects no reply. */
  readonly oneWay?: boolean;
  /** `continue`: past a block, wherever the way onward is certain, to find the blocks behind it. The fate is the same. */
  readonly onBlock?: OnBlock;
}

export interface Leg {
  readonly steps: readonly Step[];
  readonly fate: Fate;
}

export interface Trace {
  readonly request: Leg;
  /** Null where the request does not arrive, or nothing answers it. */
  readonly reply: Leg | null;
  readonly fate: Fate;
  /** Where the request ended; null where it did not, or at one of AWS's own services. */
  readonly deliveredTo:
    { readonly kind: "interface"; readonly interface: ResourceId; readonly address: Address } | { readonly kind: "internet" } | null;
}

/**
 * Follows one packet and the reply to it on a network whose addresses are all known or pinned. The packet is as its
 * sender emits it: from an interface with its private source, from the internet to a public destination.
 */
export const trace = (network: Network, packet: Packet, start: Start, options: TraceOptions = {}): Trace =>
  tracer(network)(packet, start, options);

/** The same for many packets of one network. */
export function tracer(network: Network): (packet: Packet, start: Start, options?: TraceOptions) => Trace {
  const ground = groundOf(network);
  return (packet, start, options = {}) => roundTrip(ground, packet, start, options);
}

function roundTrip(ground: Ground, packet: Packet, start: Start, { oneWay = false, onBlock = "stop" }: TraceOptions): Trace {
  const asking: Trip = { ground, walk: new Walk(onBlock), leg: "request" };
  const arrival =
    start.kind === "internet"
      ? fromInternet(asking, packet)
      : fromInterface(asking, ground.index.networkInterface(start.interface), packet);
  const request = legOf(asking);
  const reply = oneWay || arrival === null ? null : answer(ground, arrival, onBlock);
  return { request, reply, fate: together(request.fate, reply?.fate), deliveredTo: placeOf(arrival) };
}

/** The reply starts where the request arrived. */
function answer(ground: Ground, arrival: Arrival, onBlock: OnBlock): Leg | null {
  const packet = arrival.kind === "service" ? null : replyTo(arrival.packet);
  if (packet === null) return null;
  const answering: Trip = { ground, walk: new Walk(onBlock), leg: "reply" };
  if (arrival.kind === "interface") fromInterface(answering, arrival.interface, packet);
  else fromInternet(answering, packet);
  return legOf(answering);
}

const legOf = ({ walk }: Trip): Leg => ({ steps: walk.steps, fate: walk.fate });

/** A certain loss on either way decides, then what is not modelled, then what is not known. */
function together(request: Fate, reply: Fate | undefined): Fate {
  if (reply === undefined || isLoss(request)) return request;
  if (isLoss(reply)) return { kind: "reply_lost", why: reply };
  if (request.kind === "unsupported" || reply.kind === "delivered") return request;
  if (request.kind === "unknown" && reply.kind === "unknown") return { kind: "unknown", missing: [...request.missing, ...reply.missing] };
  return reply;
}

const isLoss = ({ kind }: Fate): boolean => kind === "dropped" || kind === "no_route" || kind === "black_hole";

function placeOf(arrival: Arrival | null): Trace["deliveredTo"] {
  if (arrival === null || arrival.kind === "service") return null;
  if (arrival.kind === "internet") return { kind: "internet" };
  return { kind: "interface", interface: arrival.interface.id, address: arrival.packet.dst };
}
