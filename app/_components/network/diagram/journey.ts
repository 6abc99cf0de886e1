import type { StepJson } from "@/lib/explain";
import type { ResourceId } from "@/lib/model";
import type { NumberedStep } from "../legs";
import { subnetsOf, type NodeBox, type Topology } from "../topology";
import { outcomeOf, type Outcome } from "../outcome";
import type { Place, Station } from "./roads";

/** A step with a place on the way: on the stretch that leaves `stations[stretch]`, near its start or its end. */
export interface Mark {
  /** Its number in the list of hops, from 1. */
  readonly number: number;
  readonly stretch: number;
  readonly end: "from" | "to";
  readonly place: Place;
  readonly outcome: Outcome;
}

/** One leg of a flow as a walk from station to station. */
export interface Journey {
  readonly stations: readonly Station[];
  readonly marks: readonly Mark[];
}

const GATEWAYS: readonly string[] = ["internet_gateway", "egress_only_internet_gateway", "peering", "transit_gateway"];
const FILTER_PLACE: Partial<Record<StepJson["kind"], Place>> = { security_group: "interface", network_acl: "network_acl", route_table: "router", vpc: "router" };

/** `from` and `to` are spelled endpoints. */
export function journeyOf(topology: Topology, steps: readonly NumberedStep[], from: string, to: string): Journey | null {
  const nodes = subnetsOf(topology).flatMap(({ subnet }) => subnet.nodes);
  const [start, goal] = [endpointStation(nodes, from), endpointStation(nodes, to)];
  if (start === null || goal === null) return null;
  const stations: Station[] = [start];
  const marks: Mark[] = [];
  steps.forEach(({ step, number }) => {
    const station = stationOf(nodes, step);
    if (station && !same(station, stations.at(-1))) stations.push(station);
    const mark = markOf(step, station, stations);
    if (mark) marks.push({ ...mark, number, outcome: outcomeOf(step) });
  });
  if (!same(goal, stations.at(-1))) stations.push(...gatewayBefore(topology, stations.at(-1), goal), goal);
  return { stations, marks };
}

/** The internet gateway that a packet would have passed next, had it not been stopped before. */
function gatewayBefore(topology: Topology, last: Station | undefined, goal: Station): Station[] {
  const inside = [last, goal].find((station) => station?.kind === "node");
  if (inside?.kind !== "node" || (last?.kind !== "internet" && goal.kind !== "internet")) return [];
  const vpc = subnetsOf(topology).find(({ subnet }) => subnet.nodes.some((node) => node.id === inside.id))?.vpc;
  const gateway = vpc?.gateways.find(({ kind }) => kind === "internet_gateway");
  return gateway ? [{ kind: "gateway", id: gateway.id }] : [];
}

function markOf(step: StepJson, station: Station | null, stations: readonly Station[]): Pick<Mark, "stretch" | "end" | "place"> | null {
  const here = stations.length - 1;
  if (station === null) {
    const place = FILTER_PLACE[step.kind];
    if (!place) return null;
    const leaving = place === "router" ? stations[here]?.kind === "node" : step.direction === "egress";
    return { stretch: here, end: leaving ? "from" : "to", place };
  }
  if (station.kind === "node" && outcomeOf(step) === "passed") return null;
  return { stretch: Math.max(0, here - 1), end: here === 0 ? "from" : "to", place: station.kind === "node" ? "interface" : "gateway" };
}

function stationOf(nodes: readonly NodeBox[], step: StepJson): Station | null {
  if (GATEWAYS.includes(step.kind)) return { kind: "gateway", id: step.component };
  const node = nodes.find((candidate) => candidate.id === step.component || candidate.interfaces.includes(step.component));
  return node ? { kind: "node", id: node.id } : null;
}

/** Where an endpoint lies: `internet`, `internet:CIDR`, `ip:ADDRESS` or a resource (design.md section 3). */
export function endpointStation(nodes: readonly NodeBox[], endpoint: string): Station | null {
  if (endpoint === "internet" || endpoint.startsWith("internet:")) return { kind: "internet" };
  const address = endpoint.startsWith("ip:") ? endpoint.slice(3) : null;
  const owner = nodes.find((node) => (address === null ? owns(node, endpoint) : node.addresses.includes(address) || node.publicAddress === address));
  if (owner) return { kind: "node", id: owner.id };
  return address === null ? null : { kind: "internet" };
}

const owns = (node: NodeBox, id: ResourceId): boolean => node.id === id || node.interfaces.includes(id);

const same = (a: Station, b: Station | undefined): boolean =>
  b !== undefined && a.kind === b.kind && (a.kind === "internet" || (b.kind !== "internet" && a.id === b.id));
