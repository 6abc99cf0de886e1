import {
  ADRIFT,
  type InternetGateway,
  type Network,
  type NetworkAclEntry,
  type ResourceId,
  type Route,
  type SecurityGroup,
  type SecurityGroupRule,
} from "../../../model";
import { entryOfResource } from "./network-acl-entries";
import { RESOURCE_DESTINATIONS, readRoute } from "./routes";
import type { Configured, Scope } from "./scope";
import { ruleOfItsOwn, ruleOfResource, type RuleOwner } from "./security-group-rules";

/** Rules, entries and routes that belong to something that is known at apply only. */
export interface Adrift {
  readonly rules: readonly SecurityGroupRule[];
  readonly entries: readonly NetworkAclEntry[];
  readonly routes: readonly Route[];
}

/** Each is read once, as one of a group, ACL or table of its own name. */
export const readAdrift = (scope: Scope, groups: readonly SecurityGroup[], gateways: readonly InternetGateway[]): Adrift => ({
  rules: adriftRules(scope, groups),
  entries: ofType(scope, "aws_network_acl_rule").flatMap((part) =>
    entryOfResource(scope, part, part.id).map((entry) => ({ ...entry, missing: [...entry.missing, { fact: ADRIFT.entry, component: part.id }] })),
  ),
  routes: adriftRoutes(scope, gateways),
});

/** Puts them into all that they may be of. It is the last step: no check is to count them, or to compare them with what is certain. */
export function withAdrift(network: Network, { rules, entries, routes }: Adrift): Network {
  if (rules.length + entries.length + routes.length === 0) return network;
  return {
    ...network,
    securityGroups: network.securityGroups.map((group) => ({ ...group, rules: [...group.rules, ...rules.map((rule) => ofGroup(rule, group.id))] })),
    networkAcls: network.networkAcls.map((acl) => ({ ...acl, entries: [...acl.entries, ...entries].sort((a, b) => a.number - b.number) })),
    routeTables: network.routeTables.map((table) => ({ ...table, routes: [...table.routes, ...routes] })),
  };
}

const ofType = ({ implied }: Scope, ...types: readonly string[]): Configured[] => implied.adrift.filter(({ type }) => types.includes(type));

function adriftRules(scope: Scope, groups: readonly SecurityGroup[]): SecurityGroupRule[] {
  const vpc = groups[0]?.vpc;
  if (vpc === undefined) return [];
  // Whichever VPC the group is of, what the rule names may be of the same.
  const ownerOf = ({ id }: Configured): RuleOwner => ({ group: id, vpc, vpcOf: new Map() });
  const read = [
    ...ofType(scope, "aws_security_group_rule").flatMap((part) => ruleOfResource(scope, part, ownerOf(part)).map((rule) => ({ part, rule }))),
    ...(["ingress", "egress"] as const).flatMap((direction) =>
      ofType(scope, `aws_vpc_security_group_${direction}_rule`).flatMap((part) =>
        ruleOfItsOwn(scope, part, direction, ownerOf(part)).map((rule) => ({ part, rule })),
      ),
    ),
  ];
  return read.map(({ part, rule }) => ({ ...rule, missing: [...rule.missing, { fact: ADRIFT.rule, component: part.id }] }));
}

/** `self` is the group that the rule turns out to be of. */
function ofGroup(rule: SecurityGroupRule, group: ResourceId): SecurityGroupRule {
  const isSelf = rule.peer.kind === "group" && rule.peer.group === rule.ref.label;
  return isSelf ? { ...rule, peer: { kind: "group", group } } : rule;
}

/** Where such a route matches best, nobody knows whether it is there. */
const adriftRoutes = (scope: Scope, internetGateways: readonly InternetGateway[]): Route[] =>
  ofType(scope, "aws_route").flatMap(({ id, body, span }) => {
    const declared = scope.of("aws_internet_gateway", "aws_vpn_gateway");
    const gateways = new Map([...internetGateways, ...declared].map((gateway) => [gateway.id, { vpc: "" }]));
    const place = { table: id, vpc: "", body, span, title: id, destinations: RESOURCE_DESTINATIONS, gateways };
    return readRoute(scope, place).map((route) => ({ ...route, target: { kind: "unknown" as const, fact: ADRIFT.route(id) } }));
  });
