import { describe, expect, it } from "vitest";
import { parseFile } from "./index";

const problems = (text: string): string[] =>
  parseFile({ path: "main.tf", text }, 200).diagnostics.map(({ span, code }) => `${span?.start.line}:${span?.start.column} ${code}`);

/** Each text has the mistakes that its name says; every one is told, at its place, and nothing else is. */
const ROWS: readonly (readonly [name: string, text: string, problems: readonly string[]])[] = [
  ["a text without its closing quote", 'a = "x\nb = 1\n', ["1:5 unterminated-string"]],
  ["an interpolation without its closing brace", 'a = "${var.x"\nb = 1\n', ["1:6 unterminated-template"]],
  ["two mistakes in two arguments", "a = \nb = 1 2\nc = 3\n", ["1:5 missing-value", "2:7 unexpected-token"]],
  ["a list without its closing bracket", 'a = ["x",\n  "y"\nb = 1\n', ["3:1 missing-closing-bracket"]],
  ["a call without its closing parenthesis", "a = f(1,\n  2\nb = 1\n", ["3:1 missing-closing-bracket"]],
  ["an object without a comma", "a = { b = 1 c = 2 }\n", ["1:13 missing-comma"]],
  ["an object with a quoted key and no comma", 'a = { b = 1 "c" = 2 }\n', ["1:13 missing-comma"]],
  ["an object with two words for a value", "a = { b = c d }\n", ["1:13 missing-closing-bracket"]],
  ["an object over several lines without a comma", "a = {\n  b = 1\n  c = 2 d : 3\n}\n", ["3:9 missing-comma"]],
  ["a list without a comma", 'a = ["x" "y"]\n', ["1:10 missing-closing-bracket"]],
  ["an object entry without `=`", 'a {\n  tags = {\n    Name "x"\n    Env = "y"\n  }\n  b = 1\n}\n', ["3:5 missing-equals"]],
  ["a colon instead of `=`", "a {\n  b: 1\n  c = 2\n}\n", ["2:3 missing-equals"]],
  ["no `=`", "a {\n  b\n  c = 2\n}\n", ["2:3 missing-equals"]],
  ["two arguments on one line", "a {\n  b = 1 c = 2\n}\n", ["2:9 missing-newline"]],
  ["an address without quotes", "a = 10.0.0.0/16\n", ["1:5 invalid-number"]],
  ["single quotes", "a = 'x'\nb = 1\n", ["1:5 invalid-character"]],
  ["curly quotes", "a = \u201cx\u201d\n", ["1:5 invalid-character", "1:7 invalid-character"]],
  ["a semicolon", "a = 1;\nb = 2\n", ["1:6 invalid-character"]],
  ["an escape that does not exist", 'a = "\\d"\n', ["1:6 invalid-escape"]],
  ["a heredoc without end", "a = <<EOT\nx\ny\n", ["1:5 unterminated-heredoc"]],
  ["a heredoc without marker", "a = <<\nb = 1\n", ["1:5 invalid-heredoc"]],
  ["a comment without end", "a = 1 /* x\nb = 2\n", ["1:7 unterminated-comment"]],
  ["a block without its closing brace, at the end", "a {\n  b = 1\n", ["1:1 missing-closing-brace"]],
  ["a block without its closing brace, before another", 'resource "a" "b" {\n  c = 1\n\nresource "d" "e" {\n}\n', ["1:1 missing-closing-brace"]],
  ["an inner block without its closing brace", 'resource "a" "b" {\n  c {\n    d = 1\n}\n\nresource "e" "f" {\n}\n', ["1:1 missing-closing-brace"]],
  ["a closing brace too many", "a {\n}\n}\nb {\n}\n", ["3:1 unexpected-token"]],
  ["an argument set twice", "a {\n  b = 1\n  b = 2\n}\n", ["3:3 duplicate-attribute"]],
  ["a block header with `=`", "a {\n  b = {\n    c = 1\n  }\n}\n", []],
  ["`endif` without `if`", 'a = "%{ endif }"\n', ["1:6 invalid-template-directive"]],
  ["`if` without `endif`", 'a = "%{ if true }x"\n', ["1:6 invalid-template-directive"]],
  ["an unknown directive", 'a = "%{ while true }x"\n', ["1:6 invalid-template-directive"]],
  ["a computed label", 'a "${b}" {\n}\n', ["1:4 unexpected-token"]],
  ["a NUL byte", "a = 1\n\0", ["2:1 not-text"]],
  ["bytes that are no UTF-8", "a = \uFFFD\n", ["1:5 not-text"]],
  ["nothing wrong: BOM, CRLF, all three comments", '\uFEFF# x\r\na = 1 // y\r\nb = /* z */ "t"\r\nc {\r\n}\r\n', []],
  ["nothing wrong: an empty file", "", []],
  ["nothing wrong: a one-line block", "a { b = 1 }\n", []],
  ["nothing wrong: line ends inside brackets", "a = [\n  1,\n  2,\n]\nb = f(\n  1,\n)\nc = (\n  1 +\n  2\n)\n", []],
  ["nothing wrong: an operator chain over lines in parentheses", "a = (1\n  + 2\n  * 3)\n", []],
];

