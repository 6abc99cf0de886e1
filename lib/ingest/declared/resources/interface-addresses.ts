import { formatAddress, formatPrefix, lastAddress, prefixContains, type Address, type IpVersion } from "../../../net";
import type { AddressSpec, ResourceId, Subnet } from "../../../model";
import { errorAt, type Span } from "../../../source";
import { readAddress, type Argument } from "../arguments";
import type { Scope } from "./scope";

/** The first four and the last address of a subnet are AWS's (ADDR-2). */
const RESERVED_AT_START = 4n;

/** Addresses of one IP version of one interface: those that are written, and how many are left to AWS. */
export interface WantedAddresses {
  readonly owner: ResourceId;
  readonly argument: string;
  readonly version: IpVersion;
  readonly written: readonly Argument<string>[];
  /** How many more AWS is to choose. */
  readonly more: number;
}

/** The first address of an interface: an absent one is there too, and AWS chooses it. */
export const primaryAddress = (argument: Argument<string>): Argument<string> =>
  argument.state === "absent"
    ? { state: "unknown", source: { kind: "derived", from: [], why: "AWS chooses it" }, span: argument.span }
    : argument;

/** Gives addresses to interfaces, and notices what AWS would refuse. */
export class InterfaceAddresses {
  readonly #given = new Map<string, ResourceId>();
  readonly #count = new Map<ResourceId, bigint>();

  constructor(private readonly scope: Scope) {}

  /** `interfaceId` names the specs: `<interface>.private_ip`, `<interface>.private_ip[1]` and so on. */
  read(interfaceId: ResourceId, subnet: Subnet, wanted: WantedAddresses): AddressSpec[] {
    const { version, owner, argument } = wanted;
    const pool = version === 4 ? subnet.cidr : subnet.ipv6Cidr;
    const name = version === 4 ? "private_ip" : "ipv6_address";
    const places = [...wanted.written, ...Array.from({ length: wanted.more }, () => null)];
    return places.flatMap((item, at): AddressSpec[] => {
      const id = at === 0 ? `${interfaceId}.${name}` : `${interfaceId}.${name}[${at}]`;
      if (item !== null && item.state !== "unknown") {
        const read = readAddress(item, version, { owner, argument, report: this.scope.report });
        if (read.state === "written") {
          this.#check(read.value, owner, subnet, read.span);
          return [{ kind: "known", id, address: read.value }];
        }
      }
      if (pool === null) return [];
      this.#countIn(subnet, owner, version);
      return [{ kind: "symbolic", id, pool, version }];
    });
  }

  #check(address: Address, owner: ResourceId, subnet: Subnet, span: Span): void {
    const pool = address.version === 4 ? subnet.cidr : subnet.ipv6Cidr;
    if (pool === null) return;
    const text = formatAddress(address);
    if (!prefixContains(pool, address)) {
      const message = `${owner} has the address ${text}, which is not inside ${formatPrefix(pool)} of ${subnet.id}.`;
      this.scope.report(errorAt("foreign-address", message, { hint: `Choose an address of ${formatPrefix(pool)}.`, span }));
    } else if (address.value - pool.address.value < RESERVED_AT_START || address.value === lastAddress(pool).value) {
      const message = `${owner} has the address ${text}, which AWS keeps for itself: the first four of a subnet and its last.`;
      const first = formatAddress({ version: address.version, value: pool.address.value + RESERVED_AT_START });
      this.scope.report(errorAt("reserved-address", message, { hint: `Choose one from ${first} on.`, span }));
    }
    const key = `${subnet.id} ${text}`;
    const other = this.#given.get(key);
    if (other === undefined) {
      this.#given.set(key, owner);
      this.#countIn(subnet, owner, address.version);
    } else {
      const message = `${owner} has the address ${text}, which ${other} has too.`;
      this.scope.report(errorAt("duplicate-address", message, { hint: "Give each interface an address of its own.", span }));
    }
  }

  #countIn(subnet: Subnet, owner: ResourceId, version: IpVersion): void {
    if (version !== 4 || subnet.cidr === null) return;
    const count = (this.#count.get(subnet.id) ?? 0n) + 1n;
    this.#count.set(subnet.id, count);
    const room = (1n << BigInt(32 - subnet.cidr.length)) - RESERVED_AT_START - 1n;
    if (count !== room + 1n) return;
    const message = `${subnet.id} has room for ${room} addresses, and ${owner} would be one more.`;
    this.scope.report(errorAt("subnet-full", message, { hint: "Choose a larger block for the subnet.", span: subnet.span }));
  }
}
