import { describe, expect, it } from "vitest";
import { ask, evaluateYaml } from "../../../../tests/cloudformation/ask";

type Row = readonly [expression: string, answer: string];

describe("references", () => {
  it.each<Row>([
    ["!Ref Stage", '"production"'],
    ["{Ref: Stage}", '"production"'],
    ["!Ref Zones", "2"],
    ["!Ref Ports", '["80","443"]'],
    ["!Ref Vpc", '"<Vpc.Ref>"'],
    ["!Ref Open", '"<Open.Ref>"'],
    ["!Ref Vpcs", '"<the parameter Vpcs has no value>"'],
    ["!Ref AWS::NoValue", "nothing"],
    ["[a, !Ref AWS::NoValue, b]", '["a","b"]'],
    ["!Ref Nowhere", "error unknown-reference"],
    ["!Ref Sometimes", "error unknown-reference"],
    ["!Ref [Vpc]", "error invalid-function-call"],
    ["!GetAtt Vpc.CidrBlock", '"10.0.0.0/16"'],
    ["!GetAtt [Vpc, CidrBlock]", '"10.0.0.0/16"'],
    ["{Fn::GetAtt: [Vpc, CidrBlock]}", '"10.0.0.0/16"'],
    ["{Fn::GetAtt: Vpc.CidrBlock}", '"10.0.0.0/16"'],
    ["!GetAtt Vpc.DefaultSecurityGroup", '"<Vpc.DefaultSecurityGroup>"'],
    ["!GetAtt Other.Endpoint.Address", '"<Other.Endpoint.Address>"'],
    ["!GetAtt Other.__proto__", '"<Other.__proto__>"'],
    ["!GetAtt Vpc.__proto__", "error unknown-attribute"],
    ["!GetAtt Vpc.Cidr", "error unknown-attribute"],
    ["!GetAtt [Vpc, Endpoint.Address]", "error unknown-attribute"],
    ["!Sub 'a ${Vpc.Id}'", "error unknown-attribute"],
    ["!If [Yes, a, !GetAtt Vpc.Cidr]", '"a"'],
    ["!If [Yes, !GetAtt Vpc.VpcId, !GetAtt Vpc.Cidr]", '"<Vpc.VpcId>"'],
    ["!GetAtt Vpc", "error invalid-function-call"],
    ["!GetAtt Nowhere.Arn", "error unknown-reference"],
    ["!Ref __proto__", "error unknown-reference"],
    ["!Ref constructor", "error unknown-reference"],
  ])("%s is %s", (expression, answer) => expect(ask(expression)).toBe(answer));
});

describe("pseudo parameters", () => {
  it.each<Row>([
    ["!Ref AWS::Region", '"us-east-1"'],
    ["!Ref AWS::Partition", '"aws"'],
    ["!Ref AWS::URLSuffix", '"amazonaws.com"'],
    ["!Ref AWS::StackName", '"t"'],
    ["!Ref AWS::AccountId", '"<AWS::AccountId.Ref>"'],
    ["!Ref AWS::Regio", "error unknown-reference"],
  ])("%s is %s", (expression, answer) => expect(ask(expression)).toBe(answer));

  it("have what is given", () => {
    const parameters = { "AWS::Region": "cn-north-1", "AWS::AccountId": "111122223333", "AWS::StackName": "web" };
    expect(ask('!Sub "${AWS::Region} ${AWS::AccountId} ${AWS::StackName} ${AWS::Partition} ${AWS::URLSuffix}"', { parameters })).toBe(
      '"cn-north-1 111122223333 web aws-cn amazonaws.com.cn"',
    );
  });
});

describe("Fn::Sub", () => {
  it.each<Row>([
    ["!Sub plain", '"plain"'],
    ['!Sub "${Stage}-${Zones}"', '"production-2"'],
    ['!Sub "${Vpc.CidrBlock}"', '"10.0.0.0/16"'],
    ['!Sub "${!Stage} $Stage {Stage} $$"', '"${Stage} $Stage {Stage} $$"'],
    ['!Sub "${ Stage }"', '"production"'],
    ['!Sub "${Vpc}"', '"<Vpc.Ref>"'],
    ['!Sub "${Vpc}-a"', '"<`Fn::Sub` depends on what is not known>"'],
    ['!Sub ["${Own}-${Stage}", {Own: !Ref Zones}]', '"2-production"'],
    ['!Sub ["${Stage}", {Stage: own}]', '"own"'],
    ['!Sub "${Nowhere}"', "error unknown-reference"],
    ['!Sub "${Nowhere.Arn}"', "error unknown-reference"],
    ['!Sub "${Ports}"', "error invalid-function-call"],
    ["!Sub [a]", "error invalid-function-call"],
    ["!Sub {a: b}", "error invalid-function-call"],
    ['!Sub "${never closed"', '"${never closed"'],
  ])("%s is %s", (expression, answer) => expect(ask(expression)).toBe(answer));
});

