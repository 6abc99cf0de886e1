import type { NetworkInterface, PrefixList, ResourceId, RouteTable, Vpc, VpcEndpoint } from "../../../model";
import { errorAt, infoAt } from "../../../source";
import { readWord, shape, valueOr, type Argument } from "../arguments";
import { placeOf, type Ground } from "./network-interface";
import { distinctPlaces, ownedInterface } from "./owned-interface";
import { partsBy } from "./parts";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";
import { checkPlaces } from "./subnet-places";
import { vpcOf } from "./vpc-of";

export const VPC_ENDPOINT_TYPES: ResourceTypes = {
  aws_vpc_endpoint: {
    denotes: "vpc_endpoint",
    shape: shape(
      "vpc_id! service_name service_region resource_configuration_arn service_network_arn auto_accept policy private_dns_enabled " +
        "ip_address_type route_table_ids subnet_ids security_group_ids vpc_endpoint_type",
      {
        dns_options: shape(
          "dns_record_ip_type private_dns_only_for_inbound_resolver_endpoint private_dns_preference private_dns_specified_domains",
        ),
        subnet_configuration: shape("ipv4 ipv6 subnet_id"),
      },
    ),
  },
  aws_vpc_endpoint_route_table_association: { denotes: "part", shape: shape("route_table_id! vpc_endpoint_id!") },
  aws_vpc_endpoint_subnet_association: { denotes: "part", shape: shape("subnet_id! vpc_endpoint_id!") },
  aws_vpc_endpoint_security_group_association: {
    denotes: "part",
    shape: shape("security_group_id! vpc_endpoint_id! replace_default_association"),
  },
};

const TYPES = ["Gateway", "Interface", "GatewayLoadBalancer"] as const;

/** An endpoint with its interfaces (VPCE-2), or the route tables that lead to it (VPCE-1). */
export interface ReadEndpoint {
  readonly endpoint: VpcEndpoint;
  readonly interfaces: readonly NetworkInterface[];
  readonly routeTables: readonly ResourceId[];
}

export function readVpcEndpoints(ground: Ground): ReadEndpoint[] {
  const { scope } = ground;
  const tables = partsBy(scope, "aws_vpc_endpoint_route_table_association", "vpc_endpoint_id", ["vpc_endpoint"]);
  const subnets = partsBy(scope, "aws_vpc_endpoint_subnet_association", "vpc_endpoint_id", ["vpc_endpoint"]);
  const groups = partsBy(scope, "aws_vpc_endpoint_security_group_association", "vpc_endpoint_id", ["vpc_endpoint"]);
  return scope.of("aws_vpc_endpoint").flatMap((resource) => {
    if (isOfOtherType(scope, resource)) return [];
    const { id, body, name, span } = resource;
    const type = typeOf(scope, resource);
    const serviceName = valueOr(body.text("service_name"), "");
    const interfaces = type === "Gateway" ? [] : endpointInterfaces(ground, resource, type, { subnets: subnets.get(id) ?? [], groups: groups.get(id) ?? [] });
    const endpoint: VpcEndpoint = {
      kind: "vpc_endpoint",
      id,
      name,
      span,
      vpc: vpcOf(scope, resource, "stand-in"),
      type: type === "Gateway" ? "gateway" : type === "Interface" ? "interface" : "gateway_load_balancer",
      serviceName,
      prefixList: type === "Gateway" ? scope.implied.unknownPrefixList(`${id}.prefix_list_id`, serviceOf(serviceName)) : null,
      interfaces: interfaces.map((i) => i.id),
      privateDns: valueOr(body.flag("private_dns_enabled"), false),
    };
    return [{ endpoint, interfaces, routeTables: type === "Gateway" ? routeTablesOf(scope, resource, tables.get(id) ?? []) : [] }];
  });
}

/** Those of VPC Lattice are not modelled: which address they take in their subnets, and what answers there, is not known. */
const OTHER_TYPES = ["Resource", "ServiceNetwork"];

