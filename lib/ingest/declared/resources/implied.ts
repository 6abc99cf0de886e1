import type {
  InternetGateway,
  MissingFact,
  NetworkAcl,
  PrefixList,
  Resource,
  ResourceId,
  ResourceKind,
  Route,
  RouteTable,
  SecurityGroup,
  Subnet,
  TransitGateway,
  TransitGatewayAttachment,
  Vpc,
} from "../../../model";
import type { Configured } from "./scope";
import { allowEverything, defaultGroupRules, defaultsOf } from "./aws-defaults";

/** So many VPCs that are named wrongly have a stand-in each. */
const MOST_MISNAMED = 1_000;

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
  readonly transitGateways: TransitGateway[] = [];
  readonly transitAttachments: TransitGatewayAttachment[] = [];
  /** Rules, entries and routes of something that is known only at apply. */
  readonly adrift: Configured[] = [];
  readonly missing: MissingFact[] = [];
  readonly unread: MissingFact[] = [];
  readonly #furnished = new Set<ResourceId>();
  readonly #standIns = new Map<ResourceId, ResourceKind>();
  readonly #unknownVpcs = new Set<ResourceId>();
  readonly #incomplete = new Set<ResourceId>();
  readonly #misnamedVpcs: ResourceId[] = [];
  readonly #lacking = new Set<string>();

  /** True the first time only: for what is made when it is first used. */
  first(id: ResourceId): boolean {
    if (this.#furnished.has(id)) return false;
    this.#furnished.add(id);
    return true;
  }

  isFurnished(id: ResourceId): boolean {
    return this.#furnished.has(id);
  }

  lack(fact: string, component: ResourceId): void {
    this.missing.push({ fact, component });
    this.#lacking.add(`${component}\n${fact}`);
  }

  /** The fact, where it has been noted as missing; null where it is known, or there is none. */
  lacking(fact: string, component: ResourceId): MissingFact | null {
    return this.#lacking.has(`${component}\n${fact}`) ? { fact, component } : null;
  }

  setAdrift(part: Configured, fact: string): void {
    this.lack(fact, part.id);
    this.adrift.push(part);
  }

  /** What an error took away, so that it could be anything anywhere. */
  lose(fact: string, component: ResourceId): void {
    this.unread.push({ fact, component });
  }

  /** What a reference leads to is not known. Where it may be a resource of the configuration, it could be any. */
  lackTarget({ mayBeOwn }: { readonly mayBeOwn: boolean }, fact: string, component: ResourceId): void {
    if (mayBeOwn) this.lose(fact, component);
    else this.lack(fact, component);
  }

  /** A group of which only the id is known: its rules are not. */
  unknownGroup(wanted: ResourceId, vpc: ResourceId): ResourceId {
    return this.#standIn("security_group", wanted, (own) => {
      const missing = [{ fact: "the rules of the security group", component: own.id }];
      const rules = defaultGroupRules(own.id, "IPv4 and IPv6").map((rule) => ({ ...rule, peer: { kind: "unknown" } as const, missing }));
      this.securityGroups.push({ ...own, kind: "security_group", vpc, groupName: null, description: null, rules, isDefault: false });
    });
  }

  unknownAcl(wanted: ResourceId, vpc: ResourceId): ResourceId {
    return this.#standIn("network_acl", wanted, (own) => {
      const entries = allowEverything("IPv4 and IPv6", [{ fact: "the entries of the network ACL", component: own.id }]);
      this.networkAcls.push({ ...own, kind: "network_acl", vpc, entries, isDefault: false });
    });
  }

  unknownRouteTable(wanted: ResourceId, vpc: ResourceId): ResourceId {
    return this.#standIn("route_table", wanted, (own) => {
      const fact = "the routes of the route table";
      const ref = { label: "unknown", span: null };
      const route: Route = { ref, destination: { unknown: fact }, target: { kind: "unknown", fact }, origin: "static" };
      this.routeTables.push({ ...own, kind: "route_table", vpc, routes: [route], edge: null });
    });
  }

  /** A VPC that is only referred to: neither its blocks nor its defaults are known. */
  unknownVpc(wanted: ResourceId, region: string | null = null): ResourceId {
    return this.#standIn("vpc", wanted, (own) => {
      this.#unknownVpcs.add(own.id);
      this.lack("the CIDR blocks of the VPC", own.id);
      const defaults = defaultsOf(own.id);
      this.vpcs.push({
        ...own,
        kind: "vpc",
        cidrs: [],
        ipv6Cidrs: [],
        tenancy: "default",
        region,
        account: null,
        isDefault: false,
        mainRouteTable: this.unknownRouteTable(defaults.routeTable, own.id),
        defaultNetworkAcl: this.unknownAcl(defaults.networkAcl, own.id),
        defaultSecurityGroup: this.unknownGroup(defaults.securityGroup, own.id),
        dnsSupport: true,
        otherInterfaces: null,
        blockPublicAccess: "off",
      });
    });
  }

  /** The VPC of a resource that names its own wrongly. An error tells so and leaves every answer open: a few thousand more share one. */
  misnamedVpc(wanted: ResourceId, region: string | null = null): ResourceId {
    const last = this.#misnamedVpcs.at(-1);
    if (last !== undefined && this.#misnamedVpcs.length >= MOST_MISNAMED) return last;
    const own = this.unknownVpc(wanted, region);
    this.#misnamedVpcs.push(own);
    return own;
  }

  /** A transit gateway of somebody else: what its tables say is not known. */
  unknownTransitGateway(wanted: ResourceId): ResourceId {
    return this.#standIn("transit_gateway", wanted, (own) => {
      this.lack("the route tables of the transit gateway", own.id);
      const tables = { defaultAssociationTable: null, defaultPropagationTable: null, securityGroupReferencing: false };
      this.transitGateways.push({ ...own, kind: "transit_gateway", ...tables });
    });
  }

  /** An attachment of somebody else, or of another configuration: it leads nobody knows where. */
  unknownAttachment(wanted: ResourceId, transitGateway: ResourceId): ResourceId {
    return this.#standIn("transit_gateway_attachment", wanted, (own) => {
      this.lack("what the attachment leads to", own.id);
      const facts = { transitGateway, resource: { kind: "other" }, associatedTable: null, state: "unknown" } as const;
      this.transitAttachments.push({ ...own, kind: "transit_gateway_attachment", ...facts });
    });
  }

  /** A prefix list whose entries the configuration does not give: AWS's own, or somebody else's. */
  unknownPrefixList(wanted: ResourceId, service: PrefixList["service"]): ResourceId {
    return this.#standIn("prefix_list", wanted, (own) => {
      this.incompletePrefixList(own.id);
      this.prefixLists.push({ ...own, kind: "prefix_list", entries: [], maxEntries: null, service: service ?? "other" });
    });
  }

  /** Some entries of a list are known after apply only. */
  incompletePrefixList(id: ResourceId): void {
    this.lack("the entries of the prefix list", id);
    this.#incomplete.add(id);
  }

  /** AWS's own list, of which nothing is known once something speaks of it. */
  openPrefixList(id: ResourceId): void {
    this.#incomplete.add(id);
  }

  isIncomplete(prefixList: ResourceId): boolean {
    return this.#incomplete.has(prefixList);
  }

  /** Whether nothing yet, or something in this VPC, has the id. */
  isFree(id: ResourceId, vpc: ResourceId): boolean {
    const same = (each: { readonly id: ResourceId }): boolean => each.id === id;
    return (this.routeTables.find(same) ?? this.networkAcls.find(same) ?? { vpc }).vpc === vpc;
  }

  /** Whether two VPCs are known to be different ones. */
  certainlyApart(one: ResourceId, other: ResourceId): boolean {
    return one !== other && !this.#unknownVpcs.has(one) && !this.#unknownVpcs.has(other);
  }

  /** Makes a stand-in when it is first asked for. One text may stand for things of several kinds: each has its own id. */
  #standIn(kind: ResourceKind, wanted: ResourceId, make: (own: Pick<Resource, "id" | "name" | "span">) => void): ResourceId {
    const other = this.#standIns.get(wanted);
    const id = other === undefined || other === kind ? wanted : `${wanted} (${kind})`;
    if (this.#standIns.has(id)) return id;
    this.#standIns.set(id, kind);
    make({ id, name: null, span: null });
    return id;
  }
}
