import { parsePrefix, type Prefix } from "../../../net";
import type { NetworkAcl, ResourceId, RouteTable, Subnet, Vpc } from "../../../model";
import { errorAt } from "../../../source";
import { readPrefix, shape, valueOr, type Argument } from "../arguments";
import type { UnknownSource } from "../evaluated";
import { defaultSubnetCidr, useDefaultVpc, zoneNumber } from "./default-vpc";
import { checkIpv6Size, comesFromIpv6Block, Ipv6SubnetBlocks, isNumbered, numberedPart } from "./ipv6-blocks";
import { homeOf } from "./region-of";
import { IPV4_BLOCK, IPV6_BLOCK, IPV6_IN_DOUBT, PUBLIC_IN_DOUBT } from "./open-addresses";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";
import { boundTo, checkSameVpc, networkAclBindings, routeTableBindings, type Bindings } from "./subnet-bindings";
import { checkInside, checkPlace, checkSubnetOverlaps } from "./subnet-checks";
import { zonesOf } from "./subnet-zone";
import { defaultIds } from "./vpc-defaults";
import { vpcOf } from "./vpc-of";

const COMMON = "availability_zone availability_zone_id assign_ipv6_address_on_creation map_public_ip_on_launch ipv6_cidr_block ipv6_native";
const DNS =
  "enable_dns64 enable_resource_name_dns_a_record_on_launch enable_resource_name_dns_aaaa_record_on_launch " +
  "private_dns_hostname_type_on_launch";
const POOLS = "ipv4_ipam_pool_id ipv4_netmask_length ipv6_ipam_pool_id ipv6_netmask_length";
const OUTPOST = "customer_owned_ipv4_pool map_customer_owned_ip_on_launch outpost_arn enable_lni_at_device_index";

export const SUBNET_TYPES: ResourceTypes = {
  aws_subnet: { denotes: "subnet", shape: shape(`vpc_id! cidr_block ${POOLS} ${COMMON} ${DNS} ${OUTPOST}`) },
  aws_default_subnet: { denotes: "subnet", shape: shape(`availability_zone! force_destroy ${COMMON} ${DNS} ${OUTPOST}`) },
};

interface Surroundings {
  readonly vpcs: ReadonlyMap<ResourceId, Vpc>;
  readonly tables: Bindings;
  readonly acls: Bindings;
  readonly vpcOf: ReadonlyMap<ResourceId, ResourceId>;
  readonly ipv6: Ipv6SubnetBlocks;
  readonly zoneOf: (subnet: ResourceId) => string | null;
}

/** The subnets, each with the table and the ACL that it really has (RT-1, NACL-4). */
export function readSubnets(scope: Scope, vpcs: readonly Vpc[], tables: readonly RouteTable[], acls: readonly NetworkAcl[]): Subnet[] {
  const configured = scope.of("aws_subnet", "aws_default_subnet");
  const byId = new Map(vpcs.map((vpc) => [vpc.id, vpc]));
  const around: Surroundings = {
    vpcs: byId,
    tables: routeTableBindings(scope),
    acls: networkAclBindings(scope),
    vpcOf: new Map([...tables, ...acls].map(({ id, vpc }) => [id, vpc])),
    ipv6: new Ipv6SubnetBlocks(configured.flatMap(({ body }) => writtenIpv6(body.text("ipv6_cidr_block"), byId))),
    zoneOf: zonesOf(scope, configured),
  };
  const subnets = configured.map((resource) => readSubnet(scope, resource, around));
  checkSubnetOverlaps(scope, subnets);
  return subnets;
}

function readSubnet(scope: Scope, resource: Configured, around: Surroundings): Subnet {
  const { id, name, span } = resource;
  const isDefault = resource.type === "aws_default_subnet";
  const vpc = isDefault ? useDefaultVpc(scope, homeOf(scope, resource)) : vpcOf(scope, resource, "stand-in");
  const zone = around.zoneOf(id);
  const cidr = isDefault ? blockOfDefault(scope, id, zone) : readCidr(scope, resource, around.vpcs.get(vpc));
  const defaults = around.vpcs.get(vpc);
  const table = around.tables.explicit.get(id);
  const acl = around.acls.explicit.get(id);
  const { mainRouteTable, defaultNetworkAcl } = defaults ?? defaultIds(scope.references, vpc);
  const within = { id, vpc, vpcOf: around.vpcOf };
  for (const binding of [table, acl]) if (binding !== undefined) checkSameVpc(scope, { id, vpc }, binding, around.vpcOf);
  return {
    kind: "subnet",
    id,
    name,
    span,
    vpc,
    cidr,
    ipv6Cidr: readIpv6Cidr(scope, resource, vpc, around),
    zone,
    mapPublicIpOnLaunch: givesPublicAddresses(scope, resource, isDefault),
    routeTable: boundTo(scope, "route_table", around.tables, { ...within, usual: mainRouteTable }),
    networkAcl: boundTo(scope, "network_acl", around.acls, { ...within, usual: defaultNetworkAcl }),
    blockPublicAccessExclusion: "none",
  };
}