function isOfOtherType(scope: Scope, { id, body, span }: Configured): boolean {
  const type = body.looksOnly.text("vpc_endpoint_type");
  if (type.state !== "written" || !OTHER_TYPES.includes(type.value)) return false;
  const message = `${id} is an endpoint of the type ${type.value}, which is not part of the network model: what it leads to stays unknown.`;
  scope.report(infoAt("type-not-modelled", message, { hint: "Nothing needs to change, unless an answer depends on it.", span }));
  scope.implied.lack("the interfaces of the endpoint", id);
  scope.references.forget(id);
  return true;
}

/** Gateway, unless something else is written; where it is known after apply only, what the other arguments speak of. */
function typeOf(scope: Scope, resource: Configured): (typeof TYPES)[number] {
  const { id, body } = resource;
  const argument = body.text("vpc_endpoint_type");
  if (argument.state === "unknown") {
    scope.implied.lack("the type of the endpoint", id);
    if (body.says("security_group_ids") || body.says("private_dns_enabled")) return "Interface";
    return body.says("subnet_ids") ? "GatewayLoadBalancer" : "Gateway";
  }
  const type = valueOr(readWord(argument, TYPES, { owner: id, argument: "vpc_endpoint_type", report: scope.report }), "Gateway");
  checkType(scope, resource, type, valueOr(body.text("service_name"), ""));
  return type;
}

const OF_GATEWAYS = ["s3", "dynamodb", "s3express"];
const ONLY_INTERFACES = ["subnet_ids", "security_group_ids", "private_dns_enabled", "subnet_configuration"];

/** EC2 API, CreateVpcEndpoint: gateway endpoints have route tables, the others subnets and groups. */
function checkType({ report }: Scope, { id, body, span }: Configured, type: (typeof TYPES)[number], service: string): void {
  const isGateway = type === "Gateway";
  const wrong = (isGateway ? ONLY_INTERFACES : ["route_table_ids"]).find((name) => body.says(name));
  if (wrong !== undefined) {
    const message = `${id} is of the type ${type}, and has ${wrong}: AWS refuses it.`;
    const hint = isGateway ? 'Write vpc_endpoint_type = "Interface", or remove it.' : "Remove it: an interface is reached without a route.";
    report(errorAt("endpoint-type", message, { hint, span }));
  }
  const name = service.slice(service.lastIndexOf(".") + 1);
  if (!isGateway || service === "" || OF_GATEWAYS.includes(name)) return;
  const message = `${id} is of the type Gateway, which ${service} has none of: S3 and DynamoDB do.`;
  report(errorAt("endpoint-type", message, { hint: 'Write vpc_endpoint_type = "Interface".', span }));
}

function serviceOf(name: string): PrefixList["service"] {
  return name.endsWith(".s3") ? "s3" : name.endsWith(".dynamodb") ? "dynamodb" : "other";
}

function routeTablesOf(scope: Scope, { id, body }: Configured, associations: readonly Configured[]): ResourceId[] {
  const list = body.texts("route_table_ids");
  const listed = list.state === "written" ? list.value : [];
  if (list.state === "unknown") scope.implied.lack("the route tables of the endpoint", id);
  return [...listed, ...associations.map((association) => association.body.text("route_table_id"))].flatMap((argument) => {
    const found = scope.references.resolve(argument, ["route_table"], { owner: id, argument: "route_table_ids", report: scope.report });
    return found.kind === "found" ? [found.id] : [];
  });
}

