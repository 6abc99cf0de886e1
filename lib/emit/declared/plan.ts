import { indexNetwork, type AddressSpec, type Instance, type Lookup, type Network, type NetworkIndex, type Resource, type ResourceId, type SupportResource, type Vpc } from "../../model";
import { AskedFor } from "../asked-for";
import { NotCarried } from "../not-carried";
import { launchConfigurations, ownName } from "../statements";
import type { Body, Declaration, Place, Reference, Topic, Unknown } from "./declaration";
import { bornInterfaces } from "./born-interfaces";
import { nameOf } from "./name-of";

/** What a format has words for, where formats differ in more than the names of things. */
export interface Style {
  /** Whether routes, entries and subnets are written inside of the table or ACL that they belong to. */
  readonly inline: boolean;
  /** Whether what AWS makes with a VPC can be adopted, emptied and filled (TF-2). */
  readonly adoptsDefaults: boolean;
  /** Whether routes that virtual private gateways propagate can be asked for. */
  readonly propagates: boolean;
  /** Whether a peering of VPCs can be asked for and not be accepted. */
  readonly leavesPending: boolean;
  /** Whether something declares that a peering of transit gateways is accepted. */
  readonly acceptsPeerings: boolean;
  /** Whether the table that a transit gateway makes for itself can be referred to, and attachments be kept out of it. */
  readonly namesDefaultTables: boolean;
  /** Whether one text may make things in several accounts. */
  readonly manyAccounts?: true;
  /** Whether a rule may name several peers at once, its own group among them. */
  readonly manyPeersInRule: boolean;
  /** Whether the interface that AWS makes with an instance can be referred to. */
  readonly namesBornInterfaces: boolean;
}

/** Collects what is to be declared for a network, in reading order, and where each of its resources is then found. */
export class Plan {
  readonly index: NetworkIndex;
  readonly notCarried = new NotCarried();
  readonly askedFor = new AskedFor();
  readonly declarations: Declaration[] = [];
  readonly places = new Map<ResourceId, Place>();
  readonly lookups: ReadonlyMap<ResourceId, Lookup>;
  /** Defaults of VPCs in whose place something of its own stands, because the format can not change them. */
  readonly substituted = new Set<ResourceId>();
  /** Which private address is the nth of which interface, by the id of its `AddressSpec`. */
  readonly addresses = new Map<string, { readonly interface: ResourceId; readonly at: number }>();

  /** The key pairs of the network by their names and ids, as instances name them. */
  readonly keyPairs: ReadonlyMap<string, ResourceId>;
  /** The launch configurations of the network by their names. */
  readonly configurations: ReadonlyMap<string, ResourceId>;
  /** The roles of the network by their names. */
  readonly roles: ReadonlyMap<string, ResourceId>;
  /** The groups of subnets that databases may lie in. */
  readonly subnetGroups: readonly SupportResource[];
  readonly #lacking: ReadonlySet<string>;
  readonly #members = new Map<ResourceId, Instance[]>();
  /** The interfaces that AWS makes with instances, and whose they are. */
  readonly born: ReadonlyMap<ResourceId, ResourceId>;

  constructor(
    readonly network: Network,
    readonly style: Style,
    /** What the network only refers to. */
    readonly outside: ReadonlySet<ResourceId>,
  ) {
    this.index = indexNetwork(network);
    this.born = bornInterfaces(network);
    this.lookups = new Map(network.lookups.map((lookup) => [lookup.id, lookup]));
    this.#lacking = new Set(network.missing.map(({ component, fact }) => `${component}\n${fact}`));
    for (const instance of network.instances) if (instance.autoscalingGroup !== null) this.#noteMember(instance.autoscalingGroup, instance);
    this.subnetGroups = network.support.filter(({ type }) => type === "db_subnet_group");
    const roles = network.support.filter(({ type }) => type === "iam_role");
    this.roles = new Map(roles.map((role) => [ownName(role) ?? role.id, role.id]));
    const configurations = launchConfigurations(network);
    this.configurations = new Map(network.support.flatMap((one) => (configurations.has(one.id) ? [[ownName(one) ?? one.id, one.id] as const] : [])));
    const pairs = network.support.filter(({ type }) => type === "key_pair");
    this.keyPairs = new Map(pairs.flatMap(({ id, attributes }) => [[id, id] as const, [String(attributes["key_name"] ?? id), id] as const]));
    for (const { id, addresses } of network.interfaces)
      for (const [at, address] of addresses.entries()) this.addresses.set(address.private.id, { interface: id, at });
  }