describe("texts", () => {
  it.each<Row>([
    ['!Join ["-", [a, 1, true]]', '"a-1-true"'],
    ['!Join ["", []]', '""'],
    ['!Join [",", !Ref Ports]', '"80,443"'],
    ['!Join ["-", [a, !Ref AWS::NoValue, b]]', '"a-b"'],
    ['!Join [":", [a, !Ref Vpc]]', '"<`Fn::Join` depends on what is not known>"'],
    ['!Join [",", !Ref Vpcs]', '"<`Fn::Join` depends on what is not known>"'],
    ["!Join [a]", "error invalid-function-call"],
    ["!Join [a, b]", "error invalid-function-call"],
    ['!Join ["", [[a]]]', "error invalid-function-call"],
    ['!Split [",", "a,b,,c"]', '["a","b","","c"]'],
    ['!Split [",", !Ref Open]', '"<`Fn::Split` depends on what is not known>"'],
    ['!Split ["", abc]', "error invalid-function-call"],
    ["!Base64 Grüße", '"R3LDvMOfZQ=="'],
    ["{Fn::Base64: !Sub 'a${Zones}'}", '"YTI="'],
    ["!Base64 [a]", "error invalid-function-call"],
    ["!ToJsonString {a: [1, true, x]}", '"{\\"a\\":[1,true,\\"x\\"]}"'],
    ["!ToJsonString {a: !Ref Open}", '"<`Fn::ToJsonString` depends on what is not known>"'],
    ["'{{resolve:ssm:name:1}}'", '"<AWS resolves a dynamic reference when it makes the stack>"'],
  ])("%s is %s", (expression, answer) => expect(ask(expression)).toBe(answer));
});

describe("zones of a Region that nothing tells", () => {
  const told = (zones: string, parameters = {}) =>
    evaluateYaml(`Resources:\n  A: {Type: A::B::C, Properties: {Zones: [${zones}, ${zones}]}}\n`, { parameters }).diagnostics.map(({ code, message }) => `${code} ${message}`);
  const assumed = ["region-not-known The Region of the stack is not known: zones of us-east-1 stand for its zones, which tells them apart and says no more."];

  it("are told once as an assumption", () => {
    expect(told('{"Fn::GetAZs": ""}')).toEqual(assumed);
    expect(told('{"Fn::GetAZs": {Ref: "AWS::Region"}}')).toEqual(assumed);
  });

  it("need no word where the Region is given or written", () => {
    expect(told('{"Fn::GetAZs": ""}', { "AWS::Region": "eu-west-1" })).toEqual([]);
    expect(told('{"Fn::GetAZs": eu-west-1}')).toEqual([]);
    expect(told('{"Fn::GetAZs": ""}, eu-west-1a')).toEqual([]);
  });
});

describe("lists", () => {
  it.each<Row>([
    ["!Select [0, [a, b]]", '"a"'],
    ['!Select ["1", [a, b]]', '"b"'],
    ["!Select [1, !Ref Ports]", '"443"'],
    ["!Select [!Ref Zones, [a, b, c]]", '"c"'],
    ["!Select [2, [a, b]]", "error invalid-index"],
    ["!Select [-1, [a, b]]", "error invalid-index"],
    ["!Select [x, [a, b]]", "error invalid-function-call"],
    ["!Select [0, a]", "error invalid-function-call"],
    ["!Select [1, !Ref Vpcs]", '"<Vpcs.Ref[1]>"'],
    ["!Select [!Ref Open, !Ref Vpcs]", '"<`Fn::Select` depends on what is not known>"'],
    ["!Select [0, !GetAtt Vpc.CidrBlockAssociations]", '"<`Fn::Select` depends on what is not known>"'],
    ["!Length [a, b]", "2"],
    ["!Length !Ref Ports", "error template-syntax"],
    ["{Fn::Length: !Ref Ports}", "2"],
    ["!Select [0, !GetAZs '']", '"us-east-1a"'],
    ["!Select [1, !GetAZs {Ref: AWS::Region}]", '"us-east-1b"'],
    ["!Select [2, {Fn::GetAZs: eu-west-1}]", '"eu-west-1c"'],
    ["!Select [0, !GetAZs ]", '"us-east-1a"'],
    ["!Select [2, !GetAZs us-west-1]", "error invalid-index"],
    ["!GetAZs [a]", "error invalid-function-call"],
  ])("%s is %s", (expression, answer) => expect(ask(expression)).toBe(answer));
});

