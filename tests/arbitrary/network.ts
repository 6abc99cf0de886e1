import fc from "fast-check";
import { EMPTY_NETWORK, type InternetGateway, type Network, type Subnet, type Vpc } from "../../lib/model";
import { instancesOf, interfaces, UNBOUND } from "./ends";
import { detour, withDetour, withoutBlock, type OpenBlock } from "./open-blocks";
import { networkAcls, prefixList, securityGroups } from "./filters";
import { aGateway, aSubnet, aVpc, block, known } from "./resources";
import { routeTables } from "./routing";

const blockPublicAccess = fc.constantFrom(
  ...Array<"off">(8).fill("off"),
  "block-ingress" as const,
  "block-bidirectional" as const,
  "unknown" as const,
);
const exclusion = fc.constantFrom("none" as const, "none" as const, "allow-bidirectional" as const, "allow-egress" as const);
const others = fc.constantFrom(null, null, null, { unknown: "the interfaces" });
const acl = fc.constantFrom("acl-a", "acl-b");
const table = fc.constantFrom("vpc.main", "rtb-a");

/** Two VPCs with the same block, one of them with a second block. */
const vpcs: fc.Arbitrary<Vpc[]> = fc
  .tuple(blockPublicAccess, blockPublicAccess, fc.constantFrom(true, true, false, "unknown" as const), others, others)
  .map(([first, second, dnsSupport, ...unlisted]) => [
    aVpc("vpc", ["10.0.0.0/16", "10.1.0.0/24"], {
      ipv6Cidrs: [block("2600:1f00::/56")],
      blockPublicAccess: first,
      otherInterfaces: unlisted[0],
      dnsSupport,
    }),
    aVpc("other", ["10.0.0.0/16"], { ipv6Cidrs: [block("2600:1f01::/56")], blockPublicAccess: second, otherInterfaces: unlisted[1] }),
  ]);

/** Blocks of a subnet of the first VPC that nobody knows: mostly none, else one of two, or all that it has. */
const openBlocks: fc.Arbitrary<OpenBlock[]> = fc
  .tuple(
    fc.constantFrom<readonly Omit<OpenBlock, "detour">[]>(
      ...Array<[]>(9).fill([]),
      [{ subnet: "subnet-c", version: 4 }],
      [{ subnet: "subnet-b", version: 4 }],
      [{ subnet: "subnet-b", version: 6 }],
      [{ subnet: "subnet-b", version: 4 }, { subnet: "subnet-b", version: 6 }],
    ),
    detour,
  )
  .map(([blocks, target]) => blocks.map((block) => ({ ...block, detour: target })));

const subnets: fc.Arbitrary<Subnet[]> = fc
  .tuple(fc.tuple(table, acl, exclusion), fc.tuple(table, acl, exclusion), fc.tuple(table, acl, exclusion), exclusion)
  .map(([a, b, c, last]) => {
    const place = ([routeTable, networkAcl, blockPublicAccessExclusion]: typeof a) => ({
      routeTable,
      networkAcl,
      blockPublicAccessExclusion,
    });
    return [
      aSubnet("subnet-a", "vpc", "10.0.0.0/24", { ...place(a), ipv6Cidr: block("2600:1f00::/64") }),
      aSubnet("subnet-b", "vpc", "10.0.1.0/24", { ...place(b), ipv6Cidr: block("2600:1f00:0:1::/64") }),
      aSubnet("subnet-c", "vpc", "10.1.0.0/24", place(c)),
      aSubnet("subnet-other", "other", "10.0.0.0/24", {
        networkAcl: "acl-other",
        blockPublicAccessExclusion: last,
        ipv6Cidr: block("2600:1f01::/64"),
      }),
    ];
  });

const gateways: fc.Arbitrary<InternetGateway[]> = fc
  .tuple(fc.constantFrom("vpc", "vpc", "vpc", null), fc.constantFrom("other", "other", null))
  .map(([first, second]) => [aGateway("igw", first), aGateway("igw-other", second), aGateway("igw-loose", null)]);

/** Networks whose addresses are all known: small, and dense in what rules can disagree about. */
export const network: fc.Arbitrary<Network> = fc
  .record({ vpcs, subnets, openBlocks, gateways, routeTables, networkAcls, securityGroups, prefixList, interfaces })
  .chain((made) =>
    instancesOf(made.interfaces).map((instances) => {
      const plain: Network = {
        ...EMPTY_NETWORK,
        vpcs: made.vpcs,
        subnets: made.subnets,
        routeTables: made.routeTables,
        internetGateways: made.gateways,
        networkAcls: made.networkAcls,
        securityGroups: made.securityGroups,
        prefixLists: [made.prefixList],
        elasticIps: [{ id: "eip", name: null, span: null, kind: "public_ip", address: known(UNBOUND), attachedTo: null }],
        interfaces: made.interfaces,
        instances,
      };
      return made.openBlocks.reduce(withoutBlock, made.openBlocks.reduce(withDetour, plain));
    }),
  );
