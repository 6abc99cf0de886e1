import { formatPrefix } from "../../net";
import type { Network, ResourceId, Route, RouteTable, RouteTarget, RouteTargetKind } from "../../model";
import type { Outputs } from "./outputs";
import { awsId, PREFIXES, type IdKind } from "./aws-ids";
import { saying, tags, type Printed, type Printing } from "./printing";

/** The tables with their routes and with whom they serve. */
export function printRouteTables(printing: Printing, outputs: Outputs): void {
  const served = subnetsByTable(printing.network);
  for (const table of printing.network.routeTables.filter(({ id }) => !printing.inDoubt.has(id))) {
    const isUnknown = table.routes.some(({ destination, target }) => "unknown" in destination && destination.open === undefined && target.kind === "unknown");
    if (isUnknown && table.routes.length > 1) printing.notCarried.say("the other routes of tables of which one is not known", table.id, "all routes are left out, so that it stays unknown what each table says");
    outputs.add(
      "ec2-describe-route-tables",
      "RouteTables",
      saying({
        Associations: associations(table, served.get(table.id) ?? [], printing),
        PropagatingVgws: [],
        RouteTableId: printing.called(table.id),
        Routes: isUnknown ? null : [...localRoutes(table, printing), ...table.routes.map((route) => printRoute(route, table, printing))],
        Tags: tags(table.name),
        VpcId: printing.called(table.vpc),
      }),
    );
  }
}

function subnetsByTable({ subnets, vpcs }: Network): ReadonlyMap<ResourceId, readonly ResourceId[]> {
  const mains = new Map(vpcs.map(({ id, mainRouteTable }) => [id, mainRouteTable]));
  const served = new Map<ResourceId, ResourceId[]>();
  for (const { id, vpc, routeTable } of subnets) {
    if (mains.get(vpc) === routeTable) continue;
    const others = served.get(routeTable);
    if (others === undefined) served.set(routeTable, [id]);
    else others.push(id);
  }
  return served;
}

/** RT-1, RT-9. */
function associations(table: RouteTable, subnets: readonly ResourceId[], printing: Printing): Printed[] {
  const RouteTableId = printing.called(table.id);
  const inForce = { AssociationState: { State: "associated" } };
  const isMain = printing.index.vpc(table.vpc).mainRouteTable === table.id;
  return [
    ...(isMain ? [{ Main: true, RouteTableId, ...inForce }] : []),
    ...subnets.map((subnet) => ({ Main: false, RouteTableId, SubnetId: printing.called(subnet), ...inForce })),
    ...(table.edge === null ? [] : [{ Main: false, RouteTableId, GatewayId: edgeId(table.edge, printing), ...inForce }]),
  ];
}

const edgeId = (edge: ResourceId, printing: Printing): ResourceId =>
  printing.index.resource(edge) === undefined ? printing.id("virtual_private_gateway", edge) : printing.called(edge);

/** RT-1: AWS prints the routes that every table has. */
function localRoutes(table: RouteTable, { index }: Printing): Printed[] {
  const replaced = new Set(table.routes.flatMap(({ destination }) => ("address" in destination ? [formatPrefix(destination)] : [])));
  const { cidrs, ipv6Cidrs } = index.vpc(table.vpc);
  return [...cidrs, ...ipv6Cidrs]
    .filter((prefix) => !replaced.has(formatPrefix(prefix)))
    .map((prefix) => ({
      [prefix.address.version === 4 ? "DestinationCidrBlock" : "DestinationIpv6CidrBlock"]: formatPrefix(prefix),
      GatewayId: "local",
      Origin: "CreateRouteTable",
      State: "active",
    }));
}

function printRoute({ destination, target, origin }: Route, table: RouteTable, printing: Printing): Printed {
  return {
    ...printDestination(destination, table, printing),
    ...printTarget(target, table, printing),
    Origin: origin === "propagated" ? "EnableVgwRoutePropagation" : "CreateRoute",
    State: target.kind === "blackhole" ? "blackhole" : "active",
  };
}

