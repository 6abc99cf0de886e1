import { EMPTY_NETWORK, OPEN_BLOCK, type Network } from "../../lib/model";
import type { IpVersion } from "../../lib/net";
import { aGroup, anAcl, anEntry, anInterface, aRoute, aRule, aSubnet, aTable, aVpc, block, known } from "./resources";

const EVERYWHERE = ["0.0.0.0/0", "::/0"] as const;
const DIRECTIONS = ["ingress", "egress"] as const;
const EACH_WAY = DIRECTIONS.flatMap((direction) => EVERYWHERE.map((prefix) => ({ direction, prefix })));
/** The blocks of the subnet of `db`, of which one at a time is left out. */
const BLOCKS = { 4: "10.0.2.0/24", 6: "2600:1f00:0:2::/64" } as const;

/**
 * Two subnets in which everything is allowed, `web` in one and `db` in the other, which has no block of that version:
 * because it is open, or because there is none. The table of `web` sends what is for the block through a middlebox.
 */
export function halfOpen(version: IpVersion, isOpen: boolean): Network {
  const left = version === 4 ? { cidr: null, ipv6Cidr: block(BLOCKS[6]) } : { ipv6Cidr: null };
  return {
    ...EMPTY_NETWORK,
    vpcs: [aVpc("vpc", ["10.0.0.0/16"], { ipv6Cidrs: [block("2600:1f00::/56")] })],
    subnets: [
      aSubnet("front", "vpc", "10.0.1.0/24", { routeTable: "front", ipv6Cidr: block("2600:1f00:0:1::/64") }),
      aSubnet("back", "vpc", BLOCKS[4], left),
    ],
    routeTables: [aTable("vpc.main", "vpc", []), aTable("front", "vpc", [aRoute(BLOCKS[version], { kind: "network_interface", id: "box" })])],
    networkAcls: [anAcl("vpc.acl", "vpc", EACH_WAY.map(({ direction, prefix }, n) => anEntry(direction, 100 + n, "allow", "all", prefix)))],
    securityGroups: [aGroup("open", "vpc", EACH_WAY.map(({ direction, prefix }) => aRule(direction, "all", prefix)))],
    interfaces: [
      anInterface("web", "front", [["10.0.1.10"]], ["open"], { ipv6Addresses: [known("2600:1f00:0:1::a")] }),
      anInterface("box", "front", [["10.0.1.20"]], ["open"], { sourceDestCheck: false }),
      anInterface("db", "back", [["10.0.2.10"]], ["open"], { ipv6Addresses: [known("2600:1f00:0:2::a")] }),
    ],
    missing: isOpen ? [{ fact: OPEN_BLOCK[version], component: "back" }] : [],
  };
}
