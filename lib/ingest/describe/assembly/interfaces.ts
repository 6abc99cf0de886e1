import { formatAddress, prefixContains, type Address } from "../../../net";
import type { AddressSpec, ElasticIp, InterfaceAddress, NetworkInterface, ResourceId } from "../../../model";
import { errorAt } from "../../../source";
import type { Described } from "../facts/described";
import type { AddressDraft, ElasticIpDraft, InterfaceDraft } from "../facts/drafts";
import type { Owner } from "./owners";
import type { StandIns } from "./stand-ins";

/** An interface that something has, in the subnet where it has it; without addresses where no output tells them. */
export interface MadeInterface {
  readonly id: ResourceId;
  readonly owner: Owner & { readonly id: ResourceId };
  readonly subnet: ResourceId;
  readonly groups: readonly ResourceId[];
  readonly addresses: readonly AddressDraft[];
  readonly isPublic: boolean;
  readonly sourceDestCheck: boolean;
}

/** Makes the interfaces of the network, with their addresses, and the Elastic IPs that are bound to them (IGW-2). */
export class Interfaces {
  readonly all: NetworkInterface[] = [];
  readonly #elastic = new Map<ResourceId, ElasticIpDraft>();
  readonly #byAddress = new Map<string, ResourceId>();
  readonly #boundTo = new Map<ResourceId, ResourceId>();
  readonly #given = new Map<string, ResourceId>();
  readonly #ids = new Set<ResourceId>();
  readonly #followed = new WeakMap<readonly ResourceId[], readonly ResourceId[]>();

  constructor(
    private readonly described: Described,
    private readonly standIns: StandIns,
  ) {
    for (const ip of described.elasticIps.all()) {
      this.#elastic.set(ip.id, ip);
      if (ip.address !== null) this.#byAddress.set(formatAddress(ip.address), ip.id);
    }
  }

  has(id: ResourceId): boolean {
    return this.#ids.has(id);
  }

