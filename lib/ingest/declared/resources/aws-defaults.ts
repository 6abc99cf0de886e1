import { ANY_V4, ANY_V6, type Prefix } from "../../../net";
import type { MissingFact, NetworkAclEntry, ResourceId, SecurityGroupRule } from "../../../model";

/** What a reference to a VPC's defaults is called, and what the things are called where nothing adopts them. */
export const defaultsOf = (vpc: ResourceId) => ({
  routeTable: `${vpc}.main_route_table_id`,
  networkAcl: `${vpc}.default_network_acl_id`,
  securityGroup: `${vpc}.default_security_group_id`,
});

const ALL_TRAFFIC = { protocol: null, ports: null, icmp: null } as const;

/** The rules that AWS puts into a VPC's default group: all from itself, all to anywhere (SG-5). */
export function defaultGroupRules(group: ResourceId): SecurityGroupRule[] {
  const rule = { traffic: ALL_TRAFFIC, description: null, missing: [] } as const;
  return [
    { ...rule, ref: { label: "ingress[0]", span: null }, direction: "ingress", peer: { kind: "group", group } },
    { ...rule, ref: { label: "egress[0]", span: null }, direction: "egress", peer: { kind: "cidr", prefix: ANY_V4 } },
    { ...rule, ref: { label: "egress[1]", span: null }, direction: "egress", peer: { kind: "cidr", prefix: ANY_V6 } },
  ];
}

/** Entries that let everything through, as the default ACL has them (NACL-4); `missing`: if they are there at all. */
export function allowEverything(missing: readonly MissingFact[] = []): NetworkAclEntry[] {
  const entry = (direction: "ingress" | "egress", number: number, prefix: Prefix): NetworkAclEntry => ({
    ref: { label: String(number), span: null },
    direction,
    number,
    action: "allow",
    traffic: ALL_TRAFFIC,
    prefix,
    missing,
  });
  return (["ingress", "egress"] as const).flatMap((direction) => [entry(direction, 100, ANY_V4), entry(direction, 101, ANY_V6)]);
}