describe("Fn::Cidr", () => {
  it.each<Row>([
    ["!Cidr [192.168.0.0/24, 6, 5]", JSON.stringify([0, 32, 64, 96, 128, 160].map((at) => `192.168.0.${at}/27`))],
    ['!Cidr [192.168.0.0/24, "2", "5"]', '["192.168.0.0/27","192.168.0.32/27"]'],
    ["!Select [3, !Cidr [!GetAtt Vpc.CidrBlock, 4, 8]]", '"10.0.3.0/24"'],
    ["!Cidr [2001:db8::/56, 2, 64]", '["2001:db8::/64","2001:db8:0:1::/64"]'],
    ["!Cidr [10.0.0.0/24, 256, 1]", "error invalid-function-call"],
    ["!Cidr [10.0.0.0/24, 2, 8]", "error invalid-function-call"],
    ["!Cidr [10.0.0.0/24, 1, 8]", '["10.0.0.0/24"]'],
    ["!Cidr [10.0.0.0/24, 1, 9]", "error invalid-function-call"],
    ["!Cidr [10.0.0.0/24, 0, 4]", "error invalid-function-call"],
    ["!Cidr [10.0.0.0/8, 257, 4]", "error invalid-function-call"],
    ["!Cidr [10.0.0.0, 1, 4]", "error invalid-function-call"],
    ["!Cidr [10.0.0.0/16, 4]", '"<how large blocks are without a number of bits is not documented>"'],
    ["!Select [0, !Cidr [!Select [0, !GetAtt Vpc.Ipv6CidrBlocks], 256, 64]]", '"<`Fn::Select` depends on what is not known>"'],
  ])("%s is %s", (expression, answer) => expect(ask(expression)).toBe(answer));
});

describe("choices", () => {
  it.each<Row>([
    ["!If [Yes, a, b]", '"a"'],
    ["!If [No, a, b]", '"b"'],
    ["{Fn::If: [Yes, {x: 1}, !Ref AWS::NoValue]}", '{"x":1}'],
    ["!If [No, a, !Ref AWS::NoValue]", "nothing"],
    ["!If [No, !Ref Sometimes, b]", '"b"'],
    ["!If [Perhaps, a, b]", '"<whether the condition Perhaps holds is not known>"'],
    ["!If [Perhaps, a, a]", '"a"'],
    ["!If [Perhaps, a, !Ref AWS::NoValue]", '"<whether the condition Perhaps holds is not known>"'],
    ["!If [Nowhere, a, b]", "error unknown-reference"],
    ["!If [Yes, a]", "error invalid-function-call"],
    ["!FindInMap [Sizes, production, Block]", '"10.0.0.0/16"'],
    ["!FindInMap [Sizes, !Ref Stage, Bits]", "8"],
    ["!FindInMap [Sizes, !Ref Open, Bits]", "8"],
    ["!FindInMap [Sizes, !Ref Open, Block]", '"<which key of the mapping holds is not known>"'],
    ["!FindInMap [Sizes, !Ref Open, Nothing]", '"<`Fn::FindInMap` depends on what is not known>"'],
    ["!FindInMap [Sizes, none, Block]", "error invalid-index"],
    ["!FindInMap [Sizes, test, None]", "error invalid-index"],
    ["!FindInMap [Sizes, __proto__, constructor]", "error invalid-index"],
    ["!FindInMap [Sizes, test, None, {DefaultValue: x}]", '"x"'],
    ["!FindInMap [Nowhere, a, b]", "error unknown-reference"],
    ["!FindInMap [Sizes, test]", "error invalid-function-call"],
  ])("%s is %s", (expression, answer) => expect(ask(expression)).toBe(answer));
});

