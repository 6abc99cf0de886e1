import { defaultGroupRules } from "../../declared/resources/aws-defaults";
import type {
  Instance,
  InternetGateway,
  MissingFact,
  NetworkAcl,
  PrefixList,
  ResourceId,
  RouteTable,
  SecurityGroup,
  TransitGateway,
  TransitGatewayAttachment,
  TransitGatewayRouteTable,
} from "../../../model";
import { warningAt, type Diagnostic } from "../../../source";
import type { Described } from "../facts/described";
import type { SubnetDraft, VpcDraft } from "../facts/drafts";
import { unknownEntries } from "../topics/network-acl";
import { UNKNOWN_ROUTES } from "../topics/route-table";

/** What may be named and not described, and the command that describes it. */
const COMMANDS = {
  VPC: "ec2 describe-vpcs",
  subnet: "ec2 describe-subnets",
  "route table": "ec2 describe-route-tables",
  "network ACL": "ec2 describe-network-acls",
  "security group": "ec2 describe-security-groups",
  "internet gateway": "ec2 describe-internet-gateways",
  "network interface": "ec2 describe-network-interfaces",
  instance: "ec2 describe-instances",
  "prefix list": "ec2 describe-managed-prefix-lists",
  "transit gateway": "ec2 describe-transit-gateways",
  "transit gateway attachment": "ec2 describe-transit-gateway-attachments",
  "transit gateway route table": "ec2 describe-transit-gateway-route-tables",
} as const;
type Noun = keyof typeof COMMANDS;

/** What every VPC has and no output needs to name. */
export const partOfVpc = (part: "main route table" | "default network ACL" | "default security group", vpc: ResourceId): ResourceId =>
  `the ${part} of ${vpc}`;
const PART_OF_VPC = /^the (?:main route table|default network ACL|default security group) of (.*)$/s;

/**
 * Stands for what is named and not described (CLI-1). A stand-in is as wide as it could be, with every part marked as
 * missing, so that what depends on it is unknown rather than denied.
 */
export class StandIns {
  readonly vpcs: VpcDraft[] = [];
  readonly subnets: SubnetDraft[] = [];
  readonly routeTables: RouteTable[] = [];
  readonly networkAcls: NetworkAcl[] = [];
  readonly securityGroups: SecurityGroup[] = [];
  readonly internetGateways: InternetGateway[] = [];
  readonly prefixLists: PrefixList[] = [];
  readonly instances: Omit<Instance, "interfaces">[] = [];
  readonly transitGateways: TransitGateway[] = [];
  readonly attachments: TransitGatewayAttachment[] = [];
  readonly transitTables: TransitGatewayRouteTable[] = [];
  readonly missing: MissingFact[] = [];
  readonly #made = new Map<ResourceId, Noun>();
  readonly #told = new Map<Noun, ResourceId[]>();

  constructor(private readonly described: Described) {}

  lack(fact: string, component: ResourceId): void {
    this.missing.push({ fact, component });
  }

