import { describe, expect, it } from "vitest";
import { evaluateFiles } from "./ask";

const output = (expression: string): string => `output "x" {\n  value = ${expression}\n}\n`;
const lines = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join("\n");
const growing = (first: string, step: (before: string) => string): string =>
  `locals {\n  a0 = ${first}\n${lines(60, (index) => `  a${index + 1} = ${step(`local.a${index}`)}`)}\n}\n`;
const range = "range(1000)";

/** Each would be huge, endless or too deep; each ends quickly, with a diagnostic of this code. */
const ROWS: readonly (readonly [name: string, text: string, code: string])[] = [
  ["a million instances", 'resource "aws_vpc" "a" {\n  count = 1000000\n}\n', "too-many-resources"],
  ["more instances than numbers can count", 'resource "aws_vpc" "a" {\n  count = 1e300\n}\n', "too-many-resources"],
  ["instances by for_each", `resource "aws_vpc" "a" {\n  for_each = toset([for p in setproduct(${range}, range(10)) : "\${p[0]}-\${p[1]}"])\n}\n`, "too-many-resources"],
  ["a range of a thousand million", output("range(0, 1000000000)"), "invalid-function-call"],
  ["a product of three ranges", output(`setproduct(${range}, ${range}, ${range})`), "evaluation-limit"],
  ["three nested comprehensions", output(`[for a in ${range} : [for b in ${range} : [for c in ${range} : 1]]]`), "evaluation-limit"],
  ["lists that double", growing("[1]", (before) => `concat(${before}, ${before})`) + output("local.a60"), "evaluation-limit"],
  ["texts that double", growing('"xxxx"', (before) => `"\${${before}}\${${before}}"`) + output("local.a60"), "evaluation-limit"],
  ["joins that double", growing('"xxxx"', (before) => `join("", [${before}, ${before}])`) + output("local.a60"), "evaluation-limit"],
  ["shared lists that flatten to 2^60", growing("[1]", (before) => `[${before}, ${before}]`) + output("flatten(local.a60)"), "evaluation-limit"],
  ["shared lists that are compared", growing("[1]", (before) => `[${before}, ${before}]`) + output("local.a60 == [local.a59, local.a59]"), "evaluation-limit"],
  ["shared lists that are spelt", growing("[1]", (before) => `[${before}, ${before}]`) + output("jsonencode(local.a60)"), "evaluation-limit"],
  ["a value ten thousand deep", `locals {\n  a0 = [1]\n${lines(10_000, (index) => `  a${index + 1} = [local.a${index}]`)}\n}\n${output("jsonencode(local.a10000)")}`, "evaluation-limit"],
  ["a width of a thousand million", output('format("%1000000000d", 1)'), "evaluation-limit"],
  ["an indentation of a thousand million", output('indent(1000000000, "a\\nb")'), "evaluation-limit"],
  ["a replacement that multiplies", `locals {\n  a = "${"x".repeat(50_000)}"\n}\n${output('replace(local.a, "x", local.a)')}`, "evaluation-limit"],
  ["a pattern that backtracking would never finish", output(`regex("^(a+)+$", "${"a".repeat(2_000)}b")`), "invalid-function-call"],
  ["a pattern that multiplies", output('regex("((((a{0,1000}){0,1000}){0,1000}){0,1000})", "a")'), "invalid-function-call"],
  ["a pattern of groups alone", output(`regex("${"(".repeat(20_000)}", "a")`), "invalid-function-call"],
  ["YAML aliases that multiply", output(`yamldecode("a: &a [x,x,x,x,x,x,x,x,x]\\n${["b", "c", "d", "e"].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcd"[index]}`).join()}]`).join("\\n")}")`), "invalid-function-call"],
  ["JSON that is very deep", output(`jsondecode("${"[".repeat(50_000)}${"]".repeat(50_000)}")`), "evaluation-limit"],
  ["dynamic blocks within dynamic blocks", `resource "a_b" "c" {\n${["x", "y", "z"].map((name) => `dynamic "${name}" {\nfor_each = ${range}\ncontent {\n`).join("")}${"}\n}\n".repeat(3)}}\n`, "evaluation-limit"],
  ["a circle of ten thousand", `locals {\n${lines(10_000, (index) => `  a${index} = local.a${(index + 1) % 10_000}`)}\n}\n`, "reference-cycle"],
  ["a file of the machine", output('file("/etc/passwd")'), "invalid-function-call"],
  ["a file above the folder", output('file("../secret")'), "invalid-function-call"],
  ["UTF-16", "\uFFFDa\0b\0", "not-text"],
  ["quotes and nothing else", "'".repeat(500_000), "too-many-syntax-errors"],
  ["half a million closing braces", "}\n".repeat(500_000), "too-many-syntax-errors"],
];

describe("hostile configurations", () => {
  it.each(ROWS)("%s", (_, text, code) => {
    const before = performance.now();
    const { diagnostics } = evaluateFiles({ "main.tf": text });
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    expect(diagnostics.length).toBeLessThan(60);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe("templates among the files", () => {
  it("can be read, with the names that they are given and no others", () => {
    const files = { "main.tf": `${output('templatefile("t/a.tpl", { n = 2 })')}`, "t/a.tpl": "%{ for i in range(n) ~}\n- ${i}\n%{ endfor ~}\n" };
    const value = evaluateFiles(files).outputs.get("x");
    expect(value?.kind === "string" ? value.value : value?.kind).toBe("- 0\n- 1\n");
    const { diagnostics } = evaluateFiles({ ...files, "t/a.tpl": "${var.n}" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["invalid-function-call"]);
  });
});
