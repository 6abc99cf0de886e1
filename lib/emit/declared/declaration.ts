import type { ResourceId } from "../../model";

/** What an argument of a resource is set to, before any format spells it. */
export type Argument = string | number | boolean | Reference | Unknown | Ipv6Part | UserData | Document | ArgumentMap | readonly Argument[];

/** Another resource of the network, or something that one brings along, by an attribute of it. */
export interface Reference {
  readonly kind: "reference";
  readonly id: ResourceId;
  readonly attribute: string;
}

/** What the network does not know: a variable or a parameter without a value, so that reading it gives unknown again. */
export interface Unknown {
  readonly kind: "unknown";
  /** What it is to be called, in words that are joined by `_`. */
  readonly name: string;
  readonly type: "string" | "number" | "bool" | "list(string)";
}

/** The nth /64 of the IPv6 block that Amazon gives to a VPC. */
export interface Ipv6Part {
  readonly kind: "ipv6_part";
  readonly vpc: ResourceId;
  readonly number: number;
}

/** A script that an instance runs first. */
export interface UserData {
  readonly kind: "user_data";
  readonly text: string;
}

/** A policy: JSON that people write as an expression of the format. */
export interface Document {
  readonly kind: "document";
  readonly value: PlainValue;
}
export type PlainValue = null | boolean | number | string | readonly PlainValue[] | { readonly [key: string]: PlainValue };

export interface ArgumentMap {
  readonly kind: "map";
  readonly entries: readonly (readonly [string, Argument])[];
}

export interface Body {
  readonly arguments: readonly (readonly [string, Argument])[];
  readonly blocks: readonly Block[];
}

export interface Block extends Body {
  readonly type: string;
}

/** The files of a large configuration, in which people look for a resource. */
export type Topic = "network" | "security" | "compute" | "balancing" | "data" | "operations";

/** One resource in the words of Terraform's AWS provider. */
export interface Declaration extends Body {
  readonly mode: "managed" | "data";
  readonly type: string;
  /** The resource of the network that this is; null for a part of one. */
  readonly of: ResourceId | null;
  /** What it is to be called, before names are made to differ. */
  readonly name: string;
  readonly topic: Topic;
  /** The Region that it is made in, where it follows from nothing that it refers to. */
  readonly region?: string | null;
  /** The account, likewise. */
  readonly account?: string | null;
}

/** Where a resource of the network is found in the text. */
export interface Place {
  readonly declaration: Declaration;
  /** The attribute that names it: `id` where the declaration is the resource itself. */
  readonly attribute: string;
  /** What the reader of the text calls it, after the address of the declaration; empty for the declaration itself. */
  readonly suffix: string;
  /** The data source that references go through, where the declaration has no attribute for it. */
  readonly through?: Declaration;
  /** Tells apart what comes along several times: `.network_interface["aws_subnet.a"]`, and what follows that. */
  readonly key?: { readonly of: ResourceId; readonly after: string };
}

type Arguments = Readonly<Record<string, Argument | undefined | null>>;

/** Arguments in their order; those that are null or undefined are left out. */
export const body = (named: Arguments, blocks: readonly Block[] = []): Body => ({
  arguments: Object.entries(named).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, value] as const])),
  blocks,
});

export const block = (type: string, named: Arguments, blocks: readonly Block[] = []): Block => ({ type, ...body(named, blocks) });
