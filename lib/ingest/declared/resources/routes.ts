import { formatPrefix, prefixesOverlap, UNROUTABLE, type Prefix } from "../../../net";
import type { ResourceId, Route, RouteTarget, RouteTargetKind } from "../../../model";
import { errorAt, type Span } from "../../../source";
import { readPrefix, type Argument, type BlockReader } from "../arguments";
import { givenBy } from "./given-by";
import type { ResourceType } from "./resource-type";
import type { Scope } from "./scope";
import { capitalised } from "./traffic";

/** Where a route is written, and how its destinations are called there. */
export interface RoutePlace {
  readonly table: ResourceId;
  readonly vpc: ResourceId;
  readonly body: BlockReader;
  readonly span: Span;
  readonly title: string;
  readonly destinations: { readonly ipv4: string; readonly ipv6: string; readonly prefixList: string };
  /** Internet and virtual private gateways, with the VPC that each is attached to. */
  readonly gateways: ReadonlyMap<ResourceId, { readonly vpc: ResourceId | null }>;
}

export const INLINE_DESTINATIONS = { ipv4: "cidr_block", ipv6: "ipv6_cidr_block", prefixList: "destination_prefix_list_id" };
export const RESOURCE_DESTINATIONS = {
  ipv4: "destination_cidr_block",
  ipv6: "destination_ipv6_cidr_block",
  prefixList: "destination_prefix_list_id",
};

type Denoted = ResourceType["denotes"];

/** Each argument that names a target, and what it may name. */
const TARGETS: readonly { readonly argument: string; readonly kinds: readonly Denoted[]; readonly otherwise: RouteTargetKind | null }[] = [
  { argument: "gateway_id", kinds: ["internet_gateway", "virtual_private_gateway"], otherwise: null },
  { argument: "nat_gateway_id", kinds: ["nat_gateway"], otherwise: null },
  { argument: "network_interface_id", kinds: ["network_interface"], otherwise: null },
  { argument: "instance_id", kinds: ["instance"], otherwise: null },
  { argument: "egress_only_gateway_id", kinds: ["egress_only_internet_gateway"], otherwise: null },
  { argument: "vpc_peering_connection_id", kinds: ["peering"], otherwise: null },
  { argument: "transit_gateway_id", kinds: ["transit_gateway"], otherwise: null },
  { argument: "vpc_endpoint_id", kinds: ["vpc_endpoint"], otherwise: null },
  { argument: "carrier_gateway_id", kinds: [], otherwise: "carrier_gateway" },
  { argument: "local_gateway_id", kinds: [], otherwise: "local_gateway" },
  { argument: "core_network_arn", kinds: [], otherwise: "core_network" },
  // A network of Oracle Database@AWS: the model has no such thing.
  { argument: "odb_network_arn", kinds: [], otherwise: null },
];

/** What an argument names, of which not more than that is known. */
const OPEN_KINDS: ReadonlyMap<string, RouteTargetKind> = new Map(TARGETS.map(({ argument, kinds: [kind] }) => [argument, kind as RouteTargetKind]));

export const TARGET_ARGUMENTS = TARGETS.map(({ argument }) => argument).join(" ");

/** One route; what AWS would refuse of it, which has been reported, is not known. */
export const readRoute = (scope: Scope, place: RoutePlace): Route[] => scope.accountedFor(() => readRouteWithin(scope, place));

function readRouteWithin(scope: Scope, place: RoutePlace): Route[] {
  const destination = readDestination(scope, place);
  const target = readTarget(scope, place);
  const unknown = `the destination of ${place.title}`;
  return [
    {
      ref: { label: destination?.label ?? "unknown", span: place.span },
      destination: destination?.value ?? { unknown },
      target: target ?? { kind: "unknown", fact: `the target of ${place.title}` },
      origin: "static",
    },
  ];
}

function readDestination(scope: Scope, place: RoutePlace): { value: Route["destination"]; label: string } | null {
  const { body, title, destinations } = place;
  const written = Object.values(destinations).filter((name) => body.has(name));
  const name = written[0];
  if (name === undefined || written.length > 1) {
    const count = name === undefined ? "no destination" : "more than one destination";
    const message = `${capitalised(title)} names ${count}: AWS takes exactly one.`;
    scope.report(
      errorAt("route-destination", message, { hint: `Write one of ${Object.values(destinations).join(", ")}.`, span: place.span }),
    );
    return null;
  }
  if (name === destinations.prefixList) return prefixListDestination(scope, place);
  const argument = body.text(name);
  const version = name === destinations.ipv4 ? 4 : 6;
  if (argument.state === "unknown")
    return { value: { unknown: `the destination of ${title}`, open: { what: `ipv${version}`, from: givenBy(scope, argument) } }, label: "unknown" };
  const read = readPrefix(argument, { owner: title, argument: name, report: scope.report, version, hostBits: "refused" });
  if (read.state !== "written") return null;
  checkRoutable(scope, read.value, title, read.span);
  return { value: read.value, label: formatPrefix(read.value) };
}

