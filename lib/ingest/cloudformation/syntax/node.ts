import type { Span } from "../../../source";

/**
 * A value of a template as it is written, YAML or JSON. Short forms of functions are their long ones: `!Ref Vpc` is the
 * map `{Ref: Vpc}`. A value that YAML aliases repeat is one node in several places, so the tree may share parts.
 */
export type TemplateNode = { readonly span: Span } & (
  | { readonly kind: "null" }
  /** `written`: as it stands in the template, `yes` or `True`: a name keeps its spelling. */
  | { readonly kind: "bool"; readonly value: boolean; readonly written: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "list"; readonly items: readonly TemplateNode[] }
  | { readonly kind: "map"; readonly entries: ReadonlyMap<string, Entry> }
);

export type NodeOf<K extends TemplateNode["kind"]> = Extract<TemplateNode, { kind: K }>;

/** One key of a map. */
export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: TemplateNode;
}

/** The value of a key; undefined where the node is no map or has no such key. */
export const valueAt = (node: TemplateNode | undefined, key: string): TemplateNode | undefined =>
  node?.kind === "map" ? node.entries.get(key)?.value : undefined;

/** The written text, number or bool as a text; null for all else. */
export const scalarText = (node: TemplateNode | undefined): string | null =>
  node?.kind === "text" ? node.value : node?.kind === "number" || node?.kind === "bool" ? String(node.value) : null;

/** A name that is declared elsewhere, as it is written: a condition may be called `Yes`. Null for what is no name. */
export const nameText = (node: TemplateNode | undefined): string | null => (node?.kind === "bool" ? node.written : scalarText(node));

/** What messages call a node. */
export const nodeText = (node: TemplateNode): string =>
  ({ null: "nothing", bool: "true or false", number: "a number", text: "a text", list: "a list", map: "a map of names and values" })[node.kind];
