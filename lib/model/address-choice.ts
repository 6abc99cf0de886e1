import { formatPrefix, hostPrefix, type Prefix } from "../net";
import { privateClasses, publicClasses, type AddressClass } from "./address-class";
import type { AddressSpec } from "./address-spec";
import type { ResourceId } from "./certainty";
import { configuredPrefixes } from "./configured-prefixes";
import { networkAddresses, type OwnedAddress } from "./network-addresses";
import type { Network } from "./network";

/** What AWS may choose for one symbolic address, as far as the configuration can tell the choices apart. */
export interface AddressChoice {
  /** The id of the symbolic `AddressSpec`. */
  readonly spec: string;
  readonly component: ResourceId;
  readonly fact: OwnedAddress["fact"];
  /** Largest first; empty where the subnet has no free address. */
  readonly classes: readonly AddressClass[];
}

type Symbolic = Extract<AddressSpec, { kind: "symbolic" }>;

/**
 * The choices for every symbolic address, in the order of `networkAddresses`. Prefixes that a question names besides
 * the configuration's own go into `alsoDistinguish`.
 */
export function addressChoices(network: Network, alsoDistinguish: readonly Prefix[] = []): readonly AddressChoice[] {
  if (alsoDistinguish.length > 0) return choicesOf(network, alsoDistinguish);
  const known = CHOICES.get(network) ?? choicesOf(network, []);
  CHOICES.set(network, known);
  return known;
}

/** Networks are immutable, and are asked for their choices whenever addresses are given out. */
const CHOICES = new WeakMap<Network, readonly AddressChoice[]>();

function choicesOf(network: Network, alsoDistinguish: readonly Prefix[]): AddressChoice[] {
  const owned = networkAddresses(network);
  const used = owned.flatMap(({ spec }) => (spec.kind === "symbolic" ? [] : [hostPrefix(spec.address)]));
  const named = [...configuredPrefixes(network), ...alsoDistinguish];
  const wanted = countByPool(owned);
  const classes = new Map<string, AddressClass[]>();
  return owned.flatMap(({ spec, component, fact }) => {
    if (spec.kind !== "symbolic") return [];
    const key = poolKey(spec);
    const known = classes.get(key) ?? classesOf(spec, named, used, wanted.get(key) ?? 1);
    classes.set(key, known);
    return [{ spec: spec.id, component, fact, classes: known }];
  });
}

const poolKey = (spec: Symbolic): string => (spec.pool === null ? `public ${spec.version}` : formatPrefix(spec.pool));

function countByPool(owned: readonly OwnedAddress[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { spec } of owned) if (spec.kind === "symbolic") counts.set(poolKey(spec), (counts.get(poolKey(spec)) ?? 0) + 1);
  return counts;
}

function classesOf(spec: Symbolic, named: readonly Prefix[], used: readonly Prefix[], wanted: number): AddressClass[] {
  const ofVersion = (prefixes: readonly Prefix[]) => prefixes.filter((prefix) => prefix.address.version === spec.version);
  if (spec.pool === null) return publicClasses(spec.version, ofVersion(named), ofVersion(used), wanted);
  return privateClasses(spec.pool, ofVersion(named), ofVersion(used), wanted);
}
