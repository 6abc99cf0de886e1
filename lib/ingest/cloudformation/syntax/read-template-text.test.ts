import { describe, expect, it } from "vitest";
import type { TemplateNode } from "./node";
import { readTemplateText } from "./read-template-text";

/** A tree as plain data. */
function plain(node: TemplateNode): unknown {
  if (node.kind === "list") return node.items.map(plain);
  if (node.kind === "map") return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plain(value)]));
  return node.kind === "null" ? null : node.value;
}

const read = (text: string, path = "t.yaml", nesting = 200) => readTemplateText({ path, text }, nesting);
const tree = (text: string, path?: string): unknown => {
  const { root } = read(text, path);
  return root === null ? undefined : plain(root);
};
const told = (text: string, path?: string, nesting?: number): string[] =>
  read(text, path, nesting).diagnostics.map(({ code, span }) => `${span?.start.line}:${span?.start.column} ${code}`);

describe("unquoted words", () => {
  it.each<[string, unknown]>([
    ["true", true],
    ["False", false],
    ["yes", true],
    ["Off", false],
    ["'yes'", "yes"],
    ["y", "y"],
    ["!!str no", "no"],
    ["off", false],
    ["80", 80],
    ["-1", -1],
    ["0.5", 0.5],
    ["0", 0],
    ["0123", "0123"],
    ["012345678901", "012345678901"],
    ["123456789012", 123456789012],
    ["1.10", "1.10"],
    ["1e3", "1e3"],
    ["0x1F", "0x1F"],
    ["22:30", "22:30"],
    ["12345678901234567890", "12345678901234567890"],
    ["2010-09-09", "2010-09-09"],
    ["~", null],
    ["null", null],
    ["10.0.0.0/16", "10.0.0.0/16"],
    ["'80'", "80"],
    ['"true"', "true"],
    ["!!str 80", "80"],
    ["|\n  a\n  b\n", "a\nb\n"],
    [">-\n  a\n  b\n", "a b"],
  ])("%s", (written, value) => {
    expect(tree(`a: ${written}`)).toEqual({ a: value });
    expect(told(`a: ${written}`)).toEqual([]);
  });
});

describe("short forms are long ones", () => {
  it.each<[string, unknown]>([
    ["!Ref Vpc", { Ref: "Vpc" }],
    ["!Ref 123", { Ref: "123" }],
    ["!GetAtt Vpc.Arn", { "Fn::GetAtt": "Vpc.Arn" }],
    ["!Select [0, !GetAZs '']", { "Fn::Select": [0, { "Fn::GetAZs": "" }] }],
    ["!GetAZs", { "Fn::GetAZs": "" }],
    ["!Sub\n  - a\n  - {b: 1}", { "Fn::Sub": ["a", { b: 1 }] }],
    ["!If [A, {b: !Ref C}, !Ref D]", { "Fn::If": ["A", { b: { Ref: "C" } }, { Ref: "D" }] }],
    ["!Not [!Condition A]", { "Fn::Not": [{ Condition: "A" }] }],
    ["{Fn::Base64: !Sub a}", { "Fn::Base64": { "Fn::Sub": "a" } }],
    ["!Transform {Name: x}", { "Fn::Transform": { Name: "x" } }],
  ])("%s", (written, value) => expect(tree(`a: ${written}`)).toEqual({ a: value }));
});

describe("anchors, aliases and merge keys", () => {
  it.each<[string, string, unknown, string[]]>([
    ["an alias", "a: &x [1]\nb: *x", { a: [1], b: [1] }, ["2:4 template-alias"]],
    ["a merge; the map's own keys win", "a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}", { a: { p: 1, q: 2 }, b: { p: 1, q: 3 } }, ["2:9 template-alias"]],
    ["several merges; the first wins", "a: &x {p: 1}\nb: &y {p: 2, q: 2}\nc:\n  <<: [*x, *y]", { a: { p: 1 }, b: { p: 2, q: 2 }, c: { p: 1, q: 2 } }, ["4:8 template-alias"]],
    ["a merge of no map", "a: {<<: 1}", { a: {} }, ["1:9 template-syntax"]],
    ["an alias of nothing", "a: *x", { a: null }, ["1:4 template-syntax"]],
    ["an alias within its own anchor", "a: &x [*x]", { a: [null] }, ["1:8 template-syntax"]],
    ["the last anchor of a name", "a: &x 1\nb: &x 2\nc: *x", { a: 1, b: 2, c: 2 }, ["3:4 template-alias"]],
  ])("%s", (_, text, value, diagnostics) => {
    expect(tree(text)).toEqual(value);
    expect(told(text)).toEqual(diagnostics);
  });
});

