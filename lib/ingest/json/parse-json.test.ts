import { describe, expect, it } from "vitest";
import { parseJson } from "./parse-json";
import type { JsonNode } from "./json-node";

const parse = (text: string, nesting = 200) => parseJson({ path: "a.json", text }, nesting);

/** The plain value, as `JSON.parse` gives it. */
function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case "array":
      return node.items.map(plain);
    case "object":
      return Object.fromEntries(node.properties.map(({ name, value }) => [name.value, plain(value)]));
    default:
      return node.value;
  }
}

it.each([
  '{"a": [1, -2.5e3, true, false, null, "x"], "b": {}}',
  "[]",
  ' \r\n\t"\\u00e9 \\n \\" \\\\ é" ',
  '"\\ud83d\\ude00"',
  "0",
  '{"__proto__": 1}',
])("reads %s as JavaScript does", (text) => {
  const { root, diagnostic } = parse(text);
  expect(diagnostic).toBeNull();
  expect(root && plain(root)).toEqual(JSON.parse(text));
});

it("knows the place of everything, when asked", () => {
  const { root } = parse('{\n  "a": [1,\n    "two"]\n}');
  const list = root?.kind === "object" ? root.properties[0]?.value : undefined;
  const text = list?.kind === "array" ? list.items[1] : undefined;
  expect(list?.span).toEqual({ file: "a.json", start: { line: 2, column: 8 }, end: { line: 3, column: 11 } });
  expect(text?.span.start).toEqual({ line: 3, column: 5 });
  expect(text?.kind === "string" && [text.start, text.isPlain]).toEqual([18, true]);
});

describe("ends at the first mistake, and tells where:", () => {
  it.each([
    ["nothing", "", "1:1"],
    ["a word", "nul", "1:1"],
    ["no comma", "[1 2]", "1:4"],
    ["a comma too many", "[1,]", "1:3"],
    ["a comma too many in an object", '{"a": 1,\n}', "1:8"],
    ["a comma and nothing else", "[,]", "1:2"],
    ["no colon", '{"a" 1}', "1:6"],
    ["no name", "{1: 2}", "1:2"],
    ["no end", '{"a": 1', "1:8"],
    ["a text without end", '["a', "1:2"],
    ["a line break in a text", '["a\n"]', "1:2"],
    ["an escape that is none", '["\\x"]', "1:2"],
    ["a number that is none", "[01]", "1:3"],
    ["something behind", "{} {}", "1:4"],
  ])("%s", (_, text, place) => {
    const { root, diagnostic } = parse(text);
    expect(root).toBeNull();
    expect(diagnostic?.code).toBe("unexpected-token");
    expect(`${diagnostic?.span?.start.line}:${diagnostic?.span?.start.column}`).toBe(place);
  });

  it("with the advice to remove a comma before the end", () => {
    expect(parse('{"a": [1, 2 , ]}').diagnostic).toMatchObject({ message: "A comma stands before `]`, and nothing follows it.", hint: expect.stringMatching(/^Remove the comma/) });
    expect(parse("[1, 2").diagnostic?.hint).toBeNull();
  });

  it("brackets beyond the limit", () => {
    expect(parse("[[[]]]", 3).diagnostic).toBeNull();
    expect(parse("[[[[]]]]", 3).diagnostic?.code).toBe("nesting-too-deep");
    expect(parse('{"a":'.repeat(100_000)).diagnostic?.code).toBe("nesting-too-deep");
  });
});