function prefixListDestination(
  scope: Scope,
  { body, title, destinations }: RoutePlace,
): { value: Route["destination"]; label: string } | null {
  const naming = { owner: title, argument: destinations.prefixList, report: scope.report };
  const argument = body.text(destinations.prefixList);
  const found = scope.references.resolve(argument, ["prefix_list"], naming);
  if (found.kind === "found") return { value: { prefixList: found.id }, label: found.id };
  if (found.kind !== "outside") return null;
  return { value: { unknown: `the prefix list of ${title}`, open: { what: "prefix_list", from: elsewhere(scope, argument) } }, label: found.id };
}

/** A written id of elsewhere, or what gives one. */
const elsewhere = (scope: Scope, argument: Argument<string>): string | null => (argument.state === "written" ? argument.value : givenBy(scope, argument));

/** RT-3. */
function checkRoutable(scope: Scope, prefix: Prefix, title: string, span: Span): void {
  const reserved = prefix.length === 0 ? undefined : UNROUTABLE.find((range) => prefixesOverlap(range, prefix));
  if (reserved === undefined) return;
  const message = `${capitalised(title)} leads to ${formatPrefix(prefix)}: nothing in ${formatPrefix(reserved)} can be routed.`;
  scope.report(errorAt("route-destination", message, { hint: "Remove the route: AWS answers these addresses by itself.", span }));
}

function readTarget(scope: Scope, place: RoutePlace): RouteTarget | null {
  const { body, title, span } = place;
  const written = TARGETS.filter(({ argument }) => body.has(argument));
  const target = written[0];
  if (target === undefined || written.length > 1) {
    const message = `${capitalised(title)} names ${target === undefined ? "no target" : "more than one target"}: AWS takes exactly one.`;
    const hint =
      target === undefined ? "Add a target, such as gateway_id." : `Keep one of ${written.map(({ argument }) => argument).join(", ")}.`;
    scope.report(errorAt("route-target", message, { hint, span }));
    return null;
  }
  if (target.kinds.length === 0 && target.otherwise === null) return { kind: "unknown", fact: `the target of ${title}` };
  const argument = body.text(target.argument);
  if (target.argument === "gateway_id" && argument.state === "written" && argument.value === "local")
    return { kind: "local", id: place.vpc };
  if (target.otherwise !== null)
    return { kind: target.otherwise, id: argument.state === "written" ? argument.value : `${title}.${target.argument}` };
  const found = scope.references.resolve(argument, target.kinds, { owner: title, argument: target.argument, report: scope.report });
  if (found.kind === "outside") {
    const open = { what: OPEN_KINDS.get(target.argument) ?? "internet_gateway", from: elsewhere(scope, argument) };
    return { kind: "unknown", fact: `the target of ${title}`, open };
  }
  if (found.kind !== "found") return null;
  const kind = scope.references.kindOf(found.id);
  if (kind === "internet_gateway" || kind === "virtual_private_gateway") return gatewayTarget(scope, place, kind, found.id, found.span);
  return { kind: kind as RouteTargetKind, id: found.id };
}

/** CFN-4, IGW-1: a gateway that is not attached to the table's VPC carries nothing, and AWS refuses the route. */
function gatewayTarget(
  scope: Scope,
  { gateways, vpc, title }: RoutePlace,
  kind: "internet_gateway" | "virtual_private_gateway",
  id: ResourceId,
  span: Span,
): RouteTarget {
  const attachedTo = gateways.get(id)?.vpc ?? null;
  if (attachedTo === vpc) return { kind, id };
  if (attachedTo !== null && !scope.implied.certainlyApart(attachedTo, vpc))
    return { kind: "unknown", fact: `whether ${id} is attached to the VPC of ${title}` };
  const where = attachedTo === null ? "attached to no VPC" : `attached to ${attachedTo}`;
  const message = `${capitalised(title)} leads to ${id}, which is ${where}, while the table is of ${vpc}: AWS refuses the route.`;
  const hint = `Attach ${kind === "internet_gateway" ? "an internet gateway" : "a virtual private gateway"} to ${vpc} and let the route name it.`;
  scope.report(errorAt("route-to-detached-gateway", message, { hint, span }));
  return { kind: "blackhole", id, why: `${id} is ${where}` };
}
