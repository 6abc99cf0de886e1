import { formatPrefix, prefixIncludes } from "../../../net";
import type { ResourceId, Subnet, Vpc } from "../../../model";
import { errorAt } from "../../../source";
import { isToldOf, type Described } from "../facts/described";
import type { SubnetDraft, VpcDraft } from "../facts/drafts";
import { BlockPublicAccess } from "./block-public-access";
import { partOfVpc, type StandIns } from "./stand-ins";

const NOT_LISTED = { unknown: "the network interfaces of the VPC, which aws ec2 describe-network-interfaces lists" } as const;

/** VPCs and subnets with the table, the ACL and the group that each really has (RT-1, NACL-4). */
export class Places {
  readonly #defaultAcls: ReadonlyMap<ResourceId, ResourceId>;
  readonly #defaultGroups: ReadonlyMap<ResourceId, ResourceId>;
  readonly #block: BlockPublicAccess;

  constructor(
    private readonly described: Described,
    private readonly standIns: StandIns,
  ) {
    this.#defaultAcls = defaultsOf(described.networkAcls.all());
    this.#defaultGroups = defaultsOf(described.securityGroups.all());
    this.#block = new BlockPublicAccess(described);
  }

  /** A subnet that no described table lists uses the main one (CLI-1). */
  mainTable(vpc: ResourceId): ResourceId {
    return this.standIns.routeTable(this.described.mainTableOfVpc.get(vpc) ?? partOfVpc("main route table", vpc), vpc);
  }

  #defaultAcl(vpc: ResourceId): ResourceId {
    return this.#defaultAcls.get(vpc) ?? this.standIns.networkAcl(partOfVpc("default network ACL", vpc), vpc, true);
  }

  #defaultGroup(vpc: ResourceId): ResourceId {
    return this.#defaultGroups.get(vpc) ?? this.standIns.securityGroup(partOfVpc("default security group", vpc), vpc, true);
  }

  /** All subnets, those that only others name included. */
  subnets(): Subnet[] {
    const vpcs = new Map(this.described.vpcs.all().map((vpc) => [vpc.id, vpc]));
    const zoneOf = zones(this.described.subnets.all());
    const described = this.described.subnets.all().map((draft) => this.#subnet({ ...draft, zone: zoneOf(draft) }, vpcs));
    return [...described, ...this.standIns.subnets.map((draft) => this.#subnet(draft, vpcs))];
  }

  #subnet(draft: SubnetDraft, vpcs: ReadonlyMap<ResourceId, VpcDraft>): Subnet {
    const { blockMode, zoneId: _, ...subnet } = draft;
    const vpc = this.standIns.vpc(draft.vpc, draft.id);
    const drawn = vpcs.get(vpc);
    if (drawn !== undefined) this.#checkInside(draft, drawn);
    const table = this.described.tableOfSubnet.get(draft.id);
    const acl = this.described.aclOfSubnet.get(draft.id);
    const region = drawn?.region ?? (draft.zone === null ? null : regionOf(draft.zone));
    return {
      ...subnet,
      vpc,
      routeTable: table === undefined ? this.mainTable(vpc) : this.standIns.routeTable(table, vpc),
      networkAcl: acl === undefined ? this.#defaultAcl(vpc) : this.standIns.networkAcl(acl, vpc),
      blockPublicAccessExclusion: this.#block.exclusionOf(draft.id, vpc, blockMode, drawn === undefined ? "unknown" : this.#block.modeOf({ ...drawn, region })),
    };
  }

  /** ADDR-1. */
  #checkInside({ id, cidr, ipv6Cidr, span }: SubnetDraft, vpc: VpcDraft): void {
    for (const prefix of [cidr, ipv6Cidr]) {
      const blocks = [...vpc.cidrs, ...vpc.ipv6Cidrs].filter((block) => block.address.version === prefix?.address.version);
      if (prefix === null || blocks.length === 0 || blocks.some((block) => prefixIncludes(block, prefix))) continue;
      const message = `${id} has the block ${formatPrefix(prefix)}, which is not inside ${blocks.map(formatPrefix).join(" or ")} of ${vpc.id}.`;
      this.described.report(errorAt("subnet-outside-vpc", message, { hint: "Supply outputs of one moment, as AWS prints them.", span }));
    }
  }

  /** All VPCs. Last of all, for by now it is known which ones are named. */
  vpcs(subnets: readonly Subnet[]): Vpc[] {
    const regions = new Map(subnets.flatMap(({ vpc, zone }) => (zone === null ? [] : [[vpc, regionOf(zone)] as const])));
    const sides = new Map([...this.described.peeringSides.values()].flatMap((side) => (side.vpc === null ? [] : [[side.vpc, side] as const])));
    const made: Vpc[] = [];
    const inhabited = new Set(subnets.map(({ vpc }) => vpc));
    // Of a VPC that only others name nobody knows whose outputs would list its interfaces, but for one with subnets here.
    const isListed = (id: ResourceId): boolean => this.described.vpcs.has(id) || inhabited.has(id);
    const furnish = (draft: VpcDraft): void => {
      const { blockMode: _, ...vpc } = draft;
      const region = draft.region ?? regions.get(draft.id) ?? null;
      made.push({
        ...vpc,
        region,
        dnsSupport: this.described.resolverOfVpc.get(draft.id) !== "off",
        mainRouteTable: this.mainTable(draft.id),
        defaultNetworkAcl: this.#defaultAcl(draft.id),
        defaultSecurityGroup: this.#defaultGroup(draft.id),
        otherInterfaces: isListed(draft.id) && isToldOf({ account: draft.account, region }, this.described.interfacesTold) ? null : NOT_LISTED,
        blockPublicAccess: this.#block.modeOfVpc({ ...draft, region }),
      });
    };
    for (const draft of this.described.vpcs.all()) furnish(draft);
    for (const draft of this.standIns.vpcs) {
      const [side, local] = [sides.get(draft.id), this.described.localBlocksOf.get(draft.id)];
      const blocks = local ?? side;
      if (blocks === undefined || blocks.cidrs.length + blocks.ipv6Cidrs.length === 0) this.standIns.lack("the CIDR blocks of the VPC", draft.id);
      const [cidrs, ipv6Cidrs] = [blocks?.cidrs ?? [], blocks?.ipv6Cidrs ?? []];
      furnish({ ...draft, cidrs, ipv6Cidrs, region: side?.region ?? null, account: side?.account ?? null });
    }
    this.#block.tell();
    return made;
  }
}

const defaultsOf = (drafts: readonly { id: ResourceId; vpc: ResourceId | null; isDefault: boolean }[]): ReadonlyMap<ResourceId, ResourceId> =>
  new Map(drafts.flatMap(({ id, vpc, isDefault }) => (isDefault && vpc !== null ? [[vpc, id] as const] : [])));

/** `eu-west-1a` is in `eu-west-1`. */
const regionOf = (zone: string): string | null => /^[a-z]{2}(?:-[a-z]+)+-\d/.exec(zone)?.[0] ?? null;

/**
 * Accounts may give one letter to different zones. Where the outputs show that they do, the ids of zones, which all
 * accounts share, are used instead.
 */
function zones(subnets: readonly SubnetDraft[]): (subnet: SubnetDraft) => string | null {
  const ids = new Map<string, string>();
  let differ = false;
  for (const { zone, zoneId } of subnets) {
    if (zone === null || zoneId === null) continue;
    differ ||= (ids.get(zone) ?? zoneId) !== zoneId;
    ids.set(zone, zoneId);
  }
  return ({ zone, zoneId }) => (differ ? (zoneId ?? zone) : zone);
}