/** Where it is not known, its instances say so of their addresses. */
function givesPublicAddresses({ implied }: Scope, { id, body }: Configured, isDefault: boolean): boolean {
  const flag = body.flag("map_public_ip_on_launch");
  if (flag.state === "unknown") implied.lack(PUBLIC_IN_DOUBT, id);
  if (!isDefault && body.looksOnly.flag("assign_ipv6_address_on_creation").state === "unknown") implied.lack(IPV6_IN_DOUBT, id);
  return flag.state === "unknown" ? false : valueOr(flag, isDefault);
}

function blockOfDefault(scope: Scope, id: ResourceId, zone: string | null): Prefix | null {
  if (zone === null) scope.implied.lack(IPV4_BLOCK, id);
  return zone === null ? null : defaultSubnetCidr(zoneNumber(zone));
}

function readCidr(scope: Scope, { id, body }: Configured, vpc: Vpc | undefined): Prefix | null {
  const argument = body.text("cidr_block");
  if (argument.state === "unknown") scope.implied.lack(IPV4_BLOCK, id);
  if (argument.state === "absent" && !valueOr(body.flag("ipv6_native"), false)) {
    scope.report(
      errorAt("missing-argument", `${id} has no cidr_block, which is required.`, {
        hint: "Add a part of the VPC's block.",
        span: body.span,
      }),
    );
  }
  const read = readPrefix(argument, { owner: id, argument: "cidr_block", report: scope.report, version: 4, hostBits: "refused" });
  if (read.state === "invalid") scope.implied.lack(IPV4_BLOCK, id);
  if (read.state !== "written") return null;
  checkPlace(scope, id, read.value, read.span, vpc);
  return read.value;
}

/** A block computed from the VPC's assigned IPv6 block is known after apply only: the subnet gets a /64 of it. */
function readIpv6Cidr(scope: Scope, { id, body }: Configured, vpcId: ResourceId, { vpcs, ipv6 }: Surroundings): Prefix | null {
  const argument = body.text("ipv6_cidr_block");
  const vpc = vpcs.get(vpcId);
  if (argument.state === "unknown") {
    const assigned = vpc === undefined ? null : partOf(vpc, argument.source, ipv6);
    if (assigned === null) scope.implied.lack(IPV6_BLOCK, id);
    return assigned;
  }
  const read = readPrefix(argument, { owner: id, argument: "ipv6_cidr_block", report: scope.report, version: 6, hostBits: "refused" });
  if (read.state !== "written") return null;
  checkIpv6Size(scope, `The IPv6 block of ${id}`, read, 64);
  checkInside(scope, id, read.value, read.span, vpc);
  return read.value;
}

/** The part that the text asks for by its number; where it says none, the next one. */
function partOf(vpc: Vpc, source: UnknownSource, ipv6: Ipv6SubnetBlocks): Prefix | null {
  if (!comesFromIpv6Block(source, vpc.id)) return null;
  return isNumbered(source) ? numberedPart(source, vpc) : ipv6.take(vpc.id, vpc.ipv6Cidrs);
}

function writtenIpv6(argument: Argument<string>, vpcs: ReadonlyMap<ResourceId, Vpc>): Prefix[] {
  if (argument.state === "unknown") {
    const { source } = argument;
    const vpc = source.kind === "derived" && isNumbered(source) ? vpcs.get(source.from[0]?.address ?? "") : undefined;
    const part = vpc === undefined ? null : numberedPart(source, vpc);
    return part === null ? [] : [part];
  }
  const parsed = argument.state === "written" ? parsePrefix(argument.value) : null;
  return parsed === null ? [] : [parsed.prefix];
}
