import { describe, expect, it } from "vitest";
import { codes, evaluateYaml, problems, propertiesOf } from "../../../../tests/cloudformation/ask";

const read = (parameter: string, given?: string) =>
  evaluateYaml(`Parameters:\n  P: ${parameter}\nResources:\n  R: {Type: A::B::C, Properties: {X: !Ref P}}\n`, given === undefined ? {} : { parameters: { P: given } });

describe("values of parameters", () => {
  it.each<[string, string | undefined, unknown]>([
    ["{Type: String, Default: a}", undefined, "a"],
    ["{Type: String, Default: a}", "b", "b"],
    ["{Type: String, Default: 0123}", undefined, "0123"],
    ["{Type: String, Default: ''}", undefined, ""],
    ["{Type: String, Default: true}", undefined, "true"],
    ["{Type: Number, Default: 80}", undefined, 80],
    ["{Type: Number, Default: '80'}", undefined, 80],
    ["{Type: List<Number>, Default: '80,443'}", undefined, [80, 443]],
    ["{Type: CommaDelimitedList, Default: 'a, b ,c'}", undefined, ["a", "b", "c"]],
    ["{Type: AWS::EC2::VPC::Id, Default: vpc-1}", undefined, "vpc-1"],
    ["{Type: 'List<AWS::EC2::Subnet::Id>'}", "subnet-1,subnet-2", ["subnet-1", "subnet-2"]],
    ["{Type: AWS::SSM::Parameter::Name, Default: /a}", undefined, "/a"],
    ["{Type: 'AWS::SSM::Parameter::Value<String>', Default: /a}", "ami-1", "ami-1"],
    ["{Type: String, AllowedValues: [a, b]}", "b", "b"],
    ["{Type: String, AllowedValues: [1, 2], Default: 1}", undefined, "1"],
    ["{Type: String, AllowedPattern: '[a-z]+', MinLength: 1, MaxLength: 3}", "abc", "abc"],
    ["{Type: Number, MinValue: 1, MaxValue: 5}", "5", 5],
    ["{Type: String, NoEcho: true}", "secret", "secret"],
  ])("%s with %s", (parameter, given, value) => {
    const result = read(parameter, given);
    expect(codes(result)).toEqual([]);
    expect(propertiesOf(result, "R")).toEqual({ X: value });
  });
});

describe("values that are not known", () => {
  it.each<[string, string | undefined, string]>([
    ["{Type: String}", undefined, "<P.Ref>"],
    ["{Type: AWS::EC2::VPC::Id}", undefined, "<P.Ref>"],
    ["{Type: CommaDelimitedList}", undefined, "<the parameter P has no value>"],
    ["{Type: 'AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>', Default: /a}", undefined, "<P.Ref>"],
    ["{Type: 'AWS::SSM::Parameter::Value<String>', Default: /a}", "/b", "<P.Ref>"],
  ])("%s", (parameter, given, value) => {
    const result = read(parameter, given);
    expect(problems(result)).toEqual(["2:3 parameter-without-value"]);
    expect(propertiesOf(result, "R")).toEqual({ X: value });
  });
});

describe("what is refused", () => {
  it.each<[string, string | undefined, string]>([
    ["{Default: a}", undefined, "parameter-type"],
    ["{Type: Integer, Default: 1}", undefined, "parameter-type"],
    ["{Type: 'List<List<Number>>', Default: 1}", undefined, "parameter-type"],
    ["{Type: [String], Default: 1}", undefined, "parameter-type"],
    ["a", undefined, "parameter-type"],
    ["{Type: String, Default: [a]}", undefined, "parameter-value"],
    ["{Type: Number, Default: many}", undefined, "parameter-value"],
    ["{Type: List<Number>, Default: '1,b'}", undefined, "parameter-value"],
    ["{Type: String, AllowedValues: [a, b]}", "c", "parameter-value"],
    ["{Type: CommaDelimitedList, AllowedValues: [a, b]}", "a,c", "parameter-value"],
    ["{Type: String, AllowedPattern: '[a-z]+'}", "abc1", "parameter-value"],
    ["{Type: String, AllowedPattern: 'a|b'}", "ac", "parameter-value"],
    ["{Type: String, MinLength: 2}", "a", "parameter-value"],
    ["{Type: String, MaxLength: 2}", "abc", "parameter-value"],
    ["{Type: Number, MinValue: 2}", "1", "parameter-value"],
    ["{Type: Number, MaxValue: 2}", "3", "parameter-value"],
    ["{Type: String, AllowedPattern: '(?=a)a', Default: a}", undefined, "parameter-pattern"],
    ["{Type: String, AllowedPattern: '(', Default: a}", undefined, "parameter-pattern"],
  ])("%s with %s is %s", (parameter, given, code) => expect(codes(read(parameter, given))).toEqual([code]));

  it("says what the author of the constraint says", () => {
    const { diagnostics } = read("{Type: String, MinLength: 2, ConstraintDescription: two letters}", "a");
    expect(diagnostics[0]?.hint).toContain("two letters");
  });

  it("is a value for what is not declared", () => {
    const result = evaluateYaml("Resources: {R: {Type: A::B::C}}", { parameters: { Q: "1", "AWS::Region": "eu-west-1" } });
    expect(codes(result)).toEqual(["undeclared-variable"]);
  });

  it("does not take long over a pattern", () => {
    const before = performance.now();
    read("{Type: String, AllowedPattern: '(a+)+'}", `${"a".repeat(3_000)}b`);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe("rules", () => {
  const withRule = (rule: string) =>
    codes(evaluateYaml(`Parameters:\n  P: {Type: String, Default: a}\n  L: {Type: CommaDelimitedList, Default: "a,b"}\n  U: {Type: String, Default: u}\nRules:\n  R: ${rule}\nResources: {R: {Type: A::B::C}}\n`));
  it.each<[string, string[]]>([
    ["{Assertions: [{Assert: !Equals [!Ref P, a]}]}", []],
    ["{Assertions: [{Assert: !Equals [!Ref P, b], AssertDescription: no}]}", ["rule-assertion"]],
    ["{RuleCondition: !Equals [!Ref P, b], Assertions: [{Assert: !Equals [a, b]}]}", []],
    ["{Assertions: [{Assert: !Contains [[a, b], !Ref P]}]}", []],
    ["{Assertions: [{Assert: {Fn::Contains: [[x, b], !Ref P]}}]}", ["rule-assertion"]],
    ["{Assertions: [{Assert: !EachMemberIn [!Ref L, [a, b, c]]}]}", []],
    ["{Assertions: [{Assert: !EachMemberIn [!Ref L, [a]]}]}", ["rule-assertion"]],
    ["{Assertions: [{Assert: !EachMemberEquals [[a, a], !Ref P]}]}", []],
    ["{Assertions: [{Assert: !EachMemberEquals [!Ref L, !Ref P]}]}", ["rule-assertion"]],
    ["{Assertions: [{Assert: !Equals [!Ref Nowhere, a]}]}", ["unknown-reference"]],
  ])("%s", (rule, diagnostics) => expect(withRule(rule)).toEqual(diagnostics));
});
