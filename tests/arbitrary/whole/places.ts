import fc from "fast-check";
import { present } from "../../../lib/assert";
import type { NetworkAclEntry, Subnet, Vpc } from "../../../lib/model";
import { anEntry, aTable, block } from "../resources";
import { defaultGroup } from "./filters";
import { pick, type Making } from "./making";

export const REGION = "eu-west-1";

const subnetPlan = fc.record({
  zone: fc.constantFrom("a", "b", "c"),
  /** In the VPC's second block, where it has one. */
  inSecondBlock: fc.boolean(),
  hasIpv6: fc.boolean(),
  mapPublicIpOnLaunch: fc.boolean(),
  table: fc.nat(5),
  acl: fc.nat(5),
  exclusion: fc.constantFrom("none" as const, "none" as const, "none" as const, "allow-bidirectional" as const, "allow-egress" as const),
});

const vpcPlan = fc.record({
  hasName: fc.constantFrom(true, true, false),
  hasSecondBlock: fc.boolean(),
  hasIpv6: fc.boolean(),
  tenancy: fc.constantFrom("default" as const, "default" as const, "dedicated" as const),
  hasGateway: fc.constantFrom(true, true, false),
  hasEgressOnlyGateway: fc.boolean(),
  /** Tables beside the one that AWS makes, and whether one of them is the main one. */
  tables: fc.nat(2),
  mainIsOther: fc.constantFrom(false, false, true),
  acls: fc.nat(2),
  subnets: fc.array(subnetPlan, { minLength: 1, maxLength: 4 }),
});

export const placesPlan = fc.record({
  vpcs: fc.array(vpcPlan, { minLength: 1, maxLength: 3 }),
  blockPublicAccess: fc.constantFrom(...Array<"off">(5).fill("off"), "block-ingress" as const, "block-bidirectional" as const),
});
type PlacesPlan = typeof placesPlan extends fc.Arbitrary<infer T> ? T : never;
type VpcPlan = PlacesPlan["vpcs"][number];
type SubnetPlan = VpcPlan["subnets"][number];

/** VPCs with what AWS makes along with each, their subnets, tables and ACLs (still without routes and entries). */
export function makePlaces(making: Making, { vpcs, blockPublicAccess }: PlacesPlan): void {
  vpcs.forEach((plan, n) => makeVpc(making, plan, n, blockPublicAccess));
}

function makeVpc({ lists }: Making, plan: VpcPlan, n: number, blockPublicAccess: Vpc["blockPublicAccess"]): void {
  const id = `vpc-${n}`;
  const name = plan.hasName ? `net-${n}` : null;
  const families = plan.hasIpv6 ? 2 : 1;
  const tables = Array.from({ length: plan.tables }, (_, at) => aTable(`rtb-${n}-${at}`, id, [], { name: `table-${n}-${at}` }));
  const mainRouteTable = plan.mainIsOther && tables[0] !== undefined ? tables[0].id : `${id} main table`;
  const vpc: Vpc = {
    ...{ kind: "vpc", id, name, span: null, region: REGION, account: null, isDefault: false, tenancy: plan.tenancy },
    cidrs: [block(`10.${n}.0.0/16`), ...(plan.hasSecondBlock ? [block(`10.${100 + n}.0.0/16`)] : [])],
    ipv6Cidrs: plan.hasIpv6 ? [block(`2001:db8:${n + 1}:aa00::/56`)] : [],
    mainRouteTable,
    defaultNetworkAcl: `${id} default ACL`,
    defaultSecurityGroup: `${id} default group`,
    blockPublicAccess,
  };
  lists.vpcs.push(vpc);
  lists.routeTables.push(aTable(`${id} main table`, id, []), ...tables);
  lists.networkAcls.push({ kind: "network_acl", id: vpc.defaultNetworkAcl, name: null, span: null, vpc: id, isDefault: true, entries: openEntries(families) });
  for (let at = 0; at < plan.acls; at++)
    lists.networkAcls.push({ kind: "network_acl", id: `acl-${n}-${at}`, name: `acl-${n}-${at}`, span: null, vpc: id, isDefault: false, entries: [] });
  lists.securityGroups.push(defaultGroup(vpc));
  if (plan.hasGateway) lists.internetGateways.push({ kind: "internet_gateway", id: `igw-${n}`, name: `gateway-${n}`, span: null, vpc: id });
  if (plan.hasEgressOnlyGateway && plan.hasIpv6)
    lists.egressOnlyInternetGateways.push({ kind: "egress_only_internet_gateway", id: `eigw-${n}`, name: `out-${n}`, span: null, vpc: id });
  const ownTables = lists.routeTables.filter((table) => table.vpc === id).map((table) => table.id);
  const ownAcls = lists.networkAcls.filter((acl) => acl.vpc === id).map((acl) => acl.id);
  plan.subnets.forEach((subnet, at) => lists.subnets.push(makeSubnet(vpc, subnet, `${n}-${at}`, at, { ownTables, ownAcls })));
}

interface Around {
  readonly ownTables: readonly string[];
  readonly ownAcls: readonly string[];
}

/** A subnet that names no table has the main one, and one that names no ACL the default one (RT-1, NACL-4). */
function makeSubnet(vpc: Vpc, plan: SubnetPlan, name: string, at: number, { ownTables, ownAcls }: Around): Subnet {
  const cidrs = vpc.cidrs.map(({ address }) => address.value);
  const base = present(plan.inSecondBlock ? cidrs.at(-1) : cidrs[0], "a block");
  const six = vpc.ipv6Cidrs[0];
  const table = present(pick(ownTables, plan.table), "a table");
  return {
    ...{ kind: "subnet", id: `subnet-${name}`, name: `subnet-${name}`, span: null, vpc: vpc.id, zone: `${REGION}${plan.zone}` },
    cidr: { address: { version: 4, value: base + (BigInt(at) << 8n) }, length: 24 },
    ipv6Cidr: six !== undefined && plan.hasIpv6 ? { address: { version: 6, value: six.address.value + (BigInt(at) << 64n) }, length: 64 } : null,
    mapPublicIpOnLaunch: plan.mapPublicIpOnLaunch,
    routeTable: table === `${vpc.id} main table` ? vpc.mainRouteTable : table,
    networkAcl: present(pick(ownAcls, plan.acl), "an ACL"),
    blockPublicAccessExclusion: plan.exclusion,
  };
}

const openEntries = (families: number): NetworkAclEntry[] =>
  (["ingress", "egress"] as const).flatMap((direction) =>
    ["0.0.0.0/0", "::/0"].slice(0, families).map((anywhere, at) => anEntry(direction, 100 + at, "allow", "all", anywhere)),
  );
