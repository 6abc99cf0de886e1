import { ANY_V4, ANY_V6, type Prefix } from "../../../net";
import type { MissingFact, NetworkAclEntry, ResourceId, SecurityGroupRule } from "../../../model";

/** What a reference to a VPC's defaults is called, and what the things are called where nothing adopts them. */
export const defaultsOf = (vpc: ResourceId) => ({
  routeTable: `${vpc}.main_route_table_id`,
  networkAcl: `${vpc}.default_network_acl_id`,
  securityGroup: `${vpc}.default_security_group_id`,
});

const ALL_TRAFFIC = { protocol: null, ports: null, icmp: null } as const;

/** Which families the VPC speaks: AWS adds the rules for IPv6 along with its first IPv6 block (VPCUG "Default network ACL"). */
export type Families = "IPv4" | "IPv4 and IPv6";

/** The rules that AWS puts into a VPC's default group: all from itself, all to anywhere (SG-5). */
export function defaultGroupRules(group: ResourceId, families: Families): SecurityGroupRule[] {
  const rule = { traffic: ALL_TRAFFIC, description: null, missing: [] } as const;
  const anywhere = families === "IPv4" ? [ANY_V4] : [ANY_V4, ANY_V6];
  return [
    { ...rule, ref: { label: "ingress[0]", span: null }, direction: "ingress", peer: { kind: "group", group } },
    ...anywhere.map((prefix, at): SecurityGroupRule => {
      return { ...rule, ref: { label: `egress[${at}]`, span: null }, direction: "egress", peer: { kind: "cidr", prefix } };
    }),
  ];
}

/** Entries that let everything through, as the default ACL has them (NACL-4); `missing`: if they are there at all. */
export function allowEverything(families: Families, missing: readonly MissingFact[] = []): NetworkAclEntry[] {
  const entry = (direction: "ingress" | "egress", number: number, prefix: Prefix): NetworkAclEntry => ({
    ref: { label: String(number), span: null },
    direction,
    number,
    action: "allow",
    traffic: ALL_TRAFFIC,
    prefix,
    missing,
  });
  return (["ingress", "egress"] as const).flatMap((direction) => [
    entry(direction, 100, ANY_V4),
    ...(families === "IPv4" ? [] : [entry(direction, 101, ANY_V6)]),
  ]);
}
