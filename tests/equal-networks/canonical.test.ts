import { describe, expect, it } from "vitest";
import type { Network } from "../../lib/model";
import { readScenario, SLUGS } from "../scenarios/scenario";
import { canonical } from "./canonical";
import { comparable } from "./comparable";
import { namesOf } from "./names";

const networks = SLUGS.map((slug) => [slug, readScenario(slug, "terraform").network] as const);

/** One small change, and what it is called: `subnets[0].cidr.length`. */
interface Change {
  readonly path: string;
  readonly changed: Network;
}

/** What is about the text, or names the thing itself; what gives an open peer is known by the rules that have it. */
const OF_NO_ACCOUNT = /\.(span|ref)\b|\.(private|public\.spec|spec|address)\.id$|\.open\.from$|^ipv6Addresses|\.(fact|why|unknown)$|^(missing|unread)\[|^support\[\d+\]\.attributes|\.missing\[\d+\]/;
/** A resource's own id is known by its name alone: which is which, its references say. */
const OWN_ID = /^\w+\[\d+\]\.id$/;

/** The network with each value in it changed, one at a time. */
function changesOf(network: Network): Change[] {
  const found: Change[] = [];
  const walk = (value: unknown, path: string, put: (changed: unknown) => Network): void => {
    if (OF_NO_ACCOUNT.test(path) || OWN_ID.test(path) || /\.ipv6Addresses\[\d+\]\.id$/.test(path)) return;
    if (Array.isArray(value)) {
      value.forEach((inner, at) => walk(inner, `${path}[${at}]`, (changed) => put(value.with(at, changed))));
      if (value.length > 0) found.push({ path: `${path} without its last`, changed: put(value.slice(0, -1)) });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value))
        walk(inner, path === "" ? key : `${path}.${key}`, (changed) => put({ ...value, [key]: changed }));
    } else found.push({ path, changed: put(path.endsWith(".version") ? (value === 4 ? 6 : 4) : otherThan(value)) });
  };
  walk(network, "", (changed) => changed as Network);
  return found;
}

function otherThan(value: unknown): unknown {
  switch (typeof value) {
    case "string":
      return `${value} of another kind`;
    case "number":
      return value === 0 ? 1 : value - 1;
    case "bigint":
      return value ^ (1n << 20n);
    case "boolean":
      return !value;
    default:
      return "something";
  }
}

/** Strings that only sort apart: what nobody can see of a list of lists. */
const seen = (network: Network, names: ReadonlyMap<string, string>): string => JSON.stringify(canonical(network, names));

describe("two networks are different", () => {
  it.each(networks)("where one value of %s is another one", (_, network) => {
    // Named once: a changed name must be seen for itself, not by what it renames.
    const names = namesOf(network);
    const whole = seen(network, names);
    const unseen = changesOf(network).filter(({ changed }) => seen(changed, names) === whole);
    expect(unseen.map(({ path }) => path)).toEqual([]);
  });
});

describe("two networks are equal", () => {
  it.each(networks)("where %s has other ids, places and order", (_, network) => {
    const other = renamed(network);
    expect(canonical(other)).toEqual(canonical(network));
    const [one, two] = comparable(other, network);
    expect(one).toEqual(two);
  });
});

/** The same network under other ids, every list without an order of its own turned around. */
function renamed(network: Network): Network {
  const ids = new Map([...namesOf(network).keys()].map((id, at) => [id, `x-${at}`]));
  const rename = (value: unknown): unknown => {
    if (typeof value === "string") return ids.get(value) ?? value;
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, key === "span" ? null : key === "name" || key === "groupName" ? inner : turned(key, rename(inner))]),
    );
  };
  return rename(network) as Network;
}

const UNORDERED = new Set(["rules", "routes", "securityGroups", "listeners", "targets", "subnets", "entries"]);
const turned = (key: string, value: unknown): unknown => (UNORDERED.has(key) && Array.isArray(value) ? value.toReversed() : value);
