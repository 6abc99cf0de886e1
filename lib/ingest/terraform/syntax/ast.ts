import type { Span } from "../../../source";

/** The content of a file or block. `blocks` keep the order of the text; a name is written once, so attributes are a map. */
export interface Body {
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly blocks: readonly Block[];
}

export interface Attribute {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Expression;
  /** The whole `name = value`. */
  readonly span: Span;
}

export interface Block {
  readonly type: string;
  readonly labels: readonly Label[];
  readonly body: Body;
  /** From the type to the opening brace. */
  readonly headerSpan: Span;
  /** From the type to the closing brace. */
  readonly span: Span;
}

export interface Label {
  readonly text: string;
  readonly span: Span;
}

export type Expression = { readonly span: Span } & (
  | { readonly kind: "literal"; readonly value: null | boolean | number | string }
  | { readonly kind: "template"; readonly parts: readonly TemplatePart[] }
  | { readonly kind: "tuple"; readonly items: readonly Expression[] }
  | { readonly kind: "object"; readonly entries: readonly ObjectEntry[] }
  | ForNode
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "access"; readonly base: Expression; readonly steps: readonly Step[] }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly nameSpan: Span;
      readonly args: readonly Expression[];
      readonly expands: boolean;
    }
  | { readonly kind: "conditional"; readonly condition: Expression; readonly then: Expression; readonly otherwise: Expression }
  | { readonly kind: "operation"; readonly first: Expression; readonly rest: readonly Operand[] }
  | { readonly kind: "unary"; readonly operator: "-" | "!"; readonly operand: Expression }
  /** Stands where the text could not be read; a diagnostic has said why. */
  | { readonly kind: "unreadable" }
);

export type ExpressionOf<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

/** A bare word as key is a literal; `(expression)` and templates are evaluated. */
export interface ObjectEntry {
  readonly key: Expression;
  readonly value: Expression;
}

/** `[for key, value in collection : result if condition]`; the object form has `resultKey`, and `grouped` for `...`. */
interface ForNode {
  readonly kind: "for";
  readonly form: "tuple" | "object";
  readonly key: string | null;
  readonly value: string;
  readonly collection: Expression;
  readonly resultKey: Expression | null;
  readonly result: Expression;
  readonly condition: Expression | null;
  readonly grouped: boolean;
}

/** One step of `base.name[index][*].name`. A splat holds the steps that it applies to each element. */
export type Step = { readonly span: Span } & (
  | { readonly kind: "attribute"; readonly name: string }
  | { readonly kind: "index"; readonly index: Expression }
  | { readonly kind: "splat"; readonly steps: readonly Step[] }
);

/** Operators of one precedence, left to right: `first op operand op operand`. Flat, so that long sums do not nest. */
export interface Operand {
  readonly operator: BinaryOperator;
  readonly operand: Expression;
}

export type BinaryOperator = "||" | "&&" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/" | "%";

export type TemplatePart =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "interpolation"; readonly expression: Expression }
  | {
      readonly kind: "if";
      readonly condition: Expression;
      readonly then: readonly TemplatePart[];
      readonly otherwise: readonly TemplatePart[];
    }
  | {
      readonly kind: "for";
      readonly key: string | null;
      readonly value: string;
      readonly collection: Expression;
      readonly body: readonly TemplatePart[];
    };
