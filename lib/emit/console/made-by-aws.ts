import { ANY_V4, formatPrefix, samePrefix } from "../../net";
import type { NetworkAcl, NetworkIndex, RouteTable, SecurityGroup, TransitGateway, TransitGatewayRouteTable, Vpc } from "../../model";

/** What AWS puts into the default VPC of each Region (VPCUG "Default VPCs"). */
const DEFAULT_VPC_CIDR = "172.31.0.0/16";

/** Whether the form may mark a VPC as the default one: block, tenancy and internet gateway are then as AWS makes them. */
export const isOrdinaryDefault = (vpc: Vpc, index: NetworkIndex): boolean =>
  vpc.isDefault && vpc.tenancy === "default" && vpc.cidrs.length === 1 && vpc.cidrs.map(formatPrefix).includes(DEFAULT_VPC_CIDR) && index.internetGatewayOf(vpc.id) !== undefined;

/** A main table as AWS makes it: empty, or in the default VPC with the route to its gateway. */
export function isPristineTable({ name, edge, routes }: RouteTable, vpc: Vpc, index: NetworkIndex): boolean {
  if (name !== null || edge !== null) return false;
  if (!isOrdinaryDefault(vpc, index)) return routes.length === 0;
  const [only, ...others] = routes;
  if (only === undefined || others.length > 0 || only.origin !== "static" || !("address" in only.destination)) return false;
  return samePrefix(only.destination, ANY_V4) && only.target.kind === "internet_gateway" && only.target.id === index.internetGatewayOf(vpc.id)?.id;
}

/** AWS adds the rules for IPv6 along with a VPC's first IPv6 block. */
const anywhereIn = ({ ipv6Cidrs }: Vpc): readonly string[] => (ipv6Cidrs.length > 0 ? ["0.0.0.0/0", "::/0"] : ["0.0.0.0/0"]);

/** SG-5: everything from itself, everything to anywhere. */
export function isPristineGroup({ id, name, rules }: SecurityGroup, vpc: Vpc): boolean {
  const said = rules.map(({ direction, traffic, peer, missing }) => {
    const whom = peer.kind === "cidr" ? formatPrefix(peer.prefix) : peer.kind === "group" && peer.group === id ? "itself" : "another";
    return traffic.protocol === null && missing.length === 0 ? `${direction} ${whom}` : "another rule";
  });
  const made = [...anywhereIn(vpc).map((block) => `egress ${block}`), "ingress itself"];
  return (name === null || name === "default") && said.sort().join() === made.sort().join();
}

/** NACL-4: entries in each direction that allow everything. */
export function isPristineAcl({ name, entries }: NetworkAcl, vpc: Vpc): boolean {
  const said = entries.map(({ direction, number, action, traffic, prefix, missing }) =>
    action === "allow" && traffic.protocol === null && missing.length === 0 ? `${direction} ${number} ${formatPrefix(prefix)}` : "another entry",
  );
  const made = ["egress", "ingress"].flatMap((direction) => anywhereIn(vpc).map((block, at) => `${direction} ${100 + at} ${block}`));
  return name === null && said.sort().join() === made.sort().join();
}

/** A gateway's own table has a row where something is to be said of it that no attachment says. */
export const isPlainDefault = (table: TransitGatewayRouteTable, gateway: TransitGateway | undefined): boolean =>
  [gateway?.defaultAssociationTable, gateway?.defaultPropagationTable].includes(table.id) && table.name === null && table.routes.every(({ origin }) => origin === "propagated");
