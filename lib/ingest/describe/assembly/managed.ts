import type { Database, LambdaFunction, ResourceId } from "../../../model";
import type { Described } from "../facts/described";
import type { DatabaseDraft, FunctionDraft, InterfaceDraft } from "../facts/drafts";
import type { Interfaces } from "./interfaces";
import { functionOf, isOfDatabase, isOfFunction } from "./owners";
import type { StandIns } from "./stand-ins";

/** Interfaces that are alike, each to be given out once: to the function that it is called after, else in order. */
class Alike {
  readonly #drafts: InterfaceDraft[] = [];
  readonly #taken = new Set<InterfaceDraft>();
  readonly #byFunction = new Map<string, InterfaceDraft[]>();
  #next = 0;

  add(draft: InterfaceDraft): void {
    this.#drafts.push(draft);
    const name = functionOf(draft);
    if (name === null) return;
    const others = this.#byFunction.get(name);
    if (others === undefined) this.#byFunction.set(name, [draft]);
    else others.push(draft);
  }

  take(name: string | null): InterfaceDraft | undefined {
    const own = name === null ? undefined : this.#byFunction.get(name)?.pop();
    const found = own !== undefined && !this.#taken.has(own) ? own : this.#first();
    if (found !== undefined) this.#taken.add(found);
    return found;
  }

  #first(): InterfaceDraft | undefined {
    for (; this.#next < this.#drafts.length; this.#next++) {
      const draft = this.#drafts[this.#next];
      if (draft !== undefined && !this.#taken.has(draft)) return draft;
    }
    return undefined;
  }

  rest(): InterfaceDraft[] {
    return this.#drafts.filter((draft) => !this.#taken.has(draft));
  }
}

/** Interfaces by the subnet and the groups that they have: what tells those of databases and functions apart. */
class Pool {
  readonly #alike = new Map<string, Alike>();

  add(draft: InterfaceDraft): void {
    const key = `${draft.subnet} ${keyOf(draft.securityGroups)}`;
    const alike = this.#alike.get(key) ?? new Alike();
    this.#alike.set(key, alike);
    alike.add(draft);
  }

  /** `groups` as `keyOf` spells them. */
  take(subnet: ResourceId, groups: string, name: string | null = null): InterfaceDraft | undefined {
    return this.#alike.get(`${subnet} ${groups}`)?.take(name);
  }

  rest(): InterfaceDraft[] {
    return [...this.#alike.values()].flatMap((alike) => alike.rest());
  }
}

const keyOf = (groups: readonly ResourceId[]): string => [...new Set(groups)].sort().join();

/**
 * Databases and functions with their interfaces. AWS does not print which interface is whose; those of one subnet with
 * the same groups are alike but for their addresses, and are given out in order. Where there is none, one is made.
 */
export function managed(described: Described, standIns: StandIns, drafts: readonly InterfaceDraft[], interfaces: Interfaces) {
  const [ofDatabases, ofFunctions] = [new Pool(), new Pool()];
  for (const draft of drafts) (isOfDatabase(draft) ? ofDatabases : ofFunctions).add(draft);
  const functions = described.functions.all().map((draft) => functionWith(draft, ofFunctions, standIns, interfaces));
  const databases = described.databases.all().map((draft) => databaseWith(draft, ofDatabases, standIns, interfaces));
  for (const draft of [...ofDatabases.rest(), ...ofFunctions.rest()]) interfaces.add(draft, null);
  return { functions, databases: [...databases, ...clusters(described, databases)] };
}

export const isOfManaged = (draft: InterfaceDraft): boolean => isOfDatabase(draft) || isOfFunction(draft);

function functionWith(draft: FunctionDraft, pool: Pool, standIns: StandIns, interfaces: Interfaces): LambdaFunction {
  const { vpc, groups, subnets, ...own } = draft;
  const owner = { id: draft.id, kind: "function" } as const;
  const key = keyOf(groups);
  return {
    ...own,
    interfaces: subnets.map((subnet) => {
      const described = pool.take(subnet, key, draft.name);
      if (described !== undefined) interfaces.add(described, owner);
      return described?.id ?? make(subnet, vpc, groups, owner, false, standIns, interfaces);
    }),
  };
}

function databaseWith(draft: DatabaseDraft, pool: Pool, standIns: StandIns, interfaces: Interfaces): Database {
  const { vpc, groups, subnets, zones, identifier: _, ...own } = draft;
  const owner = { id: draft.id, kind: "database" } as const;
  const key = keyOf(groups);
  const possible = subnets.filter(({ zone }) => zone === null || zones.length === 0 || zones.includes(zone));
  const described = possible.flatMap(({ id }) => {
    const found = pool.take(id, key);
    if (found !== undefined) interfaces.add(found, owner);
    return found === undefined ? [] : [found.id];
  });
  const made = possible.map(({ id }) => () => make(id, vpc, groups, owner, draft.publiclyAccessible, standIns, interfaces));
  return { ...own, interfaces: described.length > 0 ? described : made.map((one) => one()) };
}

function make(
  wanted: ResourceId,
  vpc: ResourceId | null,
  groups: readonly ResourceId[],
  owner: { readonly id: ResourceId; readonly kind: "function" | "database" },
  isPublic: boolean,
  standIns: StandIns,
  interfaces: Interfaces,
): ResourceId {
  const subnet = standIns.subnet(wanted, owner.id, vpc);
  return interfaces.make({ id: interfaceIn(owner.id, wanted), owner, subnet, groups, addresses: [], isPublic, sourceDestCheck: true });
}

/** How an interface is called that no output describes. */
export const interfaceIn = (owner: ResourceId, subnet: ResourceId): ResourceId => `${owner}.network_interface[${JSON.stringify(subnet)}]`;

/** A cluster has the interfaces of its instances. */
function clusters(described: Described, databases: readonly Database[]): Database[] {
  const interfacesOf = new Map(databases.map(({ id, interfaces }) => [id, interfaces]));
  const byIdentifier = new Map(described.databases.all().map(({ id, identifier }) => [identifier, interfacesOf.get(id) ?? []]));
  return described.clusters.all().map(({ members, ...own }) => ({
    ...own,
    interfaces: [...new Set(members.flatMap((member) => byIdentifier.get(member) ?? []))],
  }));
}
