import { describe, expect, it } from "vitest";
import { codes, evaluateYaml, propertiesOf } from "../../../../tests/cloudformation/ask";

const read = (resources: string, transform = "Transform: AWS::LanguageExtensions\n") =>
  evaluateYaml(`${transform}Parameters:\n  L: {Type: CommaDelimitedList, Default: "a, b"}\n  U: {Type: CommaDelimitedList}\nResources:\n  ${resources}\n`);
const ids = ({ resources }: ReturnType<typeof read>): string[] => resources.map(({ id }) => id);

describe("loops", () => {
  it.each<[string, string, string[]]>([
    ["a written list", "Fn::ForEach::X: [N, [A, B], {'R${N}': {Type: A::B::C}}]", ["RA", "RB"]],
    ["a parameter", "Fn::ForEach::X: [N, !Ref L, {'R${N}': {Type: A::B::C}}]", ["Ra", "Rb"]],
    ["beside others, in their place", "A: {Type: A::B::C}\n  Fn::ForEach::X: [N, [B], {'R${N}': {Type: A::B::C}}]\n  Z: {Type: A::B::C}", ["A", "RB", "Z"]],
    ["names without what names can not have", "Fn::ForEach::X: [N, [10.0.0.1], {'R&{N}': {Type: A::B::C}}]", ["R10001"]],
    ["a loop within a loop", "Fn::ForEach::X: [N, [A, B], {'Fn::ForEach::Y': [M, [1, 2], {'R${N}${M}': {Type: A::B::C}}]}]", ["RA1", "RA2", "RB1", "RB2"]],
    ["nothing", "Fn::ForEach::X: [N, [], {'R${N}': {Type: A::B::C}}]", []],
  ])("go through %s", (_, text, made) => {
    const result = read(text);
    expect(codes(result)).toEqual(["parameter-without-value"]);
    expect(ids(result)).toEqual(made);
  });

  it("put the value in texts and in place of references", () => {
    const result = read("Fn::ForEach::X: [N, [a], {'R${N}': {Type: A::B::C, Properties: {A: !Ref N, B: !Sub 'x-${N}-${AWS::Region}', Fn::ForEach::P: [M, [p, q], {'K${M}': !Ref M}]}}}]");
    expect(propertiesOf(result, "Ra")).toEqual({ A: "a", B: "x-a-us-east-1", Kp: "p", Kq: "q" });
  });

  it.each<[string, string, string]>([
    ["two parts", "Fn::ForEach::X: [N, [A]]", "loop-not-expanded"],
    ["the same name twice", "Fn::ForEach::X: [N, [A, B], {R: {Type: A::B::C}}]", "loop-not-expanded"],
    ["a list that is not known", "Fn::ForEach::X: [N, !Ref U, {'R${N}': {Type: A::B::C}}]", "loop-not-expanded"],
    ["a reference to what a loop does not make", "Fn::ForEach::X: [N, [A], {'R${N}': {Type: A::B::C, Properties: {X: !Ref 'Q'}}}]", "unknown-reference"],
  ])("can not have %s", (_, text, code) => expect(codes(read(text))).toContain(code));

  it("need their transform", () => expect(codes(read("Fn::ForEach::X: [N, [A], {'R${N}': {Type: A::B::C}}]", ""))).toContain("loop-not-expanded"));

  it("are lost where their list is not known", () => {
    const { lost, diagnostics } = read("Fn::ForEach::X: [N, !Ref U, {'R${N}': {Type: A::B::C}}]");
    expect(lost.map(({ fact }) => fact)).toEqual(["what the loop in line 6 makes"]);
    expect(diagnostics.find(({ code }) => code === "loop-not-expanded")?.severity).toBe("warning");
  });

  it("end where they would make too much", () => {
    const list = `[${Array.from({ length: 100 }, (_, at) => at).join()}]`;
    const nested = ["A", "B", "C", "D"].reduce((inner, name) => `{'Fn::ForEach::${name}': [${name}, ${list}, ${inner}]}`, "{'R${A}x${B}x${C}x${D}': {Type: A::B::C}}");
    const before = performance.now();
    expect(codes(read(nested.slice(1, -1)))).toContain("evaluation-limit");
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
