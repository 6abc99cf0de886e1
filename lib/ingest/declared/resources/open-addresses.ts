import type { AddressSpec, MissingFact, OpenAddress, ResourceId } from "../../../model";
import type { BlockReader } from "../arguments";
import type { Ground, Place } from "./network-interface";

/** What a subnet does not tell of the addresses that its interfaces get. */
export const IPV4_BLOCK = "the CIDR block of the subnet";
export const IPV6_BLOCK = "the IPv6 block of the subnet";
export const PUBLIC_IN_DOUBT = "whether the subnet gives public addresses";
export const IPV6_IN_DOUBT = "whether the subnet gives IPv6 addresses";

/** What an interface says of the IPv6 addresses that it wants: some, none, or it is not known. */
export type WantsIpv6 = "some" | "none" | MissingFact;

/** An interface as far as it was read, and what it is to have. */
interface Read {
  readonly ipv4: readonly unknown[];
  readonly ipv6: readonly AddressSpec[];
  readonly mayBePublic: boolean;
  readonly wantsIpv6: WantsIpv6;
}

/** The addresses of an interface of which nobody knows what they are, or whether they are there; as the part of it that says so. */
export function openAddressesIn(ground: Ground, { subnet }: Place, read: Read): { readonly openAddresses?: readonly OpenAddress[] } {
  const { ipv4, ipv6, mayBePublic, wantsIpv6 } = read;
  const { implied } = ground.scope;
  const block = { 4: implied.lacking(IPV4_BLOCK, subnet.id), 6: implied.lacking(IPV6_BLOCK, subnet.id) };
  const open: OpenAddress[] = [];
  if (ipv4.length === 0 && block[4] !== null) open.push({ version: 4, mayBePublic, missing: block[4] });
  const isPossible = ipv6.length === 0 && wantsIpv6 !== "none" && (subnet.ipv6Cidr !== null || block[6] !== null);
  const missing = block[6] ?? (typeof wantsIpv6 === "object" ? wantsIpv6 : null);
  if (isPossible && missing !== null) open.push({ version: 6, mayBePublic: true, missing });
  return open.length === 0 ? {} : { openAddresses: open };
}

/** The interface's own word, else that of its subnet. */
export function wantsIpv6(ground: Ground, { subnet }: Place, body: BlockReader, owner: ResourceId): WantsIpv6 {
  const [listed, counted] = [body.texts("ipv6_addresses"), body.number("ipv6_address_count")];
  if (listed.state === "unknown" || counted.state === "unknown") {
    const fact = { fact: "how many IPv6 addresses it has", component: owner };
    ground.scope.implied.lack(fact.fact, fact.component);
    return fact;
  }
  if ((listed.state === "written" && listed.value.length > 0) || (counted.state === "written" && counted.value > 0)) return "some";
  if (counted.state === "written") return "none";
  return ground.scope.implied.lacking(IPV6_IN_DOUBT, subnet.id) ?? givenBySubnet(ground, subnet.id);
}

const givenBySubnet = (ground: Ground, subnet: ResourceId): WantsIpv6 => (ground.ipv6OnCreation.has(subnet) ? "some" : "none");
