import { resourcesOf, type AnyResource, type Network, type ResourceId } from "../../lib/model";
import { formatAddress, formatPrefix, type Address, type Prefix } from "../../lib/net";

/** Plain data without ids, places and order: two networks are equal where these are. */
export type Canonical = Readonly<Record<string, readonly unknown[]>>;

/** What is about the text and not about the network. */
const OF_THE_TEXT = new Set(["span", "ref"]);
/** What one format knows and another one does not ask about. */
const NOT_ALL_KNOW = new Set(["account", "region"]);
/** Where order means nothing. */
const SETS = new Set(["rules", "entries", "routes", "securityGroups", "subnets", "targets", "targetGroups", "listeners", "ipv6Cidrs", "prefixes"]);

/**
 * The network without what formats call things. `called` says how each resource is called in the other text
 * (`Emitted.ids`); without it resources are told apart by their kinds and names.
 */
export function canonical(network: Network, called: ReadonlyMap<ResourceId, string> = namesOf(network)): Canonical {
  const { missing: _, unread: __, ...lists } = network;
  const plain = plainWith(called);
  return Object.fromEntries(
    Object.entries(lists).map(([kind, resources]) => [kind, sorted(resources.map((resource: AnyResource) => plain(withoutAttributes(resource))))]),
  );
}

/** What surrounds the network is kept in each format's own words: that it is there is what all say. */
const withoutAttributes = (resource: AnyResource): object =>
  resource.kind === "support" ? { kind: resource.kind, type: resource.type, id: resource.id, name: resource.name } : resource;

const textOf = (value: unknown): string => JSON.stringify(value) ?? "";
const sorted = (values: readonly unknown[]): unknown[] => [...values].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));

const isPrefix = (value: object): value is Prefix => "address" in value && "length" in value;
const isAddress = (value: object): value is Address => "version" in value && "value" in value;

function plainWith(called: ReadonlyMap<ResourceId, string>): (value: unknown) => unknown {
  const plain = (value: unknown): unknown => {
    if (typeof value === "string") return called.get(value) ?? value;
    if (typeof value === "bigint") return String(value);
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== "object" || value === null) return value;
    if (isPrefix(value)) return formatPrefix(value);
    if (isAddress(value)) return formatAddress(value);
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => field(key, inner, value)));
  };
  const field = (key: string, inner: unknown, of: object): [string, unknown][] => {
    if (OF_THE_TEXT.has(key) || NOT_ALL_KNOW.has(key)) return [];
    // An address is told by its value, or by the pool that it comes from.
    if (key === "id" && "kind" in of && (of.kind === "known" || of.kind === "symbolic" || of.kind === "pinned")) return [];
    if (key === "missing") return [[key, Array.isArray(inner) && inner.length > 0]];
    if (key === "unknown" || key === "fact" || key === "why") return [[key, true]];
    return [[key, SETS.has(key) && Array.isArray(inner) ? sorted(inner.map(plain)) : plain(inner)]];
  };
  return plain;
}

/** A name for each resource that does not hang on its format: kind and name, or the place that AWS gave it. */
function namesOf(network: Network): ReadonlyMap<ResourceId, string> {
  const called = new Map<ResourceId, string>();
  const taken = new Set<string>();
  const call = (id: ResourceId, name: string): void => {
    if (called.has(id)) return;
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name} (${n})`;
    taken.add(free);
    called.set(id, free);
  };
  const nameOf = (id: ResourceId): string => called.get(id) ?? id;
  const all = resourcesOf(network);
  for (const { kind, id, name } of all) if (name !== null && kind !== "network_interface") call(id, `${kind} ${name}`);
  for (const { id } of network.vpcs) call(id, "vpc");
  for (const vpc of network.vpcs) {
    call(vpc.mainRouteTable, `main table of ${nameOf(vpc.id)}`);
    call(vpc.defaultNetworkAcl, `default ACL of ${nameOf(vpc.id)}`);
    call(vpc.defaultSecurityGroup, `default group of ${nameOf(vpc.id)}`);
  }
  for (const { id, owner, subnet, name } of network.interfaces)
    call(id, owner === null ? `interface ${name ?? ""} in ${nameOf(subnet)}` : `interface of ${nameOf(owner)} in ${nameOf(subnet)}`);
  for (const { id, attachedTo } of network.elasticIps) call(id, attachedTo === null ? "free Elastic IP" : `Elastic IP of ${nameOf(attachedTo)}`);
  for (const { kind, id } of all) call(id, kind);
  return called;
}
