import type { Value } from "../../declared/evaluated";
import type { Draft, DraftBlock } from "./draft";
import type { Rule } from "./rule";
import type { TemplateView } from "./template-view";

/** One property as CloudFormation has it: whether it demands it, and what becomes of it. */
export interface Property {
  readonly required: boolean;
  readonly rule: Rule;
}

/** By CloudFormation's names: all that there are, so that any other name is wrong. */
export interface Properties extends ReadonlyMap<string, Property> {
  /** Those that CloudFormation demands. */
  readonly required: readonly string[];
}

export type ObjectValue = Value & { readonly entries: ReadonlyMap<string, Value> };

/** One resource that is being lowered: its properties with every reference in the provider's words. */
export interface Given {
  readonly id: string;
  readonly properties: ReadonlyMap<string, Value>;
  readonly template: TemplateView;
  /** A value of another resource with its references in the provider's words. */
  readonly translated: (value: Value) => Value;
  /** The objects that a property lists, and unknown ones; null where the list itself is not known. */
  readonly objects: (property: string) => readonly Value[] | null;
  /** Makes arguments of an object that a property holds; `path` is where it stands. */
  readonly read: (target: DraftBlock, known: Properties, object: ObjectValue, path: string) => void;
}

/** How a type of CloudFormation is said in the words of the provider. */
export interface Lowering {
  /** The provider's type; where the properties decide it, all that it can be, the usual one first. */
  readonly to: readonly [string, ...string[]];
  readonly choose?: (given: Given) => string;
  readonly properties: Properties;
  /** What `Ref` and each attribute of `GetAtt` are called by the provider; `Ref` is the id unless it is said here. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What no rule says: changes the draft, and answers all drafts that come of the resource, beside those of its lists. */
  readonly finish?: (draft: Draft, given: Given) => readonly Draft[];
}

export type Lowerings = Readonly<Record<string, Lowering>>;
