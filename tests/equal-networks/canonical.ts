import type { AnyResource, Instance, MissingFact, Network, ResourceId } from "../../lib/model";
import { formatAddress, formatPrefix, type Address, type Prefix } from "../../lib/net";
import { namesOf } from "./names";
import { calledByTheirRules } from "./open-peers";

/** Plain data without ids, places and order: two networks are equal where these are. */
export type Canonical = Readonly<Record<string, readonly unknown[]>>;

/** What is about the text and not about the network. */
const OF_THE_TEXT = new Set(["span", "ref"]);
/** Texts that may read like the id of a resource, and are none. */
const TEXTS = new Set([
  ...["name", "groupName", "description", "userData", "instanceType", "serviceName", "engine", "zone", "region", "account"],
  ...["kind", "type", "direction", "action", "protocol", "origin", "state", "scheme", "tenancy", "service"],
]);
/** Where order means nothing. */
const SETS = new Set([
  ...["rules", "entries", "routes", "securityGroups", "subnets", "targets", "targetGroups", "listeners"],
  ...["ipv6Cidrs", "ipv6Addresses", "prefixes"],
]);
/** Where the first one is set apart, and the others have no order. */
const FIRST_AND_OTHERS = new Set(["cidrs", "addresses"]);

/**
 * The network without what formats call things. `called` says how each resource is called in the other text
 * (`Emitted.ids`); without it resources are told apart by their kinds and names.
 */
export function canonical(network: Network, called: ReadonlyMap<ResourceId, string> = namesOf(network)): Canonical {
  const { lookups: _, missing, unread, ...lists } = calledByTheirRules(network, called);
  const plain = plainWith(called);
  const about = (facts: readonly MissingFact[]): unknown[] => sorted([...new Set(facts.map(({ component }) => called.get(component) ?? component))]);
  return {
    ...Object.fromEntries(
      Object.entries(lists).map(([kind, resources]) => [
        kind,
        sorted(resources.map((resource: AnyResource) => plain(comparableForm(resource, network)))),
      ]),
    ),
    missing: about(missing),
    unread: unread.length > 0 ? ["something"] : [],
  };
}

/** One way of writing what can be written in several. */
function comparableForm(resource: AnyResource, network: Network): object {
  switch (resource.kind) {
    // What surrounds the network is kept in each format's own words: that it is there is what all say.
    case "support":
      return { kind: resource.kind, type: resource.type, id: resource.id, name: resource.name };
    case "instance":
      return {
        ...resource,
        keyName: supportNamed(network, "key_pair", resource.keyName),
        instanceProfile: supportNamed(network, "instance_profile", resource.instanceProfile),
      };
    // Some formats name a default group by its tag only.
    case "security_group":
      return { ...resource, name: resource.isDefault && resource.name === resource.groupName ? null : resource.name };
    // A route to an instance is one to its primary interface (EC2 API, Route).
    case "route_table":
      return { ...resource, routes: resource.routes.map((route) => ({ ...route, target: toInterface(route.target, network) })) };
    // Without a port of its own a target listens on the group's.
    case "target_group":
      return { ...resource, targets: resource.targets.map(({ id, port }) => ({ id, port: port ?? resource.port })) };
    case "load_balancer":
    case "vpc_endpoint":
    case "database":
    case "function":
      return { ...resource, interfaces: new Set(resource.interfaces) };
    default:
      return resource;
  }
}

/** Key pairs and instance profiles are named by some formats and referred to by others. */
const supportNamed = (network: Network, type: string, named: Instance["keyName"]): Instance["keyName"] => {
  const found = network.support.find((support) => support.type === type && (support.id === named || support.name === named));
  return found?.id ?? named;
};

function toInterface<T extends { readonly kind: string }>(target: T, { instances }: Network): object {
  if (target.kind !== "instance" || !("id" in target)) return target;
  const primary = instances.find(({ id }) => id === target.id)?.interfaces[0];
  return primary === undefined ? target : { kind: "network_interface", id: primary };
}

const textOf = (value: unknown): string => JSON.stringify(value) ?? "";
const sorted = (values: readonly unknown[]): unknown[] => [...values].sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));

const isPrefix = (value: object): value is Prefix => "address" in value && "length" in value;
const isAddress = (value: object): value is Address => "version" in value && "value" in value;

function plainWith(called: ReadonlyMap<ResourceId, string>): (value: unknown) => unknown {
  const plain = (value: unknown): unknown => {
    if (typeof value === "string") return called.get(value) ?? value;
    if (typeof value === "bigint") return String(value);
    if (Array.isArray(value)) return value.map(plain);
    if (value instanceof Set) return sorted([...value].map(plain));
    if (typeof value !== "object" || value === null) return value;
    if (isPrefix(value)) return formatPrefix(value);
    if (isAddress(value)) return formatAddress(value);
    const keys = Object.keys(value).sort();
    return Object.fromEntries(keys.flatMap((key) => field(key, Object.entries(value).find(([name]) => name === key)?.[1], value)));
  };
  const list = (key: string, values: readonly unknown[]): unknown[] => {
    const each = values.map(plain);
    if (SETS.has(key)) return sorted(each);
    return FIRST_AND_OTHERS.has(key) ? [...each.slice(0, 1), ...sorted(each.slice(1))] : each;
  };
  const field = (key: string, inner: unknown, of: object): [string, unknown][] => {
    if (OF_THE_TEXT.has(key)) return [];
    if (TEXTS.has(key) && typeof inner === "string") return [[key, inner]];
    // An address is told by its value, or by the pool that it comes from.
    if (key === "id" && "kind" in of && (of.kind === "known" || of.kind === "symbolic" || of.kind === "pinned")) return [];
    if (key === "missing") return [[key, Array.isArray(inner) && inner.length > 0]];
    if (key === "unknown" || key === "fact" || key === "why") return [[key, true]];
    return [[key, Array.isArray(inner) ? list(key, inner) : plain(inner)]];
  };
  return plain;
}