/** A destination that is not known becomes a prefix list that no output describes. */
function printDestination(destination: Route["destination"], table: RouteTable, printing: Printing): Printed {
  if ("address" in destination)
    return { [destination.address.version === 4 ? "DestinationCidrBlock" : "DestinationIpv6CidrBlock"]: formatPrefix(destination) };
  if ("prefixList" in destination) return { DestinationPrefixListId: printing.id("prefix_list", destination.prefixList) };
  printing.notCarried.say("destinations of routes that are not known", table.id, "each names a prefix list that no output describes, so that it stays unknown");
  return { DestinationPrefixListId: printing.id("prefix_list", destination.open?.from ?? printing.askedFor.another(`a destination of ${table.id}`)) };
}

function printTarget(target: RouteTarget, table: RouteTable, printing: Printing): Printed {
  switch (target.kind) {
    case "unknown":
      return ofElsewhere(target.open, table, printing);
    case "local":
      return { GatewayId: "local" };
    case "internet_gateway":
    case "vpc_endpoint":
    case "virtual_private_gateway":
      return { GatewayId: printing.id(target.kind, target.id) };
    case "egress_only_internet_gateway":
      return { EgressOnlyInternetGatewayId: printing.id(target.kind, target.id) };
    case "nat_gateway":
      return { NatGatewayId: printing.id(target.kind, target.id) };
    case "network_interface":
      return { NetworkInterfaceId: printing.id(target.kind, target.id), ...instanceOf(target.id, printing) };
    case "instance":
      return saying({ InstanceId: printing.id(target.kind, target.id), NetworkInterfaceId: primaryOf(target.id, printing) });
    case "peering":
      return { VpcPeeringConnectionId: printing.id(target.kind, target.id) };
    case "transit_gateway":
      return { TransitGatewayId: printing.id(target.kind, target.id) };
    case "carrier_gateway":
      return { CarrierGatewayId: printing.id(target.kind, target.id) };
    case "local_gateway":
      return { LocalGatewayId: printing.id(target.kind, target.id) };
    case "core_network":
      return { CoreNetworkArn: target.id };
    case "blackhole":
      return goneTarget(target.id, table, printing);
  }
}

const isOfAws = (kind: RouteTargetKind, id: ResourceId): boolean => kind in PREFIXES && awsId(kind as IdKind, id) === id;

/** AWS's own id of what the network does not have. A gateway would be taken for one that is attached to the VPC. */
function ofElsewhere(open: (RouteTarget & { readonly kind: "unknown" })["open"], table: RouteTable, printing: Printing): Printed {
  if (open === undefined) return {};
  if (open.from !== null && open.what !== "internet_gateway" && isOfAws(open.what, open.from)) return printTarget({ kind: open.what, id: open.from }, table, printing);
  printing.notCarried.say("what gives the targets of routes that are not known", table.id, "each route stays one of which nobody knows where it leads");
  return {};
}

function instanceOf(id: ResourceId, printing: Printing): Printed {
  const found = printing.index.resource(id);
  const isOfInstance = found?.kind === "network_interface" && found.ownerKind === "instance" && found.owner !== null;
  return isOfInstance ? { InstanceId: printing.called(found.owner) } : {};
}

function primaryOf(id: ResourceId, printing: Printing): ResourceId | null {
  const found = printing.index.resource(id);
  const primary = found?.kind === "instance" ? found.interfaces[0] : undefined;
  return primary === undefined ? null : printing.called(primary);
}

/** What a route led to that is gone or not ready: still printed under the property of its kind. */
function goneTarget(id: ResourceId | null, table: RouteTable, printing: Printing): Printed {
  if (id === null) return {};
  const kind = printing.index.resource(id)?.kind;
  switch (kind) {
    case "nat_gateway":
    case "network_interface":
    case "instance":
    case "peering":
    case "transit_gateway":
    case "egress_only_internet_gateway":
      return printTarget({ kind, id }, table, printing);
    default:
      return { GatewayId: printing.called(id) };
  }
}
