import { describe, expect, it } from "vitest";
import type { Expression } from "./index";
import { parseFile } from "./index";

/** An expression with brackets that show how it was understood. */
function shape(node: Expression): string {
  switch (node.kind) {
    case "literal":
      return JSON.stringify(node.value);
    case "variable":
      return node.name;
    case "access":
      return shape(node.base) + node.steps.map((step) => (step.kind === "attribute" ? `.${step.name}` : step.kind === "index" ? `[${shape(step.index)}]` : `[*]<${step.steps.length}>`)).join("");
    case "operation":
      return `(${shape(node.first)}${node.rest.map(({ operator, operand }) => ` ${operator} ${shape(operand)}`).join("")})`;
    case "unary":
      return `(${node.operator}${shape(node.operand)})`;
    case "conditional":
      return `(${shape(node.condition)} ? ${shape(node.then)} : ${shape(node.otherwise)})`;
    case "tuple":
      return `[${node.items.map(shape).join(", ")}]`;
    case "object":
      return `{${node.entries.map(({ key, value }) => `${shape(key)}=${shape(value)}`).join(", ")}}`;
    case "call":
      return `${node.name}(${node.args.map(shape).join(", ")}${node.expands ? "..." : ""})`;
    case "for":
      return `for(${node.key},${node.value} in ${shape(node.collection)} → ${node.resultKey ? `${shape(node.resultKey)}=>` : ""}${shape(node.result)}${node.grouped ? "..." : ""}${node.condition ? ` if ${shape(node.condition)}` : ""})`;
    case "template":
      return `"${node.parts.map((part) => (part.kind === "text" ? part.value : part.kind === "interpolation" ? `{${shape(part.expression)}}` : `<${part.kind}>`)).join("")}"`;
    case "unreadable":
      return "?";
  }
}

function read(expression: string): string {
  const { body, diagnostics } = parseFile({ path: "main.tf", text: `x = ${expression}\n` }, 200);
  const value = body.attributes.get("x")?.value;
  return diagnostics.length > 0 || value === undefined ? `error ${diagnostics[0]?.code}` : shape(value);
}

const ROWS: readonly (readonly [text: string, shape: string])[] = [
  ["1 + 2 * 3 - 4", "(1 + (2 * 3) - 4)"],
  ["a || b && c == d < e + f * -g", "(a || (b && (c == (d < (e + (f * (-g)))))))"],
  ["!a && b", "((!a) && b)"],
  ["(1 + 2) * 3", "((1 + 2) * 3)"],
  ["a ? b : c ? d : e", "(a ? b : (c ? d : e))"],
  ["a == b ? 1 : 2", "((a == b) ? 1 : 2)"],
  ["f(a, b...)", "f(a, b...)"],
  ["f()", "f()"],
  ["a.b[0].c", "a.b[0].c"],
  ["a.0.b", "a[0].b"],
  ["a.0.1", "a[0][1]"],
  ["a.*.b.c", "a[*]<2>"],
  ["a.*.b[0]", "a[*]<1>[0]"],
  ["a[*].b[0]", "a[*]<2>"],
  ["f(x).y", "f(x).y"],
  ["[a, b,]", "[a, b]"],
  ["{a = 1, b : 2}", '{"a"=1, "b"=2}'],
  ["{\n  a = 1\n  b = 2\n}", '{"a"=1, "b"=2}'],
  ['{"a b" = 1, (c) = 2, for = 3}', '{"a b"=1, c=2, "for"=3}'],
  ["[for v in l : v]", "for(null,v in l → v)"],
  ["[for k, v in l : v if k > 0]", "for(k,v in l → v if (k > 0))"],
  ["{for k, v in l : k => v...}", "for(k,v in l → k=>v...)"],
  ['"a${b}c"', '"a{b}c"'],
  ['"$${b} %%{c}"', '"${b} %{c}"'],
  ['"\\u00e9\\n\\t\\"\\\\"', '"é\\n\\t\\"\\\\"'],
  ['"${a}"', '"{a}"'],
  ['"%{ if a }x%{ endif }"', '"<if>"'],
  ['"%{ for x in l ~}x%{ endfor }"', '"<for>"'],
  ["<<EOT\na\n  b ${c}\nEOT", '"a\n  b {c}\n"'],
  ["<<-EOT\n    a\n      b\n    EOT", '"a\\n  b\\n"'],
  ["1e3", "1000"],
  ["1.5/2", "(1.5 / 2)"],
  ["null", "null"],
  ["a-b", "a-b"],
  ["a - b", "(a - b)"],
];

describe("expressions", () => {
  it.each(ROWS)("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("places", () => {
  const { body } = parseFile({ path: "net/main.tf", text: 'resource "aws_vpc" "é" {\n  tags = {\n    "😀" = [1, x.y]\n  }\n}\n' }, 200);
  const [block] = body.blocks;
  const tags = block?.body.attributes.get("tags");

  it("of a block run from its type to its closing brace", () => {
    expect(block?.span).toEqual({ file: "net/main.tf", start: { line: 1, column: 1 }, end: { line: 5, column: 2 } });
  });

  it("of an argument run from its name to the end of its value", () => {
    expect(tags?.span).toMatchObject({ start: { line: 2, column: 3 }, end: { line: 4, column: 4 } });
  });

  it("of names and labels are those of the words alone", () => {
    expect(tags?.nameSpan).toMatchObject({ start: { line: 2, column: 3 }, end: { line: 2, column: 7 } });
    expect(block?.labels.map(({ span }) => [span.start.column, span.end.column])).toEqual([[10, 19], [20, 23]]); // prettier-ignore
  });

  it.each([
    ["a = (b).c[0]", 5, 13],
    ["a = b.c + 1", 5, 12],
    ["a = (b)", 5, 8],
    ['a = "b" # c', 5, 8],
    ["a = [ 1, ]", 5, 11],
    ["a = -b", 5, 7],
    ["a = f(1)[0]", 5, 12],
  ])("of the value in `%s` run from column %i to column %i", (text, from, to) => {
    const value = parseFile({ path: "main.tf", text }, 200).body.attributes.get("a");
    expect([value?.value.span.start.column, value?.value.span.end.column, value?.span.end.column]).toEqual([from, to, to]);
  });

  it("count columns in UTF-16 units", () => {
    const value = tags?.value.kind === "object" ? tags.value.entries[0]?.value : undefined;
    expect(value?.span).toMatchObject({ start: { line: 3, column: 12 }, end: { line: 3, column: 20 } });
  });
});
