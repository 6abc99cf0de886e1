import { EMPTY_NETWORK, type AddressSpec, type AnyResource, type InterfaceAddress, type MissingFact, type Network, type NetworkInterface, type Subnet, type Vpc } from "../../../lib/model";
import { fileSpan } from "../../../lib/source";
import { ip } from "../resources";

const PLACE = fileSpan("a configuration");

type Lists = { -readonly [K in Exclude<keyof Network, "lookups" | "missing" | "unread">]: Network[K][number][] };

/**
 * A network that is being made: what has been made so far, for others to refer to. Choices are numbers, taken modulo
 * what there is to choose from, so that a plan fits any network and shrinks to the first of everything.
 */
export class Making {
  readonly lists: Lists = {
    vpcs: [],
    subnets: [],
    routeTables: [],
    internetGateways: [],
    egressOnlyInternetGateways: [],
    natGateways: [],
    elasticIps: [],
    interfaces: [],
    instances: [],
    securityGroups: [],
    networkAcls: [],
    prefixLists: [],
    peerings: [],
    transitGateways: [],
    transitGatewayAttachments: [],
    transitGatewayRouteTables: [],
    vpcEndpoints: [],
    loadBalancers: [],
    targetGroups: [],
    databases: [],
    functions: [],
    support: [],
  };
  /** `words`: networks as AWS can have them, or only such as a template can state in full. */
  constructor(readonly words: "AWS" | "template") {}

  readonly missing: MissingFact[] = [];
  /** By their VPCs: the model knows them as targets of routes only. */
  readonly vpnGateways = new Map<string, string>();
  readonly #taken = new Map<string, number>();

  /** The finished network: whatever a configuration would say has a place in it, what AWS makes by itself has none. */
  get network(): Network {
    const made = new Set([
      ...this.lists.vpcs.flatMap((vpc) => [`${vpc.id} main table`, vpc.defaultNetworkAcl, vpc.defaultSecurityGroup]),
      ...this.lists.vpcEndpoints.map(({ prefixList }) => prefixList),
      ...this.lists.transitGateways.map(({ defaultAssociationTable }) => defaultAssociationTable),
    ]);
    const placed = <T extends AnyResource>(list: readonly T[]): T[] => list.map((one) => (made.has(one.id) ? one : { ...one, span: PLACE }));
    const lists = Object.entries(this.lists).map(([kind, list]) => [kind, placed<AnyResource>(list)]);
    return { ...EMPTY_NETWORK, ...(Object.fromEntries(lists) as Lists), missing: this.missing };
  }

  /** Those with an IPv4 block: what services stand in. */
  subnetsOf(vpc: Vpc): Subnet[] {
    return this.lists.subnets.filter((subnet) => subnet.vpc === vpc.id && subnet.cidr !== null);
  }

  /** One subnet for each zone: what load balancers, attachments and endpoints take. */
  oneSubnetPerZone(vpc: Vpc): Subnet[] {
    const byZone = new Map<string | null, Subnet>();
    for (const subnet of this.subnetsOf(vpc)) if (!byZone.has(subnet.zone)) byZone.set(subnet.zone, subnet);
    return [...byZone.values()];
  }

  groupsOf(vpc: Vpc, numbers: readonly number[]): string[] {
    const groups = this.lists.securityGroups.filter((group) => group.vpc === vpc.id).map(({ id }) => id);
    const chosen = numbers.map((number) => pick(groups, number)).filter((id) => id !== undefined);
    return chosen.length === 0 ? [vpc.defaultSecurityGroup] : [...new Set(chosen)];
  }

  /** The next free address of the subnet, from the tenth on (ADDR-2). */
  address(subnet: Subnet, version: 4 | 6 = 4): AddressSpec {
    const block = version === 4 ? subnet.cidr : subnet.ipv6Cidr;
    if (block === null) throw new Error(`${subnet.id} has no block of IPv${version}`);
    const key = `${subnet.id} ${version}`;
    const number = (this.#taken.get(key) ?? 9) + 1;
    this.#taken.set(key, number);
    return { kind: "known", id: `${key} ${number}`, address: { version, value: block.address.value + BigInt(number) } };
  }

  /** One that is left to AWS. */
  left(subnet: Subnet, owner: string): AddressSpec {
    return { kind: "symbolic", id: `${owner} in ${subnet.id} address`, pool: subnet.cidr, version: 4 };
  }

  /** An Elastic IP, bound or free: AWS chooses it, unless it comes from a pool of one's own. */
  elasticIp(own: boolean, attachedTo: string | null): { readonly id: string; readonly address: AddressSpec } {
    const number = this.lists.elasticIps.length;
    const id = `eip-${number}`;
    const address: AddressSpec = own
      ? { kind: "known", id: `${id} address`, address: ip(`198.18.${number >> 8}.${number & 255}`) }
      : { kind: "symbolic", id: `${id} address`, pool: null, version: 4 };
    this.lists.elasticIps.push({ kind: "public_ip", id, name: `address-${number}`, span: null, address, attachedTo });
    return { id, address };
  }

  /** `public`: an Elastic IP, one that AWS gives at launch, or none. */
  bound(holder: string, inside: AddressSpec, outside: "elastic" | "own elastic" | "at launch" | "none"): InterfaceAddress {
    if (outside === "none") return { private: inside, public: null };
    if (outside === "at launch") return { private: inside, public: { spec: { kind: "symbolic", id: `${holder} public`, pool: null, version: 4 }, elasticIp: null } };
    const { id, address } = this.elasticIp(outside === "own elastic", holder);
    return { private: inside, public: { spec: address, elasticIp: id } };
  }

  /** An interface that a service makes for itself, at an address that AWS chooses unless `inside` says it. */
  owned(owner: string, ownerKind: NetworkInterface["ownerKind"], subnet: Subnet, more: Partial<NetworkInterface>): string {
    const id = `${owner} in ${subnet.id}`;
    const plain: NetworkInterface = {
      ...{ kind: "network_interface", id, name: null, span: null, subnet: subnet.id, owner, ownerKind },
      addresses: [{ private: this.left(subnet, owner), public: null }],
      ipv6Addresses: [],
      securityGroups: [],
      sourceDestCheck: true,
      prefixes: [],
    };
    this.lists.interfaces.push({ ...plain, ...more });
    return id;
  }
}

export const pick = <T>(items: readonly T[], number: number): T | undefined => items[number % Math.max(1, items.length)];

/** Of the numbers' choices each one once. */
export const pickSome = <T>(items: readonly T[], numbers: readonly number[]): T[] => [
  ...new Set(numbers.flatMap((number) => (items.length === 0 ? [] : [items[number % items.length] as T]))),
];
