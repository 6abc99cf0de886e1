import type { AddressSpec, Network, NetworkInterface, ResourceId } from "../../lib/model";
import { prefixContains } from "../../lib/net";
import { canonical, type Canonical } from "./canonical";
import { namesOf } from "./names";

/**
 * Two readings of one network, where one format knows what the other leaves to AWS: addresses that AWS chooses, the
 * Region, what is in AWS's own prefix lists. Such a fact is left open in both; whatever both know is compared.
 */
export function comparable(one: Network, other: Network): [Canonical, Canonical] {
  const [first, second] = [namesOf(one), namesOf(other)];
  return [canonical(leaveOpen(one, first, inverse(other, second)), first), canonical(leaveOpen(other, second, inverse(one, first)), second)];
}

/** The other reading, by what its resources are called. */
interface Counterpart {
  readonly network: Network;
  readonly byName: ReadonlyMap<string, Entry>;
}
type Lists = Network[Exclude<keyof Network, "lookups" | "missing" | "unread">];
type Entry = Lists[number];

const inverse = (network: Network, names: ReadonlyMap<ResourceId, string>): Counterpart => ({
  network,
  byName: new Map(
    Object.values(network)
      .flat()
      .flatMap((resource) => ("kind" in resource ? [[names.get(resource.id) ?? resource.id, resource] as const] : [])),
  ),
});

function leaveOpen(network: Network, names: ReadonlyMap<ResourceId, string>, other: Counterpart): Network {
  const twin = <T extends Entry>({ id, kind }: T): T | undefined => {
    const found = other.byName.get(names.get(id) ?? id);
    return found?.kind === kind ? (found as T) : undefined;
  };
  const open = <T extends Entry>(list: readonly T[], change: (mine: T, theirs: T) => T): T[] =>
    list.map((mine) => {
      const theirs = twin(mine);
      return theirs === undefined ? mine : change(mine, theirs);
    });
  const openLists = new Set<ResourceId>();
  const prefixLists = open(network.prefixLists, (mine, theirs) => {
    if (mine.service === null || mine.service !== theirs.service || (mine.entries.length > 0 && theirs.entries.length > 0)) return mine;
    openLists.add(mine.id);
    return { ...mine, name: null, entries: [], maxEntries: null };
  });
  return {
    ...network,
    vpcs: open(network.vpcs, (mine, theirs) => ({
      ...mine,
      region: bothKnow(mine.region, theirs.region),
      account: bothKnow(mine.account, theirs.account),
    })),
    // Read from another command than all the rest: describe-instance-attribute.
    instances: open(network.instances, (mine, theirs) => ({ ...mine, userData: bothKnow(mine.userData, theirs.userData) })),
    securityGroups: open(network.securityGroups, (mine, theirs) => ({ ...mine, description: bothKnow(mine.description, theirs.description) })),
    peerings: open(network.peerings, (mine, theirs) => ({
      ...mine,
      requester: knownSide(mine.requester, theirs.requester),
      accepter: knownSide(mine.accepter, theirs.accepter),
    })),
    elasticIps: open(network.elasticIps, (mine, theirs) => ({ ...mine, address: leftToAws(mine.address, theirs.address) })),
    interfaces: open(withoutTransit(network.interfaces, other.network), openAddresses),
    prefixLists,
    missing: network.missing.filter(({ component }) => !openLists.has(component)),
  };
}

const bothKnow = <T>(mine: T | null, theirs: T | null): T | null => (theirs === null ? null : mine);

type Side = Network["peerings"][number]["requester"];
const knownSide = (mine: Side, theirs: Side): Side => ({
  ...mine,
  region: bothKnow(mine.region, theirs.region),
  account: bothKnow(mine.account, theirs.account),
});

/** A transit gateway's interfaces are seen where AWS has made them: what leads through them, its attachment says. */
const withoutTransit = (interfaces: readonly NetworkInterface[], other: Network): NetworkInterface[] => {
  const seen = other.interfaces.some(({ ownerKind }) => ownerKind === "transit_gateway");
  return interfaces.filter(({ ownerKind }) => seen || ownerKind !== "transit_gateway");
};

const openAddresses = (mine: NetworkInterface, theirs: NetworkInterface): NetworkInterface => ({
  ...mine,
  addresses: mine.addresses.map((address, at) => {
    const twin = theirs.addresses[at];
    if (twin === undefined) return address;
    const spec = address.public && twin.public ? leftToAws(address.public.spec, twin.public.spec) : address.public?.spec;
    return {
      private: leftToAws(address.private, twin.private),
      public: address.public === null || spec === undefined ? address.public : { ...address.public, spec },
    };
  }),
  ipv6Addresses: mine.ipv6Addresses.map((spec, at) => leftToAws(spec, theirs.ipv6Addresses[at] ?? spec)),
});

/** A known address is one of those that AWS may choose, where the other reading leaves the choice to it. */
function leftToAws(mine: AddressSpec, theirs: AddressSpec): AddressSpec {
  if (mine.kind === "symbolic" || theirs.kind !== "symbolic") return mine;
  if (mine.address.version !== theirs.version) return mine;
  return theirs.pool === null || prefixContains(theirs.pool, mine.address) ? { ...theirs, id: mine.id } : mine;
}