  vpc(id: ResourceId | null, of: ResourceId): ResourceId {
    if (id !== null && this.described.vpcs.has(id)) return id;
    return this.#standIn("VPC", id ?? `the VPC of ${of}`, (own) => {
      const plain = { cidrs: [], ipv6Cidrs: [], tenancy: "default", region: null, account: null, isDefault: false, blockMode: "unknown" } as const;
      this.vpcs.push({ ...own, ...plain, kind: "vpc" });
    });
  }

  subnet(id: ResourceId | null, of: ResourceId, vpc: ResourceId | null): ResourceId {
    if (id !== null && this.described.subnets.has(id)) return id;
    return this.#standIn("subnet", id ?? `the subnet of ${of}`, (own) => {
      this.lack("the CIDR block of the subnet", own.id);
      const place = { vpc: this.vpc(vpc, own.id), cidr: null, ipv6Cidr: null, zone: null, zoneId: null };
      this.subnets.push({ ...own, ...place, kind: "subnet", mapPublicIpOnLaunch: false, blockMode: null });
    });
  }

  routeTable(id: ResourceId, vpc: ResourceId): ResourceId {
    if (this.described.routeTables.has(id)) return id;
    return this.#standIn("route table", id, (own) => {
      this.routeTables.push({ ...own, kind: "route_table", vpc, routes: UNKNOWN_ROUTES, edge: null });
    });
  }

  networkAcl(id: ResourceId, vpc: ResourceId, isDefault = false): ResourceId {
    if (this.described.networkAcls.has(id)) return id;
    return this.#standIn("network ACL", id, (own) => {
      this.networkAcls.push({ ...own, kind: "network_acl", vpc, entries: unknownEntries(own.id), isDefault });
    });
  }

  /** `isTold` where nothing tells of it but that it may be there. */
  internetGateway(id: ResourceId, vpc: ResourceId, isTold: boolean): ResourceId {
    return this.#standIn("internet gateway", id, (own) => this.internetGateways.push({ ...own, kind: "internet_gateway", vpc }), isTold);
  }

  /** `rules` where something tells them after all. */
  securityGroup(id: ResourceId, vpc: ResourceId, isDefault = false, rules: SecurityGroup["rules"] | null = null): ResourceId {
    if (this.described.securityGroups.has(id)) return id;
    return this.#standIn("security group", id, (own) => {
      const groupName = isDefault ? "default" : null;
      const group = { ...own, kind: "security_group", vpc, groupName, description: null, isDefault } as const;
      this.securityGroups.push({ ...group, rules: rules ?? unknownRules(own.id) });
    });
  }

  prefixList(id: ResourceId, service: PrefixList["service"] = "other"): ResourceId {
    if (this.described.prefixLists.has(id)) return id;
    return this.#standIn("prefix list", id, (own) => {
      const entries = [...(this.described.entriesOfPrefixList.get(id)?.values() ?? [])];
      this.prefixLists.push({ ...own, kind: "prefix_list", entries, maxEntries: null, service: entries.length === 0 ? service : null });
    });
  }

  /** An instance of which only the interfaces are described. */
  instance(id: ResourceId, vpc: ResourceId, zone: string | null): ResourceId {
    if (this.described.instances.has(id)) return id;
    return this.#standIn("instance", id, (own) => {
      this.lack("the state of the instance", own.id);
      const nothing = { host: null, keyName: null, userData: null, instanceType: null, image: null, instanceProfile: null } as const;
      const place = { vpc, zone, tenancy: "default", state: "unknown", autoscalingGroup: null, count: 1 } as const;
      this.instances.push({ ...own, ...nothing, ...place, kind: "instance" });
    });
  }

  transitGateway(id: ResourceId | null, of: ResourceId): ResourceId {
    if (id !== null && this.described.transitGateways.has(id)) return id;
    return this.#standIn("transit gateway", id ?? `the transit gateway of ${of}`, (own) => {
      this.lack("the options of the transit gateway", own.id);
      const tables = { defaultAssociationTable: null, defaultPropagationTable: null };
      this.transitGateways.push({ ...own, ...tables, kind: "transit_gateway", securityGroupReferencing: false });
    });
  }

  attachment(id: ResourceId, gateway: ResourceId): ResourceId {
    if (this.described.attachments.has(id)) return id;
    return this.#standIn("transit gateway attachment", id, (own) => {
      this.lack("what the attachment leads to", own.id);
      const resource = { kind: "other" } as const;
      const facts = { transitGateway: gateway, resource, associatedTable: null, state: "unknown" } as const;
      this.attachments.push({ ...own, ...facts, kind: "transit_gateway_attachment" });
    });
  }

  transitTable(id: ResourceId, gateway: ResourceId): ResourceId {
    if (this.described.transitTables.has(id)) return id;
    return this.#standIn("transit gateway route table", id, (own) => {
      this.lack("the routes of the transit gateway route table", own.id);
      this.transitTables.push({ ...own, kind: "transit_gateway_route_table", transitGateway: gateway, routes: [] });
    });
  }

  /** An id for an interface that something has and no output describes. */
  interfaceId(wanted: ResourceId): ResourceId {
    return this.#standIn("network interface", wanted, () => undefined, false);
  }

  /** One warning for each kind: what is named and not described, and which output would. */
  diagnostics(): Diagnostic[] {
    return [...this.#told].map(([noun, ids]) => {
      const some = ids.slice(0, 3).join(", ") + (ids.length > 3 ? ", …" : "");
      const [count, it] = ids.length === 1 ? [`one ${noun}`, "it"] : [`${ids.length} ${noun}s`, "them"];
      const message = `The outputs name ${count} without describing ${it}: ${some}. What depends on ${it} is unknown.`;
      return warningAt("not-described", message, { hint: `Add the output of aws ${COMMANDS[noun]} for its account and Region.` });
    });
  }

  /** Makes a stand-in when it is first asked for; an id that means a thing of another kind gets an ending. */
  #standIn(noun: Noun, wanted: ResourceId, make: (own: { id: ResourceId; name: null; span: null }) => void, isTold = true): ResourceId {
    const kindOf = (id: ResourceId) => this.described.kindOf(id) ?? this.#made.get(id);
    let id = wanted;
    for (let n = 1; kindOf(id) !== undefined && this.#made.get(id) !== noun; n++) id = n === 1 ? `${wanted} (${noun})` : `${wanted} (${noun} ${n})`;
    if (this.#made.has(id)) return id;
    if (id !== this.#beyond(noun) && !this.described.takeRoomForNamed(id)) return this.#standIn(noun, this.#beyond(noun), make, isTold);
    this.#made.set(id, noun);
    if (isTold && !this.#isOfStandIn(id)) this.#tell(noun, id);
    make({ id, name: null, span: null });
    return id;
  }

  /** What a VPC that is only named has is not told besides the VPC. */
  #isOfStandIn(id: ResourceId): boolean {
    const vpc = PART_OF_VPC.exec(id)?.[1];
    return vpc !== undefined && this.#made.get(vpc) === "VPC";
  }

  /** Stands for everything of a kind for which there is no room. */
  #beyond(noun: Noun): ResourceId {
    return `any other ${noun}`;
  }

  #tell(noun: Noun, id: ResourceId): void {
    const ids = this.#told.get(noun);
    if (ids === undefined) this.#told.set(noun, [id]);
    else ids.push(id);
  }
}

/** Rules of which only the directions are known. */
export function unknownRules(group: ResourceId): SecurityGroup["rules"] {
  const missing = [{ fact: "the rules of the security group", component: group }];
  return defaultGroupRules(group, "IPv4 and IPv6").map((rule) => ({ ...rule, peer: { kind: "unknown" } as const, missing }));
}
