import { describe, expect, it } from "vitest";
import { COMMAND_LINE_LIMITS } from "../../lib/ingest";
import { evaluateTemplates } from "./ask";

const lines = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join("\n");
const VPC = "Resources:\n  V: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}\n";
const output = (expression: string): string => `${VPC}Outputs:\n  O: {Value: ${expression}}\n`;
const alias = (index: number): string => String.fromCharCode(97 + index);
const loops = ["A", "B", "C", "D", "E"].reduce(
  (inner, name) => `{'Fn::ForEach::${name}': [${name}, [${lines(100, String).replaceAll("\n", ",")}], ${inner}]}`,
  "{'R${A}x${B}x${C}x${D}x${E}': {Type: A::B::C}}",
);
const MIB = 1 << 20;
const full = (unit: string, mebibytes = 8): string => unit.repeat(Math.floor((mebibytes * MIB - 1_000) / unit.length));

/** Each would be huge, endless or too deep; each ends quickly, with a diagnostic of this code. */
const ROWS: readonly (readonly [name: string, text: string, code: string, path?: string])[] = [
  ["aliases that multiply", `${VPC}${lines(20, (i) => `${alias(i)}: &${alias(i)} [${Array(9).fill(i === 0 ? "x" : `*${alias(i - 1)}`).join()}]`)}`, "template-alias"],
  ["a merge key at each of many places", `${VPC}Metadata:\n  a: &a {${lines(1_000, (i) => `k${i}: 1`).replaceAll("\n", ", ")}}\n${lines(5_000, (i) => `  m${i}: {<<: *a}`)}`, "template-alias"],
  ["open brackets", full("["), "nesting-too-deep"],
  ["open braces", full("{a: "), "nesting-too-deep"],
  ["dashes", full("- "), "nesting-too-deep"],
  ["question marks", full("? "), "nesting-too-deep"],
  ["ever more indentation", lines(3_000, (i) => `${" ".repeat(i)}a:`), "nesting-too-deep"],
  ["aliases that nest", `${VPC}Metadata:\n${lines(100, (i) => `  a${i}: &a${i} [[[${i === 0 ? "1" : `*a${i - 1}`}]]]`)}`, "nesting-too-deep"],
  ["functions that nest", output(`${"!Join ['', [".repeat(150)}a${"]]".repeat(150)}`), "nesting-too-deep"],
  ["a list of millions", `a:\n${full("- b\n")}`, "template-too-large"],
  ["lines without anything", full("\n"), "template-too-large"],
  ["millions of documents", full("---\n"), "template-too-large"],
  ["short forms that do not exist", `${VPC}Metadata:\n${full("  - !x a\n", 1)}`, "unknown-function"],
  ["quotes and nothing else", full("'"), "template-section"],
  ["colons and nothing else", full(":"), "template-section"],
  ["control characters", VPC + full("\u0001", 1), "template-syntax"],
  ["null bytes", VPC + full("\u0000", 1), "template-syntax"],
  ["tabs", `a:\n${full("\tb: 1\n", 0.2)}`, "too-many-syntax-errors"],
  ["JSON of millions of values", `{"Resources":[${full("0,")}0]}`, "template-too-large", "t.json"],
  ["JSON that is very deep", '{"Resources":'.repeat(10_000), "nesting-too-deep", "t.json"],
  ["a text of millions of insertions", output(`!Sub '${full("${V}")}'`), "evaluation-limit"],
  ["a text of megabytes", output(`!Sub '${full("${AWS::Region}")}'`), "evaluation-limit"],
  ["loops that multiply", `Transform: AWS::LanguageExtensions\nResources:\n  ${loops.slice(1, -1)}\n`, "evaluation-limit"],
  ["a loop that copies much", `Transform: AWS::LanguageExtensions\nResources:\n  Fn::ForEach::A: [N, [${lines(90_000, String).replaceAll("\n", ",")}], {'R\${N}': {Type: A::B::C, Properties: {${lines(100, (i) => `a${i}: !Ref N`).replaceAll("\n", ", ")}}}}]\n`, "evaluation-limit"],
  ["a pattern that backtracking would never finish", `${VPC}Parameters:\n  P: {Type: String, Default: ${"a".repeat(5_000)}b, AllowedPattern: '(a+)+'}\n`, "parameter-value"],
  ["a pattern that multiplies", `${VPC}Parameters:\n  P: {Type: String, Default: a, AllowedPattern: '((((a{0,1000}){0,1000}){0,1000}){0,1000})'}\n`, "parameter-pattern"],
  ["a parameter of a million items", `${VPC}Parameters:\n  P: {Type: CommaDelimitedList, Default: '${full("a,", 1)}'}\n`, "parameter-value"],
  ["a list that many resources refer to", `Parameters:\n  P: {Type: CommaDelimitedList, Default: '${"a,".repeat(9_000)}'}\nResources:\n${lines(10_000, (i) => `  R${i}: {Type: A::B::C, Properties: {X: !Ref P}}`)}\n`, "evaluation-limit"],
  ["a circle of five thousand", `Resources:\n${lines(5_000, (i) => `  R${i}: {Type: A::B::C, DependsOn: R${(i + 1) % 5_000}}`)}\n`, "reference-cycle"],
  ["everything refers to everything", `Resources:\n${lines(300, (i) => `  R${i}: {Type: A::B::C, DependsOn: [${lines(300, (j) => `R${j}`).replaceAll("\n", ",")}]}`)}\n`, "reference-cycle"],
  ["names that nothing declares", `Resources:\n${lines(10_000, (i) => `  R${i}: {Type: A::B::C, DependsOn: ${"x".repeat(90)}${i}}`)}\n`, "unknown-reference"],
  ["conditions in a chain that ends in nothing", `${VPC}Conditions:\n${lines(20_000, (i) => `  C${i}: !Not [!Condition C${i + 1}]`)}\n`, "unknown-reference"],
  ["attributes that do not exist", `Resources:\n  V: {Type: AWS::RDS::DBInstance}\n  R: {Type: A::B::C, Properties: {X: [${lines(20_000, (i) => `!GetAtt V.Endpoint.A${i}`).replaceAll("\n", ",")}]}}\n`, "unknown-attribute"],
  ["one name exported and imported by the thousand", `Resources: {R: {Type: A::B::C, Properties: {X: [${lines(20_000, () => "!ImportValue x").replaceAll("\n", ",")}]}}}\nOutputs:\n${lines(20_000, (i) => `  O${i}: {Value: a, Export: {Name: x}}`)}\n`, "exported-twice"],
  ["a file of the machine", output("{Fn::Transform: {Name: AWS::Include, Parameters: {Location: /etc/passwd}}}"), "transform-not-expanded"],
  ["names of JavaScript", "__proto__: {constructor: 1}\nResources:\n  __proto__: {Type: AWS::EC2::VPC}\n  constructor: {Type: AWS::EC2::VPC, Properties: {X: !GetAtt __proto__.toString}}\n", "template-section"],
];

describe("hostile templates", () => {
  it.each(ROWS.map(([name, text, code, path = "t.yaml"]) => ({ name, text, code, path })))("$name", ({ text, code, path }) => {
    const before = process.cpuUsage().user;
    const { diagnostics } = evaluateTemplates({ [path]: text }, { limits: COMMAND_LINE_LIMITS });
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    expect(diagnostics.length).toBeLessThan(2_200);
    expect((process.cpuUsage().user - before) / 1_000).toBeLessThan(4_000);
  });
});
