import { formatPrefix, type Prefix } from "../../net";
import type { NetworkAcl, NetworkAclEntry, RouteTable, SecurityGroup, SecurityGroupRule, Vpc } from "../../model";

/** What AWS puts into the default VPC of each Region (VPCUG "Default VPCs"). */
const DEFAULT_VPC_CIDR = "172.31.0.0/16";

export const isOrdinaryDefault = ({ isDefault, cidrs }: Vpc): boolean =>
  isDefault && cidrs.length === 1 && cidrs.map(formatPrefix).includes(DEFAULT_VPC_CIDR);

/** The nth zone's default subnet is the nth /20: `eu-central-1b` is the second; a zone that is not known counts as the first. */
export function isDefaultSubnetOf(zone: string | null, cidr: Prefix | null): boolean {
  const letter = zone === null ? 0 : zone.charCodeAt(zone.length - 1) - 97;
  const nth = letter >= 0 && letter < 16 ? letter : 0;
  return cidr !== null && formatPrefix(cidr) === `172.31.${nth * 16}.0/20`;
}

/** Where AWS lets everything out of a VPC by default: to IPv6 where it has a block of it. */
const anywhere = (vpc: Vpc | undefined): string[] => (vpc !== undefined && vpc.ipv6Cidrs.length > 0 ? ["0.0.0.0/0", "::/0"] : ["0.0.0.0/0"]);

/** What a group has beside the rules that AWS gave it; null where one of those is gone (SG-5). */
export function besideOwnRules({ id, rules }: SecurityGroup, vpc: Vpc | undefined): readonly SecurityGroupRule[] | null {
  const own = ["ingress itself", ...anywhere(vpc).map((block) => `egress ${block}`)];
  return besides(rules, own, ({ direction, traffic, peer, missing, description }) => {
    const whom = peer.kind === "cidr" ? formatPrefix(peer.prefix) : peer.kind === "group" && peer.group === id ? "itself" : "another";
    return traffic.protocol === null && missing.length === 0 && description === null ? `${direction} ${whom}` : "";
  });
}

/** The same of a default ACL: an entry of each direction and family that allows everything (NACL-4). */
export function besideOwnEntries({ entries }: NetworkAcl, vpc: Vpc | undefined): readonly NetworkAclEntry[] | null {
  const own = ["ingress", "egress"].flatMap((direction) => anywhere(vpc).map((block, at) => `${direction} ${100 + at} ${block}`));
  return besides(entries, own, ({ direction, number, action, traffic, prefix, missing }) =>
    action === "allow" && traffic.protocol === null && missing.length === 0 ? `${direction} ${number} ${formatPrefix(prefix)}` : "",
  );
}

/** The parts that are left when each of `own` is taken away once; null where one of them is not there. */
function besides<T>(parts: readonly T[], own: readonly string[], spell: (part: T) => string): readonly T[] | null {
  const wanted = new Set(own);
  const others = parts.filter((part) => !wanted.delete(spell(part)));
  return wanted.size === 0 ? others : null;
}

/** A main table as AWS makes it, which nothing has named (RT-1). */
export const isPristineTable = ({ name, edge, routes }: RouteTable): boolean => name === null && edge === null && routes.length === 0;
