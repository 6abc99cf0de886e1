import type { ResourceId, Vpc } from "../../../model";
import { readWord, shape, valueOr } from "../arguments";
import { DEFAULT_VPC_CIDR, furnishDefaultVpc } from "./default-vpc";
import { readIpv4Blocks } from "./ipv4-blocks";
import { mentionsIpv6, readIpv6Blocks } from "./ipv6-blocks";
import { partsBy } from "./parts";
import { accountOf, regionOf } from "./region-of";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";
import { defaultIds, furnish } from "./vpc-defaults";

const COMMON = "instance_tenancy enable_dns_support enable_dns_hostnames enable_network_address_usage_metrics";
const IPV6 = "assign_generated_ipv6_cidr_block ipv6_cidr_block ipv6_ipam_pool_id ipv6_netmask_length ipv6_cidr_block_network_border_group";

export const VPC_TYPES: ResourceTypes = {
  aws_vpc: { denotes: "vpc", shape: shape(`cidr_block ipv4_ipam_pool_id ipv4_netmask_length ${COMMON} ${IPV6}`) },
  aws_default_vpc: { denotes: "vpc", shape: shape(`force_destroy ${COMMON} ${IPV6}`) },
  aws_vpc_ipv4_cidr_block_association: { denotes: "part", shape: shape("vpc_id! cidr_block ipv4_ipam_pool_id ipv4_netmask_length") },
  aws_vpc_ipv6_cidr_block_association: {
    denotes: "part",
    shape: shape("vpc_id! ipv6_cidr_block ipv6_pool ipv6_ipam_pool_id ipv6_netmask_length assign_generated_ipv6_cidr_block"),
  },
};

const TENANCIES = ["default", "dedicated", "host"] as const;

/** The VPCs that the configuration describes, with what AWS makes along with each (RT-1, NACL-4, SG-5). */
export function readVpcs(scope: Scope): Vpc[] {
  const moreIpv4 = partsBy(scope, "aws_vpc_ipv4_cidr_block_association", "vpc_id", ["vpc"]);
  const moreIpv6 = partsBy(scope, "aws_vpc_ipv6_cidr_block_association", "vpc_id", ["vpc"]);
  const mainTables = partsBy(scope, "aws_main_route_table_association", "vpc_id", ["vpc"]);
  return scope.of("aws_vpc", "aws_default_vpc").map((resource, order) => {
    const { id, body, name, span } = resource;
    const isDefault = resource.type === "aws_default_vpc";
    const further = moreIpv4.get(id) ?? [];
    const cidrs = isDefault ? [DEFAULT_VPC_CIDR] : readIpv4Blocks(scope, resource, further).map(({ prefix }) => prefix);
    const ipv6 = moreIpv6.get(id) ?? [];
    const families = mentionsIpv6(resource, ipv6) ? "IPv4 and IPv6" : "IPv4";
    if (isDefault) furnishDefaultVpc(scope, id, families);
    else furnish(scope, id, families);
    const tenancy = readWord(body.text("instance_tenancy"), TENANCIES, { owner: id, argument: "instance_tenancy", report: scope.report });
    return {
      kind: "vpc",
      id,
      name,
      span,
      cidrs,
      ipv6Cidrs: readIpv6Blocks(scope, resource, ipv6, order),
      tenancy: valueOr(tenancy, "default"),
      region: regionOf(scope, resource),
      account: accountOf(scope, resource),
      isDefault,
      ...defaultIds(scope.references, id),
      mainRouteTable: mainRouteTable(scope, id, mainTables.get(id) ?? []),
      dnsSupport: dnsSupport(scope, resource),
      otherInterfaces: null,
      blockPublicAccess: "off",
    };
  });
}

function dnsSupport({ implied }: Scope, { id, body }: Configured): Vpc["dnsSupport"] {
  const setting = body.flag("enable_dns_support");
  if (setting.state === "unknown") implied.lack("whether the VPC supports DNS", id);
  return setting.state === "unknown" ? "unknown" : valueOr(setting, true);
}

/** RT-1: the table that AWS made, unless an association put another in its place. */
function mainRouteTable(scope: Scope, vpc: ResourceId, associations: readonly Configured[]): ResourceId {
  for (const { id, body } of associations) {
    const naming = { owner: id, argument: "route_table_id", report: scope.report };
    const table = scope.references.resolve(body.text("route_table_id"), ["route_table"], naming);
    if (table.kind === "found") return table.id;
    if (table.kind === "outside") return scope.implied.unknownRouteTable(table.id, vpc);
  }
  return defaultIds(scope.references, vpc).mainRouteTable;
}
