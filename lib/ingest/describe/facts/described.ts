import type {
  EgressOnlyInternetGateway,
  InternetGateway,
  Listener,
  MissingFact,
  PrefixList,
  ResourceId,
  SecurityGroupRule,
  SupportResource,
  TargetGroup,
  TransitGateway,
  TransitGatewayRoute,
  Vpc,
} from "../../../model";
import { errorAt, type Diagnostic, type Span } from "../../../source";
import type { Prefix } from "../../../net";
import type { Uses } from "../../left-aside";
import type { Item } from "../reading/item";
import type { Output } from "../reading/output";
import { Bindings } from "./bindings";
import type * as Drafts from "./drafts";
import { Store } from "./store";
import type { Later } from "./subjects";

/** Where Block Public Access is set: for an account in a Region. */
export interface BlockOption {
  readonly account: string | null;
  readonly region: string | null;
  readonly mode: Vpc["blockPublicAccess"];
}

/** The account and the Region that an output is about, as far as its path tells. */
type Told = Pick<Output, "account" | "region">;

/** Whether one of these outputs may be of the VPC's account and Region. */
export function isToldOf(vpc: Pick<Vpc, "account" | "region">, told: readonly Told[]): boolean {
  const fits = (one: string | null, own: string | null): boolean => one === null || own === null || one === own;
  return told.some(({ account, region }) => fits(account, vpc.account) && fits(region, vpc.region));
}

const NAMED_SHARE = 4;

/** Everything that the outputs say, by what it is about. */
export class Described {
  readonly #kinds = new Map<ResourceId, string>();
  readonly #claim = (id: ResourceId, kind: string, item: Item): boolean => this.claim(id, kind, item);
  #full = false;
  #count = 0;
  #named = 0;

