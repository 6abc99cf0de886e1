import type { Json, Network, ResourceId, SupportResource } from "../../lib/model";

/**
 * What was written of the surroundings and is not to be found in what was read, as lines that a person can read.
 * A format may add what it demands; numbers may be texts, resources be named by id or name, and policies be spelled anew.
 */
export function lostSurroundings(written: Network, called: ReadonlyMap<ResourceId, ResourceId>, read: Network): string[] {
  const known = new Map(read.support.map((resource) => [resource.id, resource]));
  return written.support.flatMap((resource) => {
    const twin = known.get(called.get(resource.id) ?? resource.id);
    return twin === undefined ? [] : lost(resource, twin, { mine: plainIn(written, called), theirs: plainIn(read) });
  });
}

type Plain = (value: Json) => string;

function lost({ id, attributes }: SupportResource, twin: SupportResource, { mine, theirs }: { readonly mine: Plain; readonly theirs: Plain }): string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const other = Object.hasOwn(twin.attributes, name) ? (twin.attributes[name] ?? null) : null;
    return mine(value) === theirs(other) ? [] : [`${name} of ${id} is ${theirs(other)}, and was ${mine(value)}`];
  });
}

function plainIn(network: Network, called: ReadonlyMap<ResourceId, ResourceId> = new Map()): Plain {
  const names = new Map(network.support.map(({ id, name }) => [id, name]));
  const plain = (value: Json): unknown => {
    if (typeof value === "string") return text(value);
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== "object" || value === null) return typeof value === "number" ? String(value) : value;
    const entries = Object.entries(value).map(([key, inner]) => [key, plain(inner)] as const);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const text = (value: string): unknown => {
    if (value.startsWith("{")) return plain(JSON.parse(value) as Json);
    // The latest version of a template may be asked of it by name.
    if (/[.$]latest(_version)?$/i.test(value)) return "the latest version";
    return names.get(value) ?? called.get(value) ?? value;
  };
  return (value) => JSON.stringify(plain(value));
}
