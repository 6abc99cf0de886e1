import type { JsonNode } from "../json";
import type { Span } from "../../source";
import { EVALUATION_FAILED, type Value } from "../declared/evaluated";

export type ObjectNode = Extract<JsonNode, { kind: "object" }>;

/** What the schema found wrong, so that it counts as not known and is not told twice. */
export interface Flaws {
  /** Values of a wrong type. */
  readonly wrong: ReadonlySet<JsonNode>;
  /** Required fields that an object lacks. */
  readonly lacking: ReadonlyMap<JsonNode, ReadonlySet<string>>;
}

type Field<T> = keyof T & string;
type RowOf<T, F extends keyof T> = NonNullable<T[F]> extends readonly (infer R)[] ? R : never;

/** A row of a list, or `null` where it is no object. `address` is what messages and rules call it: `web.inboundRules[0]`. */
interface Row<T> {
  readonly entry: Entry<T> | null;
  readonly address: string;
  readonly span: Span;
}

/** One object of the form with its fields, those of `T`, as values with their places. */
export class Entry<T> {
  readonly span: Span;

  constructor(
    private readonly node: ObjectNode,
    private readonly flaws: Flaws,
  ) {
    this.span = node.span;
  }

  /** Undefined where the field is left out; unknown where it is wrong, which has been reported. */
  value(field: Field<T>): Value | undefined {
    const found = propertyOf(this.node, field);
    if (found !== undefined) return this.#valueOf(found);
    return this.flaws.lacking.get(this.node)?.has(field) === true ? failed(this.span) : undefined;
  }

  text(field: Field<T>): string | null {
    const value = this.value(field);
    return value?.kind === "string" ? value.value : null;
  }

  /** True where the field is written as true. */
  isSet(field: Field<T>): boolean {
    const value = this.value(field);
    return value?.kind === "bool" && value.value;
  }

  /** The place of a field; that of the whole where it is left out. */
  spanOf(field: Field<T>): Span {
    return propertyOf(this.node, field)?.span ?? this.span;
  }

  /** The elements of a list; one that is not known stands for each that is wrong, and for a list that is none. */
  elements(field: Field<T>): readonly Value[] {
    const value = this.value(field);
    if (value === undefined) return [];
    return value.kind === "tuple" ? value.items : [value];
  }

  /** The rows of a list; `null` where the list is left out, one row that is not known where it is no list. */
  rows<F extends Field<T>>(field: F, owner: string): readonly Row<RowOf<T, F>>[] | null {
    const list = propertyOf(this.node, field);
    if (list === undefined) return null;
    if (list.kind !== "array") return [{ entry: null, address: `${owner}.${field}`, span: list.span }];
    return list.items.map((item, at) => ({
      entry: item.kind === "object" ? new Entry(item, this.flaws) : null,
      address: `${owner}.${field}[${at}]`,
      span: item.span,
    }));
  }

  #valueOf(node: JsonNode): Value {
    const { span } = node;
    if (this.flaws.wrong.has(node)) return failed(span);
    switch (node.kind) {
      case "string":
        return { kind: "string", value: node.value, span };
      case "array":
        return { kind: "tuple", items: node.items.map((item) => this.#valueOf(item)), span };
      case "object":
        return failed(span);
      case "literal":
        if (typeof node.value === "number") return { kind: "number", value: node.value, span };
        return typeof node.value === "boolean" ? { kind: "bool", value: node.value, span } : { kind: "null", span };
    }
  }
}

/** The value of a name; of one that is written twice the last, as `JSON.parse` reads it. */
export const propertyOf = (node: ObjectNode, name: string): JsonNode | undefined =>
  node.properties.findLast((property) => property.key === name)?.value;

/** What the form says nobody knows: no error, and nothing is to be said of it. */
export const notKnown = (span: Span | null): Value => ({ kind: "unknown", source: { kind: "derived", from: [], why: "the form says that it is not known" }, span });

/** What an error took away: the reader of declared resources takes it as not known, and says nothing more. */
export const failed = (span: Span): Value => ({ kind: "unknown", source: { kind: "derived", from: [], why: EVALUATION_FAILED }, span });
