import { formatPrefix, parsePrefix, prefixOf, type Prefix } from "../../net";
import type { ResourceId, Vpc } from "../../model";
import { RESOLVER_OFF, RESOLVER_ON } from "../phrases";
import { isOrdinaryDefault } from "./aws-own";
import { body, type Argument, type Declaration } from "./declaration";
import { holdsBorn, unknownOf, type Plan } from "./plan";
import { tags } from "./tags";

/** VPCs with all of their blocks, and what comes along with each. */
export function planVpcs(plan: Plan, vpcs: readonly Vpc[]): void {
  const orders = new Map(ownVpcs(vpcs).map((vpc, order) => [vpc, order]));
  for (const vpc of vpcs) {
    const order = orders.get(vpc);
    const declaration = order === undefined ? defaultVpc(plan, vpc) : ownVpc(plan, vpc, order);
    if (declaration === null) continue;
    plan.comesWith(vpc.defaultNetworkAcl, declaration, "default_network_acl_id");
    plan.comesWith(vpc.defaultSecurityGroup, declaration, "default_security_group_id");
    plan.comesWith(vpc.mainRouteTable, declaration, "default_route_table_id", ".main_route_table_id");
  }
}

function defaultVpc(plan: Plan, vpc: Vpc): Declaration | null {
  if (!plan.style.adoptsDefaults) {
    if (!isUsed(plan, vpc)) plan.notCarried.say("a default VPC in which nothing lands", vpc.id);
    if (plan.lacks(vpc.id, DNS_SUPPORT)) plan.notCarried.decide({ fact: DNS_SUPPORT, component: vpc.id });
    else if (!vpc.dnsSupport) plan.notCarried.say(RESOLVER_OFF, vpc.id, RESOLVER_ON);
    return null;
  }
  if (vpc.ipv6Cidrs.length > 0) plan.notCarried.say("IPv6 blocks of the default VPC", vpc.id);
  return plan.declare("aws_default_vpc", vpc, "network", inRegion(vpc, { enable_dns_support: dnsSupport(plan, vpc), tags: tags(vpc.name) }));
}

/** Whether a group or an instance is in the default VPC because it names no other. */
const isUsed = (plan: Plan, { id }: Vpc): boolean =>
  plan.network.securityGroups.some((group) => group.vpc === id && !group.isDefault) ||
  plan.network.subnets.some((subnet) => subnet.vpc === id && holdsBorn(plan, subnet));

function ownVpc(plan: Plan, vpc: Vpc, order: number): Declaration {
  if (vpc.isDefault) plan.notCarried.say("the mark of the default VPC of a Region, where it is not as AWS makes it", vpc.id, "it is written as a VPC like others");
  const [first, ...further] = vpc.cidrs;
  const ipv6 = ipv6Rows(vpc, order);
  const inside = plan.style.inline ? ipv6.slice(0, 1) : [];
  const declaration = plan.declare(
    "aws_vpc",
    vpc,
    "network",
    inRegion(vpc, {
      cidr_block: first === undefined ? unknownOf(plan, vpc.id, "cidr_block") : formatPrefix(first),
      ...inside[0],
      instance_tenancy: vpc.tenancy === "default" ? null : vpc.tenancy,
      enable_dns_support: dnsSupport(plan, vpc),
      tags: tags(vpc.name),
    }),
  );
  const { name } = declaration;
  const own = { vpc_id: plan.ref(vpc.id) };
  for (const [at, cidr] of further.entries())
    plan.part("aws_vpc_ipv4_cidr_block_association", `${name}_${at + 2}`, "network", body({ ...own, cidr_block: formatPrefix(cidr) }));
  for (const [at, row] of ipv6.slice(inside.length).entries())
    plan.part("aws_vpc_ipv6_cidr_block_association", at === 0 ? `${name}_ipv6` : `${name}_ipv6_${at + 1}`, "network", body({ ...own, ...row }));
  return declaration;
}

const DNS_SUPPORT = "whether the VPC supports DNS";

const dnsSupport = (plan: Plan, { id, dnsSupport: isOn }: Vpc): Argument | null =>
  plan.lacks(id, DNS_SUPPORT) ? unknownOf(plan, id, "enable_dns_support", "bool") : isOn ? null : false;

const inRegion = ({ region, account }: Vpc, named: Parameters<typeof body>[0]) => ({ ...body(named), region, account });

type Row = Readonly<Record<string, string | boolean>>;

/** Each block is asked of Amazon where it is the one that the reader gives to a VPC at this place; else it is written. */
function ipv6Rows({ ipv6Cidrs }: Vpc, order: number): Row[] {
  let assignedBefore = 0;
  return ipv6Cidrs.map((cidr): Row => {
    if (!isAssigned(cidr, order, assignedBefore)) return { ipv6_cidr_block: formatPrefix(cidr) };
    assignedBefore++;
    return { assign_generated_ipv6_cidr_block: true };
  });
}

const AMAZON = parsePrefix("2600:1f18::/36")?.prefix.address.value ?? 0n;

/** A block that is known after apply only is in the network as a /56 of a range of Amazon's, by order of the VPCs. */
const isAssigned = (cidr: Prefix, order: number, at: number): boolean =>
  formatPrefix(cidr) === formatPrefix(prefixOf({ version: 6, value: AMAZON + (BigInt(order + 1) << 80n) + (BigInt(at) << 72n) }, 56));

/** The blocks of which AWS is asked, by their VPCs: subnets are then given parts of what it answers. */
export function assignedBlocks(vpcs: readonly Vpc[]): ReadonlyMap<ResourceId, Prefix> {
  return new Map(
    ownVpcs(vpcs).flatMap((vpc, order) => {
      const [first] = vpc.ipv6Cidrs;
      return first !== undefined && isAssigned(first, order, 0) ? [[vpc.id, first] as const] : [];
    }),
  );
}

const ownVpcs = (vpcs: readonly Vpc[]): Vpc[] => vpcs.filter((vpc) => !isOrdinaryDefault(vpc));