/** Those that lead to a gateway load balancer have no groups, and pass on what is not their own (VPCUG "Gateway Load Balancer endpoints"). */
function endpointInterfaces(
  ground: Ground,
  resource: Configured,
  type: (typeof TYPES)[number],
  associations: Associations,
): NetworkInterface[] {
  const { id, body, span } = resource;
  const list = body.texts("subnet_ids");
  const listed = list.state === "written" ? list.value : [];
  if (list.state === "unknown") ground.scope.implied.lack("the subnets of the endpoint", id);
  const subnets = [...listed, ...associations.subnets.map((association) => association.body.text("subnet_id"))];
  const places = distinctPlaces(subnets.flatMap((argument) => placeOf(ground, argument, id) ?? []));
  const demands = { owner: id, span, argument: "subnet_ids", zones: 1, onePerZone: true } as const;
  checkPlaces(ground.scope, places, { ...demands, vpc: vpcOf(ground.scope, resource, "stand-in") });
  const addresses = writtenAddresses(ground, resource);
  return places.map((place) => {
    const written = addresses.get(place.subnet.id);
    const owned = { owner: id, ownerKind: "vpc_endpoint", ...(written && { privateIp: { argument: "ipv4", written } }) } as const;
    if (type === "GatewayLoadBalancer") return ownedInterface(ground, place, { ...owned, groups: [], sourceDestCheck: false });
    return ownedInterface(ground, place, { ...owned, groups: groupsOf(ground, resource, associations.groups, place.vpc) });
  });
}

/** What other resources add to an endpoint. */
interface Associations {
  readonly subnets: readonly Configured[];
  readonly groups: readonly Configured[];
}

/** Groups that are associated apart come beside the endpoint's own; one may take the place of the default group (EC2 API, ModifyVpcEndpoint). */
function groupsOf({ groups, scope }: Ground, { id, body }: Configured, associations: readonly Configured[], vpc: Vpc): ResourceId[] {
  const own = body.texts("security_group_ids");
  const replacing = associations.map((each) => each.body.flag("replace_default_association"));
  const hasOwn = body.says("security_group_ids");
  if (!hasOwn && replacing.some(({ state }) => state === "unknown")) scope.implied.lack("whether the endpoint has the default group", id);
  const replaces = replacing.some((flag) => valueOr(flag, false));
  const listed = replaces && !hasOwn ? [] : groups.read(own, "security_group_ids", id, vpc);
  return [...new Set([...listed, ...associations.flatMap((each) => groups.one(each.body.text("security_group_id"), "security_group_id", each.id, vpc))])];
}

/** The addresses that `subnet_configuration` gives to the interfaces in single subnets. */
function writtenAddresses(ground: Ground, { id, body }: Configured): ReadonlyMap<ResourceId, Argument<string>> {
  return new Map(
    body.blocks("subnet_configuration").readers.flatMap((block) => {
      const place = placeOf(ground, block.text("subnet_id"), id);
      return place === null ? [] : [[place.subnet.id, block.text("ipv4")] as const];
    }),
  );
}

/** VPCE-1: a gateway endpoint puts a route to its service's prefix list into its tables. */
export function withEndpointRoutes(scope: Scope, tables: readonly RouteTable[], endpoints: readonly ReadEndpoint[]): RouteTable[] {
  return tables.map((table) => {
    const routes = endpoints.flatMap(({ endpoint, routeTables }) => {
      if (!routeTables.includes(table.id) || endpoint.prefixList === null) return [];
      if (scope.implied.certainlyApart(endpoint.vpc, table.vpc)) scope.report(tableOfOtherVpc(endpoint, table));
      const target = { kind: "vpc_endpoint", id: endpoint.id } as const;
      const ref = { label: endpoint.prefixList, span: endpoint.span };
      return [{ ref, destination: { prefixList: endpoint.prefixList }, target, origin: "static" as const }];
    });
    return routes.length === 0 ? table : { ...table, routes: [...table.routes, ...routes] };
  });
}

const tableOfOtherVpc = (endpoint: VpcEndpoint, table: RouteTable) =>
  errorAt(
    "association-across-vpcs",
    `${endpoint.id} of ${endpoint.vpc} names ${table.id}, which belongs to ${table.vpc}: AWS refuses it.`,
    {
      hint: "Name route tables of the endpoint's own VPC.",
      span: endpoint.span,
    },
  );