describe("what is not of the template", () => {
  it.each<Row>([
    ["!ImportValue network-vpc", '"<network-vpc.ImportValue>"'],
    ["on", "true"],
    ["!Split [',', !Join [',', [!Ref Vpc, b, !GetAtt Vpc.VpcId]]]", '["<Vpc.Ref>","b","<Vpc.VpcId>"]'],
    ["!Select [1, !Split [',', !If [Yes, !Join [',', [a, !Ref Vpc]], x]]]", '"<Vpc.Ref>"'],
    ["!Split [';', !Join [',', [!Ref Vpc, b]]]", '"<`Fn::Split` depends on what is not known>"'],
    ["!Split ['-', !Join ['-', [!Ref Vpc, b]]]", '"<`Fn::Split` depends on what is not known>"'],
    ["!Split [',', !Join [',', [!Ref Vpc, 'b,c']]]", '"<`Fn::Split` depends on what is not known>"'],
    ["!Split [',', !Join [',', [!Ref Vpc, !Ref Open]]]", '"<`Fn::Split` depends on what is not known>"'],
    ["!Split [',', !Join [',', [!Ref Vpc, !ImportValue x]]]", '"<`Fn::Split` depends on what is not known>"'],
    ["!Split [',', !Sub '${Vpc},b']", '"<`Fn::Split` depends on what is not known>"'],
    ["!Sub 'a ${Vpc.CidrBlock}'", '"a 10.0.0.0/16"'],
    ["!Join ['', [no, '-', 'no']]", '"false-no"'],
    ["!FindInMap [No, on, yes]", '"both"'],
    ["!FindInMap [No, !Ref Agreed, 'yes']", '"both"'],
    ["!If [!Ref Yes, a, b]", "error invalid-function-call"],
    ["!ImportValue Vpc", '"<export Vpc.ImportValue>"'],
    ["!Transform {Name: AWS::Include, Parameters: {Location: x}}", '"<AWS::Include is not expanded>"'],
    ["!Equals [a, a]", "error invalid-function-call"],
    ["!Rfe Vpc", "error unknown-function"],
    ["{Fn::Jion: [a, []]}", "error unknown-function"],
    ["{Fn::Join: [a, []], Other: 1}", "error invalid-function-call"],
  ])("%s is %s", (expression, answer) => expect(ask(expression)).toBe(answer));
});

describe("functions within references", () => {
  const TEMPLATE = "Parameters: {Env: {Type: String, Default: Prod}, Open: {Type: String}}\nResources:\n  ProdVpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}\n";
  const asked = (expression: string, transform = "Transform: AWS::LanguageExtensions\n") => {
    const read = evaluateYaml(`${transform}${TEMPLATE}  R: {Type: A::B::C, Properties: {A: ${expression}}}\n`);
    const errors = read.diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
    const value = read.resources.find(({ type }) => type === "A::B::C")?.properties.get("A");
    return errors[0] ?? (value?.kind === "unknown" ? (value.source.kind === "attribute" ? `${value.source.address}.${value.source.attribute}` : "derived") : value?.kind === "string" ? value.value : undefined);
  };

  it.each<readonly [expression: string, answer: string | undefined]>([
    ['{Ref: !Sub "${Env}Vpc"}', "ProdVpc.Ref"],
    ["{Ref: !Join ['', [E, nv]]}", "Prod"],
    ['{Fn::GetAtt: [!Sub "${Env}Vpc", CidrBlock]}', "10.0.0.0/16"],
    ['{Ref: !Sub "${Env}Subnet"}', "unknown-reference"],
    ['{Ref: !Sub "${Envv}Vpc"}', "unknown-reference"],
    ['{Ref: !Sub "${Open}Vpc"}', "derived"],
    ["{Ref: !Split [',', 'a,b']}", "invalid-function-call"],
  ])("%s is %s", (expression, answer) => expect(asked(expression)).toBe(answer));

  it("need a transform", () => expect(asked('{Ref: !Sub "${Env}Vpc"}', "")).toBe("invalid-function-call"));
});
