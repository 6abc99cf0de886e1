import type { Span } from "../../../../source";
import type { Expression } from "../ast";
import { PlacedLiteral, PlacedTuple } from "../placed";
import type { JsonArray, JsonNode, JsonString } from "../../../json";

/** Reads the text of a JSON string as a template. `place` gives the span of a stretch of it. */
export type ReadTemplate = (text: string, place: (start: number, end: number) => Span) => Expression;

/** What a JSON value means as an expression: texts are templates, and so are the keys of objects. */
export function toExpression(node: JsonNode, readTemplate: ReadTemplate, spanAt: (start: number, end: number) => Span): Expression {
  const convert = (inner: JsonNode): Expression => toExpression(inner, readTemplate, spanAt);
  if (node.kind === "literal") return node;
  if (node.kind === "array") return tuple(node, convert);
  if (node.kind === "object") {
    const entries = node.properties.map(({ name, value }) => ({ key: convert(name), value: convert(value) }));
    return { kind: "object", entries, span: node.span };
  }
  if (!/[$%]\{/.test(node.value)) return literal(node);
  const { start, isPlain, span } = node;
  return readTemplate(node.value, isPlain ? (from, to) => spanAt(start + from, start + to) : () => span);
}

/** The same without templates: defaults of variables mean what they spell. */
export function toLiteral(node: JsonNode): Expression {
  if (node.kind === "literal") return node;
  if (node.kind === "array") return tuple(node, toLiteral);
  if (node.kind === "string") return literal(node);
  return {
    kind: "object",
    entries: node.properties.map(({ name, value }) => ({ key: toLiteral(name), value: toLiteral(value) })),
    span: node.span,
  };
}

const tuple = ({ source, from, to, items }: JsonArray, read: (item: JsonNode) => Expression): Expression =>
  new PlacedTuple(source, from, to, items.map(read));

const literal = ({ source, from, to, value }: JsonString): Expression => new PlacedLiteral(source, from, to, value);
