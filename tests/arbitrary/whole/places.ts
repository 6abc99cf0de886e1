import fc from "fast-check";
import { present } from "../../../lib/assert";
import type { NetworkAclEntry, Subnet, Vpc } from "../../../lib/model";
import { anEntry, aRoute, aTable, block } from "../resources";
import { defaultGroup } from "./filters";
import { pick, type Making } from "./making";

export const REGION = "eu-west-1";
const FAR_REGION = "us-east-1";

const subnetPlan = fc.record({
  zone: fc.constantFrom("a", "b", "c"),
  /** In the VPC's second block, where it has one. */
  inSecondBlock: fc.boolean(),
  family: fc.constantFrom("IPv4", "IPv4", "both", "both", "IPv6"),
  mapPublicIpOnLaunch: fc.boolean(),
  table: fc.nat(5),
  acl: fc.nat(5),
  exclusion: fc.constantFrom("none" as const, "none" as const, "none" as const, "allow-bidirectional" as const, "allow-egress" as const),
});

const vpcPlan = fc.record({
  hasName: fc.constantFrom(true, true, false),
  hasSecondBlock: fc.boolean(),
  hasIpv6: fc.boolean(),
  /** Only the first one is surely in the Region of all that has no Region of its own. */
  isFar: fc.constantFrom(false, false, false, true),
  tenancy: fc.constantFrom("default" as const, "default" as const, "dedicated" as const),
  dnsSupport: fc.constantFrom(true, true, true, false),
  hasGateway: fc.constantFrom(true, true, false),
  hasEgressOnlyGateway: fc.boolean(),
  hasVpnGateway: fc.constantFrom(false, false, true),
  /** Tables beside the one that AWS makes, and whether one of them is the main one. */
  tables: fc.nat(2),
  mainIsOther: fc.constantFrom(false, false, true),
  acls: fc.nat(2),
  subnets: fc.array(subnetPlan, { minLength: 1, maxLength: 4 }),
});

export const placesPlan = fc.record({
  vpcs: fc.array(vpcPlan, { minLength: 1, maxLength: 3 }),
  defaultVpc: fc.option(
    fc.record({ zones: fc.subarray(["a", "b", "c"], { minLength: 1 }), dnsSupport: fc.constantFrom(true, true, true, false) }),
    { freq: 4 },
  ),
  hasDetachedGateway: fc.constantFrom(false, false, true),
  blockPublicAccess: fc.constantFrom(...Array<"off">(5).fill("off"), "block-ingress" as const, "block-bidirectional" as const),
});
type PlacesPlan = typeof placesPlan extends fc.Arbitrary<infer T> ? T : never;
type VpcPlan = PlacesPlan["vpcs"][number];
type SubnetPlan = VpcPlan["subnets"][number];

/** VPCs with what AWS makes along with each, their subnets, tables and ACLs (still without routes and entries). */
export function makePlaces(making: Making, plan: PlacesPlan): void {
  const { lists } = making;
  plan.vpcs.forEach((vpc, n) => makeVpc(making, vpc, n, plan.blockPublicAccess));
  if (plan.defaultVpc !== null && making.words === "AWS") makeDefaultVpc(making, plan.defaultVpc, plan.blockPublicAccess);
  if (plan.hasDetachedGateway) lists.internetGateways.push({ kind: "internet_gateway", id: "igw-detached", name: "detached", span: null, vpc: null });
}

type DefaultVpcPlan = NonNullable<PlacesPlan["defaultVpc"]>;

/** The VPC that AWS makes in each Region, as it makes it (VPCUG "Default VPCs"), but for its resolver, which can be switched off. */
function makeDefaultVpc({ lists }: Making, { zones, dnsSupport }: DefaultVpcPlan, blockPublicAccess: Vpc["blockPublicAccess"]): void {
  const id = "vpc-default";
  const own = { name: null, span: null } as const;
  const vpc: Vpc = {
    ...{ kind: "vpc", id, ...own, cidrs: [block("172.31.0.0/16")], ipv6Cidrs: [], tenancy: "default", region: REGION, account: null, isDefault: true },
    ...{ mainRouteTable: `${id} main table`, defaultNetworkAcl: `${id} default ACL`, defaultSecurityGroup: `${id} default group` },
    ...{ dnsSupport, otherInterfaces: null, blockPublicAccess },
  };
  lists.vpcs.push(vpc);
  lists.internetGateways.push({ kind: "internet_gateway", id: "igw-default", ...own, vpc: id });
  lists.routeTables.push(aTable(vpc.mainRouteTable, id, [aRoute("0.0.0.0/0", { kind: "internet_gateway", id: "igw-default" })]));
  lists.networkAcls.push({ kind: "network_acl", id: vpc.defaultNetworkAcl, ...own, vpc: id, isDefault: true, entries: openEntries(1) });
  lists.securityGroups.push(defaultGroup(vpc));
  for (const zone of zones)
    lists.subnets.push({
      ...{ kind: "subnet", id: `subnet-default-${zone}`, ...own, vpc: id, zone: `${REGION}${zone}`, ipv6Cidr: null, mapPublicIpOnLaunch: true },
      ...{ routeTable: vpc.mainRouteTable, networkAcl: vpc.defaultNetworkAcl, blockPublicAccessExclusion: "none" },
      cidr: block(`172.31.${16 * (zone.charCodeAt(0) - 97)}.0/20`),
    });
}

function makeVpc({ lists, vpnGateways, words }: Making, plan: VpcPlan, n: number, mode: Vpc["blockPublicAccess"]): void {
  const region = n > 0 && plan.isFar && words === "AWS" ? FAR_REGION : REGION;
  // Block Public Access is a setting of each Region.
  const blockPublicAccess = region === REGION ? mode : "off";
  const id = `vpc-${n}`;
  const name = plan.hasName ? `net-${n}` : null;
  const families = plan.hasIpv6 ? 2 : 1;
  const tables = Array.from({ length: plan.tables }, (_, at) => aTable(`rtb-${n}-${at}`, id, [], { name: `table-${n}-${at}` }));
  const mainRouteTable = plan.mainIsOther && words === "AWS" && tables[0] !== undefined ? tables[0].id : `${id} main table`;
  const vpc: Vpc = {
    ...{ kind: "vpc", id, name, span: null, region, account: null, isDefault: false, tenancy: plan.tenancy },
    cidrs: [block(`10.${n}.0.0/16`), ...(plan.hasSecondBlock ? [block(`10.${100 + n}.0.0/16`)] : [])],
    ipv6Cidrs: plan.hasIpv6 ? [block(`2001:db8:${n + 1}:aa00::/56`)] : [],
    mainRouteTable,
    defaultNetworkAcl: `${id} default ACL`,
    defaultSecurityGroup: `${id} default group`,
    dnsSupport: plan.dnsSupport,
    otherInterfaces: null,
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
  if (plan.hasVpnGateway) vpnGateways.set(id, `vgw-${n}`);
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
    ...{ kind: "subnet", id: `subnet-${name}`, name: `subnet-${name}`, span: null, vpc: vpc.id, zone: `${vpc.region ?? REGION}${plan.zone}` },
    cidr: six !== undefined && plan.family === "IPv6" ? null : { address: { version: 4, value: base + (BigInt(at) << 8n) }, length: 24 },
    ipv6Cidr: six !== undefined && plan.family !== "IPv4" ? { address: { version: 6, value: six.address.value + (BigInt(at) << 64n) }, length: 64 } : null,
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