  readonly vpcs = new Store<Drafts.VpcDraft>("VPC", this.#claim);
  readonly subnets = new Store<Drafts.SubnetDraft>("subnet", this.#claim);
  readonly routeTables = new Store<Drafts.RouteTableDraft>("route table", this.#claim);
  readonly networkAcls = new Store<Drafts.NetworkAclDraft>("network ACL", this.#claim);
  readonly securityGroups = new Store<Drafts.SecurityGroupDraft>("security group", this.#claim);
  readonly interfaces = new Store<Drafts.InterfaceDraft>("network interface", this.#claim);
  readonly instances = new Store<Drafts.InstanceDraft>("instance", this.#claim);
  readonly internetGateways = new Store<InternetGateway>("internet gateway", this.#claim);
  readonly egressOnlyGateways = new Store<Omit<EgressOnlyInternetGateway, "vpc"> & { readonly vpc: ResourceId | null }>(
    "egress-only internet gateway",
    this.#claim,
  );
  readonly natGateways = new Store<Drafts.NatGatewayDraft>("NAT gateway", this.#claim);
  readonly elasticIps = new Store<Drafts.ElasticIpDraft>("Elastic IP", this.#claim);
  readonly prefixLists = new Store<PrefixList>("prefix list", this.#claim);
  readonly peerings = new Store<Drafts.PeeringDraft>("peering connection", this.#claim);
  readonly transitGateways = new Store<TransitGateway>("transit gateway", this.#claim);
  readonly attachments = new Store<Drafts.AttachmentDraft>("transit gateway attachment", this.#claim);
  readonly transitTables = new Store<Drafts.TransitTableDraft>("transit gateway route table", this.#claim);
  readonly vpcEndpoints = new Store<Drafts.VpcEndpointDraft>("VPC endpoint", this.#claim);
  readonly loadBalancers = new Store<Drafts.LoadBalancerDraft>("load balancer", this.#claim);
  readonly targetGroups = new Store<Omit<TargetGroup, "targets">>("target group", this.#claim);
  readonly databases = new Store<Drafts.DatabaseDraft>("database", this.#claim);
  readonly clusters = new Store<Drafts.ClusterDraft>("database cluster", this.#claim);
  readonly functions = new Store<Drafts.FunctionDraft>("function", this.#claim);
  readonly support = new Store<SupportResource>("resource", this.#claim);

  /** Interfaces as `describe-instances` prints them: they count where `describe-network-interfaces` is silent. */
  readonly interfacesOfInstances = new Map<ResourceId, { readonly draft: Drafts.InterfaceDraft; readonly item: Item }>();
  readonly tableOfSubnet = new Bindings("route table");
  readonly mainTableOfVpc = new Bindings("main route table");
  /** Whether the resolver of AWS answers in a VPC: `on` or `off`. */
  readonly resolverOfVpc = new Bindings("DNS support");
  /** The blocks of VPCs as the local routes of their tables tell them (RT-1). */
  readonly localBlocksOf = new Map<ResourceId, Drafts.BlocksDraft>();
  readonly aclOfSubnet = new Bindings("network ACL");
  /** Where outputs tell which internet gateways, and which interfaces, there are. */
  readonly gatewaysTold: Told[] = [];
  readonly interfacesTold: Told[] = [];
  /** The VPC of groups that others only name. */
  readonly vpcOfGroup = new Map<ResourceId, ResourceId>();
  readonly rulesOfGroup = new Map<ResourceId, { readonly rule: SecurityGroupRule; readonly item: Item }[]>();
  readonly peeringSides = new Map<string, Drafts.PeeringSideDraft>();
  /** Prefix lists that rules and routes name. */
  readonly namedPrefixLists = new Set<ResourceId>();
  readonly entriesOfPrefixList = new Map<ResourceId, Map<string, Prefix>>();
  readonly routesOfTransitTable = new Map<ResourceId, TransitGatewayRoute[]>();
  /** What each gateway of a peering says of its side: by attachment and gateway. */
  readonly sidesOfPeering = new Map<string, Pick<Drafts.AttachmentDraft, "name" | "span" | "state">>();
  /** Attachments of which an output tells whether a table is associated. */
  readonly associationsTold = new Set<ResourceId>();
  readonly tablesOfAttachment = new Map<ResourceId, Set<ResourceId>>();
  readonly listenersOfBalancer = new Map<ResourceId, Map<string, Listener>>();
  readonly targetGroupsOfListenerRules = new Map<string, Set<ResourceId>>();
  readonly targetsOfGroup = new Map<ResourceId, Map<string, TargetGroup["targets"][number]>>();
  readonly attributesOf = new Map<ResourceId, Map<string, string>>();
  /** What the default versions of launch templates say. */
  readonly launchTemplates = new Map<ResourceId, Omit<SupportResource, "kind" | "id" | "type">>();
  /** Autoscaling groups by the ids of their members. */
  readonly groupOfInstance = new Map<ResourceId, ResourceId>();
  readonly userDataOf = new Map<ResourceId, string>();
  readonly blockOptions: BlockOption[] = [];
  readonly blockExclusions: { readonly resource: ResourceId; readonly mode: "allow-bidirectional" | "allow-egress" }[] = [];
  /** What can be read once it is known which resource the file is about. */
  readonly later: Later[] = [];
  readonly missing: MissingFact[] = [];

  constructor(
    private readonly most: number,
    readonly report: (diagnostic: Diagnostic) => void,
    readonly lose: (diagnostic: Diagnostic) => void,
    readonly uses: Uses | null = null,
  ) {}

  /** Whether one more resource may be described. Says once that it may not. */
  takeRoom(what: string, span: Span | null): boolean {
    if (this.#count < this.most) {
      this.#count += 1;
      return true;
    }
    return this.#refuse(what, span);
  }

  /** The same for what is only named: one line of text may name hundreds of things, each with all that it could have. */
  takeRoomForNamed(what: string): boolean {
    if (this.#named < this.most / NAMED_SHARE) {
      this.#named += 1;
      return true;
    }
    return this.#refuse(what, null);
  }

  #refuse(what: string, span: Span | null): false {
    if (!this.#full) this.lose(tooMany(this.most, what, span));
    this.#full = true;
    return false;
  }

  /** The kind of the described thing of that id. */
  kindOf(id: ResourceId): string | undefined {
    return this.#kinds.get(id);
  }

  claim(id: ResourceId, kind: string, item: Item): boolean {
    const other = this.#kinds.get(id);
    if (other === kind) return true;
    if (other !== undefined) {
      const message = `${id} is described as a ${kind} here, and as a ${other} before.`;
      const hint = "Supply the outputs as AWS prints them: an id belongs to one thing.";
      item.output.lose(errorAt("contradictory-facts", message, { hint, span: item.span }));
      return false;
    }
    if (!this.takeRoom(item.title, item.span)) return false;
    this.#kinds.set(id, kind);
    return true;
  }
}

const tooMany = (most: number, what: string, span: Span | null): Diagnostic =>
  errorAt("too-many-resources", `The outputs tell of more than ${most} resources: ${what} and those after it are not read.`, {
    hint: "Leave out what the question is not about.",
    span,
  });