  /** A described one. */
  add(draft: InterfaceDraft, owner: Owner | null): void {
    const { vpc: _, instance: __, device: ___, type: ____, requester: _____, description: ______, ...own } = draft;
    const subnet = this.standIns.subnet(draft.subnet, draft.id, draft.vpc);
    this.#check(draft, subnet);
    this.#push({
      ...own,
      subnet,
      ...ownedBy(owner),
      addresses: draft.addresses.map((address, at) => this.#address(draft.id, address, at)),
      ipv6Addresses: draft.ipv6Addresses.map((address, at) => ({ kind: "known", id: numbered(`${draft.id}.ipv6_address`, at), address })),
      securityGroups: this.#groups(draft.securityGroups, subnet, draft.vpc),
    });
  }

  /** One that no output describes: where its address is not told either, it is some free one of its subnet. */
  make({ id: wanted, owner, subnet, groups, addresses, isPublic, sourceDestCheck }: MadeInterface): ResourceId {
    const id = this.standIns.interfaceId(wanted);
    if (this.#ids.has(id)) return id;
    const pool = this.described.subnets.get(subnet)?.cidr ?? null;
    const told = addresses.map((address, at) => this.#address(id, address, at));
    const outside: AddressSpec = { kind: "symbolic", id: `${id}.public_ip`, pool: null, version: 4 };
    const free: InterfaceAddress[] =
      pool === null
        ? []
        : [{ private: { kind: "symbolic", id: `${id}.private_ip`, pool, version: 4 }, public: isPublic ? { spec: outside, elasticIp: null } : null }];
    if (told.length === 0 && pool === null) this.standIns.lack("the addresses of the interface", owner.id);
    const own = { kind: "network_interface", id, name: null, span: null, subnet, ...ownedBy(owner) } as const;
    const securityGroups = this.#groups(groups, subnet, null);
    this.#push({ ...own, addresses: told.length > 0 ? told : free, ipv6Addresses: [], securityGroups, sourceDestCheck, prefixes: [] });
    return id;
  }

  #push(made: NetworkInterface): void {
    this.#ids.add(made.id);
    this.all.push(made);
  }

  /** One list of groups may count for thousands of interfaces: it is followed once. */
  #groups(groups: readonly ResourceId[], subnet: ResourceId, vpc: ResourceId | null): readonly ResourceId[] {
    const known = this.#followed.get(groups);
    if (known !== undefined) return known;
    const place = vpc ?? this.described.subnets.get(subnet)?.vpc ?? null;
    const followed = groups.map((group) => this.standIns.securityGroup(group, this.standIns.vpc(place, subnet)));
    this.#followed.set(groups, followed);
    return followed;
  }

  #address(id: ResourceId, address: AddressDraft, at: number): InterfaceAddress {
    const inside: AddressSpec = { kind: "known", id: numbered(`${id}.private_ip`, at), address: address.private };
    if (address.public === null) return { private: inside, public: null };
    const elasticIp = this.#elasticIp(id, address.public, address.allocation);
    const specId = elasticIp === null ? numbered(`${id}.public_ip`, at) : `${elasticIp}.public_ip`;
    return { private: inside, public: { spec: { kind: "known", id: specId, address: address.public }, elasticIp } };
  }

  /** The Elastic IP that the public address is, made where only the interface tells of it; null for one of AWS's own. */
  #elasticIp(holder: ResourceId, address: Address, allocation: ResourceId | null): ResourceId | null {
    const id = allocation ?? this.#byAddress.get(formatAddress(address)) ?? null;
    if (id === null) return null;
    const known = this.#elastic.get(id);
    if (known === undefined) {
      if (this.described.kindOf(id) !== undefined) return null;
      this.#elastic.set(id, { kind: "public_ip", id, name: null, span: null, address, interface: holder, privateAddress: null });
    }
    const other = this.#boundTo.get(id);
    if (other === undefined) this.#boundTo.set(id, holder);
    else if (other !== holder) return this.#refuse(id, `${id} is bound to ${other} and to ${holder}: an Elastic IP has one place.`);
    return id;
  }

  #refuse(id: ResourceId, message: string): null {
    const span = this.#elastic.get(id)?.span ?? null;
    this.described.lose(errorAt("contradictory-facts", message, { hint: "Supply outputs of one moment.", span }));
    return null;
  }

  /** The Elastic IPs, after all interfaces. */
  elasticIps(): ElasticIp[] {
    return [...this.#elastic.values()].map(({ address, interface: holder, privateAddress: _, ...ip }) => {
      const attachedTo = this.#boundTo.get(ip.id) ?? null;
      if (attachedTo === null && holder !== null && this.#ids.has(holder))
        this.#refuse(ip.id, `${ip.id} is bound to ${holder} here, which does not have it in the output of network interfaces.`);
      const id = `${ip.id}.public_ip`;
      return { ...ip, address: address === null ? { kind: "symbolic", id, pool: null, version: 4 } : { kind: "known", id, address }, attachedTo };
    });
  }

  #check({ id, addresses, span }: InterfaceDraft, subnet: ResourceId): void {
    const pool = this.described.subnets.get(subnet)?.cidr ?? null;
    for (const { private: address } of addresses) {
      const text = formatAddress(address);
      if (pool !== null && !prefixContains(pool, address)) {
        const message = `${id} has the address ${text}, which is not one of its subnet ${subnet}.`;
        this.described.report(errorAt("foreign-address", message, { hint: "Supply outputs of one moment, as AWS prints them.", span }));
      }
      const other = this.#given.get(`${subnet} ${text}`);
      if (other === undefined) this.#given.set(`${subnet} ${text}`, id);
      else {
        const message = `${id} has the address ${text}, which ${other} has too.`;
        this.described.report(errorAt("duplicate-address", message, { hint: "Supply outputs of one moment.", span }));
      }
    }
  }
}

const ownedBy = (owner: Owner | null) => ({ owner: owner?.id ?? null, ownerKind: owner?.kind ?? null });
const numbered = (id: string, at: number): string => (at === 0 ? id : `${id}[${at}]`);
