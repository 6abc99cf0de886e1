import type { Prefix } from "../net";
import type { Network } from "./network";

const isPrefix = (destination: object): destination is Prefix => "address" in destination;

/** Every prefix that the configuration names anywhere: what it can tell two addresses apart by. */
export function configuredPrefixes(network: Network): Prefix[] {
  return [
    ...network.vpcs.flatMap((vpc) => [...vpc.cidrs, ...vpc.ipv6Cidrs]),
    ...network.subnets.flatMap((subnet) => [subnet.cidr, subnet.ipv6Cidr].filter((cidr) => cidr !== null)),
    ...network.routeTables.flatMap((table) => table.routes.map((route) => route.destination).filter(isPrefix)),
    ...network.transitGatewayRouteTables.flatMap((table) => table.routes.map((route) => route.destination)),
    ...network.securityGroups.flatMap((group) => group.rules.flatMap(({ peer }) => (peer.kind === "cidr" ? [peer.prefix] : []))),
    ...network.networkAcls.flatMap((acl) => acl.entries.map((entry) => entry.prefix)),
    ...network.prefixLists.flatMap((list) => list.entries),
    ...network.interfaces.flatMap((i) => i.prefixes),
  ];
}
