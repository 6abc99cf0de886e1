import type { MissingFact, Network } from "../../model";
import type { AsideAround, Diagnostic, Span } from "../../source";
import type { Aside, Uses } from "../left-aside";

/**
 * A Terraform value after evaluation. `span` is where the value was written, where one place wrote it.
 * Numbers are IEEE doubles: enough for every argument that a network has.
 */
export type Value = { readonly span: Span | null } & (
  | { readonly kind: "null" }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "list" | "set" | "tuple"; readonly items: readonly Value[] }
  | { readonly kind: "map" | "object"; readonly entries: ReadonlyMap<string, Value>; readonly resource?: ResourcePart }
  | { readonly kind: "unknown"; readonly source: UnknownSource }
);

/**
 * Says that an object is a resource, or the part of one at `path` (`""`, `root_block_device[0].`): what is not among its
 * entries is not absent but unknown until apply.
 */
export interface ResourcePart {
  readonly address: string;
  readonly path: string;
}

/**
 * Why a value is not known before apply. `attribute`: it is exactly this attribute of a resource (`aws_vpc.main`,
 * `id`): a reference that the mapping can follow. `derived`: it was computed from such values, all listed; `settled` is
 * what it comes to, where that is certain although Terraform does not look that far before it applies; `named` is what it
 * is, where it is exactly that: a variable without a value, or a part of one.
 */
export type UnknownSource =
  | { readonly kind: "attribute"; readonly address: string; readonly attribute: string }
  | {
      readonly kind: "derived";
      readonly from: readonly { readonly address: string; readonly attribute: string }[];
      readonly why: string;
      readonly settled?: Value;
      readonly named?: string;
      /** It is one of several texts that are all written: no id of what the configuration makes. */
      readonly isWritten?: true;
      /** Elements that it has for certain, where it is a list; others may stand between them. */
      readonly holds?: readonly Value[];
      /** It is a part of the block that it was computed from. */
      readonly part?: BlockPart;
    };

/**
 * Which part of a block that is not known: the one with this number (null: the list of them) of those with so many bits
 * more than the block, or with so many bits for hosts.
 */
export interface BlockPart {
  readonly number: number | null;
  readonly bits: { readonly more: number } | { readonly hosts: number };
}

/** `why` of a derived value whose expression was found wrong: that has been reported, and nothing more is to be said. */
export const EVALUATION_FAILED = "an expression has an error";

/** A block's content with every expression evaluated and every `dynamic` expanded. */
export interface EvaluatedBlock {
  readonly attributes: ReadonlyMap<string, EvaluatedAttribute>;
  /** Nested blocks in the order of their appearance. */
  readonly blocks: readonly { readonly type: string; readonly body: EvaluatedBlock }[];
  /** The whole block, header included. */
  readonly span: Span;
}

export interface EvaluatedAttribute {
  readonly value: Value;
  /** The whole `name = value`. */
  readonly span: Span;
}

/** One instance of a resource or data source after `count`, `for_each` and modules are expanded. */
export interface ResourceInstance {
  readonly mode: "managed" | "data";
  /** `module.net["a"].aws_subnet.x[0]`; data sources start with `data.` after the module path. */
  readonly address: string;
  readonly type: string;
  readonly body: EvaluatedBlock;
  readonly span: Span;
}

/** `type`: of a resource or, as `data.aws_vpc`, a data source; absent where more than one block could be lost. */
export interface LostPart extends MissingFact {
  readonly type?: string;
}

/** A whole configuration, evaluated. */
export interface EvaluatedConfiguration {
  readonly resources: readonly ResourceInstance[];
  /** Each `provider` block by its type, aliases included, for regions. */
  readonly providers: readonly { readonly type: string; readonly alias: string | null; readonly body: EvaluatedBlock }[];
  readonly outputs: ReadonlyMap<string, Value>;
  readonly diagnostics: readonly Diagnostic[];
  /** Blocks of which not even the number of instances is known, because of an error that has been reported. */
  readonly lost: readonly LostPart[];
  /** Kept where it was asked for: what it is worked out of takes memory. */
  readonly beyond?: Beyond;
}

/** What a text says that becomes no argument of its resources. It is worked out for those who write the network anew. */
export interface Beyond {
  /** `resources`: as they were read into the network. */
  readonly ofResources: (resources: readonly ResourceInstance[], uses: Uses, network: Network) => Iterable<Aside>;
  readonly around: () => readonly AsideAround[];
}
