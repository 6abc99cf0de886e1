import { ANY_V4, ANY_V6, type Prefix } from "../../../net";
import type {
  InternetGateway,
  MissingFact,
  NetworkAcl,
  NetworkAclEntry,
  PrefixList,
  ResourceId,
  RouteTable,
  SecurityGroup,
  SecurityGroupRule,
  Subnet,
  Vpc,
} from "../../../model";

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

/**
 * Collects what no block of the configuration describes: what AWS makes by itself, and stand-ins for things that the
 * configuration only refers to. A stand-in is as wide as it could be, with every part marked as missing, so that
 * what depends on it is unknown rather than denied.
 */
export class Implied {
  readonly vpcs: Vpc[] = [];
  readonly subnets: Subnet[] = [];
  readonly routeTables: RouteTable[] = [];
  readonly internetGateways: InternetGateway[] = [];
  readonly securityGroups: SecurityGroup[] = [];
  readonly networkAcls: NetworkAcl[] = [];
  readonly prefixLists: PrefixList[] = [];
  readonly missing: MissingFact[] = [];
  readonly #made = new Set<ResourceId>();
  readonly #unknownVpcs = new Set<ResourceId>();
  readonly #incomplete = new Set<ResourceId>();

  /** True the first time only. */
  first(id: ResourceId): boolean {
    if (this.#made.has(id)) return false;
    this.#made.add(id);
    return true;
  }

  lack(fact: string, component: ResourceId): void {
    this.missing.push({ fact, component });
  }

  /** A group of which only the id is known: its rules are. */
  unknownGroup(id: ResourceId, vpc: ResourceId): ResourceId {
    if (this.first(id)) {
      const missing = [{ fact: "the rules of the security group", component: id }];
      const rules = defaultGroupRules(id).map((rule) => ({ ...rule, peer: { kind: "unknown" } as const, missing }));
      this.securityGroups.push({
        kind: "security_group",
        id,
        name: null,
        span: null,
        vpc,
        groupName: null,
        description: null,
        rules,
        isDefault: false,
      });
    }
    return id;
  }

  unknownAcl(id: ResourceId, vpc: ResourceId): ResourceId {
    if (this.first(id)) {
      const entries = allowEverything([{ fact: "the entries of the network ACL", component: id }]);
      this.networkAcls.push({ kind: "network_acl", id, name: null, span: null, vpc, entries, isDefault: false });
    }
    return id;
  }

  unknownRouteTable(id: ResourceId, vpc: ResourceId): ResourceId {
    if (this.first(id)) {
      const fact = "the routes of the route table";
      const route = {
        ref: { label: "unknown", span: null },
        destination: { unknown: fact },
        target: { kind: "unknown", fact },
        origin: "static",
      } as const;
      this.routeTables.push({ kind: "route_table", id, name: null, span: null, vpc, routes: [route], edge: null });
    }
    return id;
  }

  /** A VPC that is only referred to: neither its blocks nor its defaults are known. */
  unknownVpc(id: ResourceId): ResourceId {
    if (!this.first(id)) return id;
    this.#unknownVpcs.add(id);
    this.lack("the CIDR blocks of the VPC", id);
    this.vpcs.push({
      kind: "vpc",
      id,
      name: null,
      span: null,
      cidrs: [],
      ipv6Cidrs: [],
      tenancy: "default",
      region: null,
      account: null,
      isDefault: false,
      mainRouteTable: this.unknownRouteTable(`${id}.main_route_table_id`, id),
      defaultNetworkAcl: this.unknownAcl(`${id}.default_network_acl_id`, id),
      defaultSecurityGroup: this.unknownGroup(`${id}.default_security_group_id`, id),
      blockPublicAccess: "off",
    });
    return id;
  }

  /** Some entries of a list of this configuration are known after apply only. */
  incompletePrefixList(id: ResourceId): void {
    this.lack("the entries of the prefix list", id);
    this.#incomplete.add(id);
  }

  /** Whether two resources lie in VPCs that are known to be different. */
  certainlyApart(one: ResourceId, other: ResourceId): boolean {
    return one !== other && !this.#unknownVpcs.has(one) && !this.#unknownVpcs.has(other);
  }

  isIncomplete(prefixList: ResourceId): boolean {
    return this.#incomplete.has(prefixList);
  }

  /** A prefix list whose entries the configuration does not give: AWS's own, or somebody else's. */
  unknownPrefixList(id: ResourceId, service: PrefixList["service"]): ResourceId {
    if (this.first(id)) {
      this.incompletePrefixList(id);
      this.prefixLists.push({
        kind: "prefix_list",
        id,
        name: null,
        span: null,
        entries: [],
        maxEntries: null,
        service: service ?? "other",
      });
    }
    return id;
  }
}
