import { indexNetwork, type AddressSpec, type Json, type Network, type NetworkIndex, type ResourceId } from "../../model";
import { formatAddress } from "../../net";
import { present } from "../../assert";
import { AskedFor } from "../asked-for";
import { NotCarried } from "../not-carried";
import { gatewaysInDoubt } from "../gateways-in-doubt";
import { openFacts } from "../open-facts";
import { launchConfigurations, ownName } from "../statements";
import { awsId, type IdKind } from "./aws-ids";

export type Printed = Readonly<Record<string, Json>>;

/** A network on its way into outputs of the CLI: what each resource is called there, and what no output says. */
export class Printing {
  readonly index: NetworkIndex;
  readonly notCarried = new NotCarried();
  readonly askedFor = new AskedFor();
  readonly #ids = new Map<ResourceId, ResourceId>();
  readonly #incomplete: ReadonlySet<ResourceId>;
  readonly #left = new Set<ResourceId>();
  readonly #roles: ReadonlyMap<string, ResourceId>;
  readonly launchConfigurations: ReadonlySet<ResourceId>;
  /** Internet gateways and tables of which nobody knows whether they are there. */
  readonly inDoubt: ReadonlySet<ResourceId>;

  /** `network` has a value for each of its addresses. */
  constructor(readonly network: Network) {
    this.index = indexNetwork(network);
    this.#incomplete = new Set(network.missing.map(({ component }) => component));
    const roles = network.support.filter(({ type }) => type === "iam_role");
    this.#roles = new Map(roles.flatMap((role) => [[ownName(role) ?? role.id, role.id] as const, [role.id, role.id] as const]));
    this.inDoubt = gatewaysInDoubt(network);
    this.launchConfigurations = launchConfigurations(network);
  }

  /** What a resource is called from now on. */
  call(id: ResourceId, name: ResourceId): void {
    this.#ids.set(id, name);
  }

  called(id: ResourceId): ResourceId {
    return this.#ids.get(id) ?? id;
  }

  /** What something is called that the network may not describe. */
  id(kind: IdKind, id: ResourceId): ResourceId {
    return this.#ids.get(id) ?? awsId(kind, id);
  }

  /** The role of that id or name, if the network has it. */
  role(named: string): ResourceId | null {
    return this.#roles.get(named) ?? null;
  }

  /** What AWS calls something by its name where the network has it; else the text. */
  named(idOrName: string): string {
    const found = this.index.resource(idOrName);
    return found?.kind === "support" ? (ownName(found) ?? this.called(found.id)) : idOrName;
  }

  /** A fact of a resource is not known. */
  isIncomplete(id: ResourceId): boolean {
    return this.#incomplete.has(id);
  }

  /** Notes that what is not known of a resource will not be known to readers either. */
  leaveUnknown(id: ResourceId): void {
    this.#left.add(id);
  }

  noteMissing(): void {
    for (const missing of openFacts(this.network)) if (!this.#left.has(missing.component)) this.notCarried.decide(missing);
    for (const unread of this.network.unread) this.notCarried.decide(unread);
  }

  get ids(): ReadonlyMap<ResourceId, ResourceId> {
    return this.#ids;
  }
}

/** The value of an address; every one has one after `pin`. */
export const spell = (spec: AddressSpec): string => formatAddress(present(spec.kind === "symbolic" ? null : spec.address, `${spec.id} is pinned`));

/** The properties that say something. */
export const saying = (printed: Readonly<Record<string, Json | undefined>>): Printed =>
  Object.fromEntries(Object.entries(printed).flatMap(([key, value]) => (value === undefined || value === null ? [] : [[key, value]])));

export const tags = (name: string | null, more: readonly (readonly [key: string, value: string])[] = []): Printed[] => [
  ...(name === null ? [] : [{ Key: "Name", Value: name }]),
  ...more.map(([Key, Value]) => ({ Key, Value })),
];

/** Twelve digits; an account that only a profile names has none. */
export const digitsOf = (account: string | null): string | null => (account !== null && /^\d{12}$/.test(account) ? account : null);

export const DEFAULT_ACCOUNT = "000000000000";
export const DEFAULT_REGION = "us-east-1";