  #noteMember(group: ResourceId, instance: Instance): void {
    const known = this.#members.get(group);
    if (known) known.push(instance);
    else this.#members.set(group, [instance]);
  }

  /** The instances that an autoscaling group starts. */
  membersOf(group: ResourceId): readonly Instance[] {
    return this.#members.get(group) ?? [];
  }

  /** Declares a resource of the network. */
  declare(type: string, of: Pick<Resource, "id" | "name">, topic: Topic, content: Body & Pick<Declaration, "region" | "account">, mode: Declaration["mode"] = "managed"): Declaration {
    const declaration: Declaration = { mode, type, name: nameOf(of, type), of: of.id, topic, ...content };
    this.declarations.push(declaration);
    this.places.set(of.id, { declaration, attribute: "id", suffix: "" });
    return declaration;
  }

  /** Declares what is no resource of the network by itself: an association, a rule, an attachment. */
  part(type: string, name: string, topic: Topic, content: Body & Pick<Declaration, "region" | "account">, mode: Declaration["mode"] = "managed"): Declaration {
    const declaration: Declaration = { mode, type, name, of: null, topic, ...content };
    this.declarations.push(declaration);
    return declaration;
  }

  /** Says that a resource of the network comes along with a declared one. */
  comesWith(id: ResourceId, declaration: Declaration, attribute: string, suffix = `.${attribute}`): void {
    if (!this.places.has(id)) this.places.set(id, { declaration, attribute, suffix });
  }

  /** Says that a resource comes along with a declared one for each of its subnets; nothing can refer to it. */
  comesForEach(id: ResourceId, declaration: Declaration, suffix: string, key: { readonly of: ResourceId; readonly after: string }): void {
    if (!this.places.has(id)) this.places.set(id, { declaration, attribute: "", suffix, key });
  }

  readonly ref = (id: ResourceId, attribute = "id"): Reference => ({ kind: "reference", id, attribute });

  refs(ids: readonly ResourceId[], attribute = "id"): readonly Reference[] {
    return ids.map((id) => this.ref(id, attribute));
  }

  /** What a resource is called so far, for names of what belongs to it. */
  called(id: ResourceId): string {
    return this.places.get(id)?.declaration.name ?? nameOf({ id, name: this.index.resource(id)?.name ?? null }, "");
  }

  readonly vpc = (id: ResourceId): Vpc | undefined => {
    const found = this.index.resource(id);
    return found?.kind === "vpc" ? found : undefined;
  };

  /** Whether the network says that it does not know this. */
  lacks(id: ResourceId, fact: string): boolean {
    return this.#lacking.has(`${id}\n${fact}`);
  }

  isSupport(id: ResourceId): boolean {
    return this.index.resource(id)?.kind === "support";
  }

  /** Whether the network knows more of it than its id. */
  isDescribed(id: ResourceId): boolean {
    return this.index.resource(id) !== undefined && !this.outside.has(id);
  }

  isDeclared(id: ResourceId): boolean {
    return this.places.has(id);
  }
}

/** The address itself, where the network knows it or has chosen it. */
export const knownAddress = (spec: AddressSpec): Exclude<AddressSpec, { kind: "symbolic" }>["address"] | null =>
  spec.kind === "symbolic" ? null : spec.address;

export const unknownOf = (plan: Plan, id: ResourceId, argument: string, type: Unknown["type"] = "string"): Unknown => ({
  kind: "unknown",
  name: plan.askedFor.named(`${argument} of ${id}`, `${plan.called(id)}_${argument}`),
  type,
});

/** Whether instances land in the subnet by themselves. */
export const holdsBorn = ({ index, born }: Plan, subnet: { readonly id: ResourceId }): boolean =>
  index.interfacesIn(subnet.id).some((i) => born.has(i.id));