describe("mistakes in the writing", () => {
  it.each(ROWS)("%s", (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it("keeps what stands around a mistake", () => {
    const { body } = parseFile({ path: "main.tf", text: 'x {\n  a = 1\n  b = [1, 2\n  c = 3\n}\ny {\n}\n' }, 200);
    expect(body.blocks.map(({ type }) => type)).toEqual(["x", "y"]);
    const values = [...(body.blocks[0]?.body.attributes.values() ?? [])].map(({ name, value }) => `${name} ${value.kind}`);
    expect(values).toEqual(["a literal", "b unreadable", "c literal"]);
  });

  it("tells where the unclosed bracket was opened", () => {
    const [diagnostic] = parseFile({ path: "main.tf", text: "a = [1,\n  2\nb = 3\n" }, 200).diagnostics;
    expect(diagnostic?.message).toContain("line 1, column 5");
  });

  it("stops after fifty mistakes and says so", () => {
    const text = Array.from({ length: 80 }, (_, index) => `a${index} = \n`).join("");
    const told = problems(text);
    expect(told).toHaveLength(51);
    expect(told.at(-1)).toContain("too-many-syntax-errors");
  });
});

describe("nesting", () => {
  const deep: readonly (readonly [string, string])[] = [
    ["parentheses", `a = ${"(".repeat(100_000)}`],
    ["lists", `a = ${"[".repeat(100_000)}`],
    ["objects", `a = ${"{a=".repeat(50_000)}`],
    ["calls", `a = ${"f(".repeat(50_000)}`],
    ["negations", `a = ${"!".repeat(100_000)}true`],
    ["conditionals", `a = ${"true ? 1 : ".repeat(50_000)}2`],
    ["indexes", `a = ${"x[".repeat(50_000)}`],
    ["splats", `a = x${"[*]".repeat(50_000)}`],
    ["blocks", "a {\n".repeat(50_000)],
  ];
  it.each(deep)("of %s beyond the limit is one problem", (_, text) => {
    expect(problems(text).filter((problem) => problem.includes("nesting-too-deep"))).toHaveLength(1);
  });

  it("of templates beyond the limit is told beside their missing braces", () => {
    expect(problems(`a = ${'"${'.repeat(50_000)}`).map((problem) => problem.split(" ")[1])).toEqual(["unterminated-template", "nesting-too-deep"]);
  });

  it("does not count what stands side by side", () => {
    expect(problems(`a = 1${" + 1".repeat(50_000)}\nb = x${".y".repeat(50_000)}\nc = x${"[0]".repeat(50_000)}\n`)).toEqual([]);
  });
});