describe("what is wrong in the writing", () => {
  it.each<[string, string, string[]]>([
    ["a tab in the indentation", "a:\n\tb: 1", ["2:1 template-syntax"]],
    ["a line in no column", "a:\n    b: 1\n   c: 1", ["3:1 template-syntax"]],
    ["two colons in a line", "a: b: c", ["1:4 template-syntax"]],
    ["a quote that never closes", "a: 'b\nc: d", ["2:5 template-syntax"]],
    ["a bracket that never closes", "a: [b\nc: d", ["2:1 template-syntax"]],
    ["a name twice", "a: 1\nb: 1\na: 2", ["3:1 template-key-repeated"]],
    ["a list as a name", "? [a]\n: b", ["1:3 template-syntax"]],
    ["a short form that does not exist", "a: !Reff b", ["1:10 unknown-function"]],
    ["two short forms in a row", "a: !Base64 !Sub b", ["1:12 template-syntax"]],
    ["an escape that does not exist", 'a: "\\q"', ["1:5 template-syntax"]],
    ["a second document", "a: 1\n---\nb: 1", ["2:1 template-syntax"]],
    ["a text that begins with @", "a: @b", ["1:4 template-syntax"]],
    ["several things at once", "a: 1\na: 2\nb: @c\n", ["3:4 template-syntax", "2:1 template-key-repeated"]],
  ])("%s", (_, text, diagnostics) => expect(told(text)).toEqual(diagnostics));

  it("is told with a sentence and a way out", () => {
    for (const { message, hint } of read("a:\n\tb: @c\n d: !Ref !Ref e").diagnostics) {
      expect(message).toMatch(/^[A-Z].*\.$/);
      expect(hint).toMatch(/\.$/);
    }
  });

  it("leaves what can be read", () => expect(tree("a: 1\nb: @c\nd: 2")).toMatchObject({ a: 1, d: 2 }));
});

describe("JSON", () => {
  it.each<[string, string]>([
    ["in a file of that name", "t.json"],
    ["in a file that may be either", "t.template"],
    ["as YAML's own brackets", "t.yaml"],
  ])("%s", (_, path) => expect(tree('{"a": {"Ref": "b"}, "c": [1, true, "x"]}', path)).toEqual({ a: { Ref: "b" }, c: [1, true, "x"] }));

  it.each<[string, string, string[]]>([
    ["a name twice", '{"a": 1, "a": 2}', ["1:10 template-key-repeated"]],
    ["a comma too many", '{"a": [1,]}', ["1:9 unexpected-token"]],
    ["nothing", "", ["1:1 unexpected-token"]],
  ])("%s", (_, text, diagnostics) => expect(told(text, "t.json")).toEqual(diagnostics));
});

it("gives each part its place", () => {
  const { root } = read("a:\n  b: !Ref Vpc\n");
  const inner = root?.kind === "map" ? root.entries.get("a")?.value : undefined;
  const entry = inner?.kind === "map" ? inner.entries.get("b") : undefined;
  expect(entry?.keySpan).toMatchObject({ file: "t.yaml", start: { line: 2, column: 3 }, end: { line: 2, column: 4 } });
  expect(entry?.value.span.start).toEqual({ line: 2, column: 11 });
});

it("keeps names of JavaScript as names", () => {
  const { root } = read("__proto__: 1\nconstructor: {__proto__: 2}");
  expect(root?.kind === "map" ? [...root.entries.keys()] : []).toEqual(["__proto__", "constructor"]);
});

describe("depth", () => {
  it.each<[string, string, string]>([
    ["brackets", "[".repeat(500), "t.yaml"],
    ["closed brackets", "[".repeat(500) + "]".repeat(500), "t.yaml"],
    ["dashes", "- ".repeat(500), "t.yaml"],
    ["indentation", Array.from({ length: 500 }, (_, at) => `${" ".repeat(at)}a:\n`).join(""), "t.yaml"],
    ["JSON", "[".repeat(500) + "]".repeat(500), "t.json"],
  ])("ends in a diagnostic: %s", (_, text, path) => {
    const { root, diagnostics } = read(text, path);
    expect(root).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(["nesting-too-deep"]);
  });

  it("counts what aliases add", () => {
    const text = Array.from({ length: 50 }, (_, at) => `a${at}: &a${at} [[[[[${at === 0 ? "1" : `*a${at - 1}`}]]]]]`).join("\n");
    expect(told(text).filter((each) => each.endsWith("nesting-too-deep"))).not.toEqual([]);
  });
});
