import { errorAt, type Diagnostic, type Span } from "../../../../source";
import type { Expression } from "../../syntax";
import { ANY, convert, type AttributeType, type Meter, type Type, type Value } from "../value";

/** What reading a type constraint needs: defaults of optional attributes are expressions. */
export interface TypeContext {
  readonly report: (diagnostic: Diagnostic) => void;
  readonly meter: Meter;
  readonly evaluate: (expression: Expression) => Value;
}

const PRIMITIVE = new Map<string, Type>([
  ["string", { kind: "string" }],
  ["number", { kind: "number" }],
  ["bool", { kind: "bool" }],
  ["any", ANY],
  ["list", { kind: "list", element: ANY }],
  ["map", { kind: "map", element: ANY }],
  ["set", { kind: "set", element: ANY }],
]);

/** The type that a variable's `type` argument spells. What can not be read counts as `any` and is reported. */
export function parseType(node: Expression, context: TypeContext): Type {
  const word = node.kind === "variable" ? node.name : node.kind === "literal" && typeof node.value === "string" ? node.value : null;
  const primitive = word === null ? undefined : PRIMITIVE.get(word);
  if (primitive !== undefined) return primitive;
  if (node.kind === "call") return parseConstructor(node, context);
  return node.kind === "unreadable" ? ANY : wrong(node.span, context);
}

function parseConstructor(node: Extract<Expression, { kind: "call" }>, context: TypeContext): Type {
  const [inner] = node.args;
  if (inner === undefined || node.args.length > 1) return wrong(node.span, context);
  if (node.name === "list" || node.name === "set" || node.name === "map") return { kind: node.name, element: parseType(inner, context) };
  if (node.name === "tuple" && inner.kind === "tuple")
    return { kind: "tuple", elements: inner.items.map((item) => parseType(item, context)) };
  if (node.name !== "object" || inner.kind !== "object") return wrong(node.span, context);
  const attributes = inner.entries.flatMap(({ key, value }) => {
    const name = key.kind === "literal" && typeof key.value === "string" ? key.value : null;
    return name === null ? [] : [[name, parseAttribute(value, context)] as const];
  });
  return { kind: "object", attributes: new Map(attributes) };
}

/** `T`, `optional(T)` or `optional(T, default)`. */
function parseAttribute(node: Expression, context: TypeContext): AttributeType {
  if (node.kind !== "call" || node.name !== "optional") return { type: parseType(node, context), optional: false, fallback: null };
  const [inner, fallback] = node.args;
  const type = inner === undefined ? wrong(node.span, context) : parseType(inner, context);
  if (fallback === undefined) return { type, optional: true, fallback: null };
  const converted = convert(context.evaluate(fallback), type, context.meter);
  if (converted.kind !== "mismatch") return { type, optional: true, fallback: converted };
  context.report(errorAt("invalid-default", `The default does not fit the type: ${converted.message}.`, { span: fallback.span }));
  return { type, optional: true, fallback: null };
}

function wrong(span: Span, context: TypeContext): Type {
  context.report(
    errorAt("invalid-type", "This is not a type.", {
      span,
      hint: "Write `string`, `number`, `bool`, `any`, `list(T)`, `set(T)`, `map(T)`, `tuple([T, …])` or `object({ name = T })`.",
    }),
  );
  return ANY;
}
