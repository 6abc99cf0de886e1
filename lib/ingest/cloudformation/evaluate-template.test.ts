import { describe, expect, it } from "vitest";
import { SUBMISSION_LIMITS } from "..";
import { codes, evaluateTemplates, evaluateYaml, problems, propertiesOf } from "../../../tests/cloudformation/ask";

const VPC = "Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}";
const MINIMAL = `Resources:\n  ${VPC}\n`;
const ids = ({ resources }: ReturnType<typeof evaluateYaml>): string[] => resources.map(({ id }) => id);

describe("the outline", () => {
  it.each<[string, string, string[]]>([
    ["a template", MINIMAL, []],
    ["every section", `AWSTemplateFormatVersion: 2010-09-09\nDescription: x\nMetadata: {a: 1}\n${MINIMAL}`, []],
    ["no resources", "AWSTemplateFormatVersion: 2010-09-09", ["1:1 template-section"]],
    ["another version", `AWSTemplateFormatVersion: 2011-09-09\n${MINIMAL}`, ["1:27 template-section"]],
    ["an unknown section", `Resource: {}\n${MINIMAL}`, ["1:1 template-section"]],
    ["a section that is a list", `Outputs: [a]\n${MINIMAL}`, ["1:1 template-section"]],
    ["a list", "- a", ["1:1 template-section"]],
    ["a text", "hello", ["1:1 template-section"]],
    ["nothing", "", ["1:1 template-section"]],
    ["a section without content", `Parameters:\n${MINIMAL}`, ["1:1 template-section", "1:12 empty-value"]],
  ])("%s", (_, text, diagnostics) => {
    const found = problems(evaluateYaml(text));
    expect(found.filter((each) => diagnostics.includes(each))).toEqual(diagnostics);
    expect(found.length).toBeLessThanOrEqual(Math.max(diagnostics.length, 2));
  });

  it.each([
    ["VPC", "Did you mean `Vpc`?"],
    ["Vcp", "Did you mean `Vpc`?"],
    ["Nowhere", "Declare it in `Parameters` or `Resources`, or correct the name."],
  ])("has no %s, and says which name is meant", (name, hint) => {
    const text = `${MINIMAL}  G: {Type: AWS::EC2::SecurityGroup, Properties: {GroupDescription: g, VpcId: !Ref ${name}}}`;
    expect(evaluateYaml(text).diagnostics).toMatchObject([{ code: "unknown-reference", hint }]);
  });

  it("needs a template among the files", () => {
    const read = evaluateTemplates({ "a.json": '{"Vpcs": []}', "README.md": "hello" });
    expect(codes(read)).toEqual(["no-configuration"]);
    expect(read.lost).toHaveLength(1);
  });
});

describe("declarations of resources", () => {
  it.each<[string, string, string[], string[]]>([
    ["as they should be", VPC, [], ["Vpc"]],
    ["without a type", "Vpc: {Properties: {}}", ["2:3 resource-declaration"], []],
    ["a type that is none", "Vpc: {Type: VPC}", ["2:15 resource-declaration"], []],
    ["a text", "Vpc: AWS::EC2::VPC", ["2:3 resource-declaration"], []],
    ["a name that a parameter has", "Vpc: {Type: AWS::EC2::VPC}\nParameters: {Vpc: {Type: String, Default: a}}", ["2:3 resource-declaration"], ["Vpc"]],
    ["a name with a hyphen", "my-vpc: {Type: AWS::EC2::VPC}", ["2:3 resource-declaration"], ["my-vpc"]],
    ["a property beside Properties", "Vpc: {Type: AWS::EC2::VPC, CidrBlock: 10.0.0.0/16}", ["2:30 resource-declaration"], ["Vpc"]],
    ["properties that are a list", "Vpc: {Type: AWS::EC2::VPC, Properties: [a]}", ["2:42 resource-declaration"], ["Vpc"]],
    ["a condition that is no name", "Vpc: {Type: AWS::EC2::VPC, Condition: [A]}", ["2:41 resource-declaration"], ["Vpc"]],
    ["depending on no name", "Vpc: {Type: AWS::EC2::VPC, DependsOn: [{A: B}]}", ["2:41 resource-declaration"], ["Vpc"]],
    ["all attributes", "Vpc: {Type: AWS::EC2::VPC, DeletionPolicy: Retain, UpdateReplacePolicy: Retain, Metadata: {a: 1}}", [], ["Vpc"]],
    ["depending on what is not there", "Vpc: {Type: AWS::EC2::VPC, DependsOn: Gatway}\n  Gateway: {Type: AWS::EC2::InternetGateway}", ["2:41 unknown-reference"], ["Vpc", "Gateway"]],
    ["depending on several", "Vpc: {Type: AWS::EC2::VPC, DependsOn: [A, B]}\n  A: {Type: A::B::C}\n  B: {Type: A::B::C}", [], ["Vpc", "A", "B"]],
    ["a condition that nothing declares", "Vpc: {Type: AWS::EC2::VPC, Condition: No}", ["2:30 condition-not-known", "2:41 unknown-reference"], []],
  ])("%s", (_, text, diagnostics, made) => {
    const read = evaluateYaml(`Resources:\n  ${text}\n`);
    expect(ids(read)).toEqual(made);
    expect(problems(read).map((each) => each.replace("2:3 condition", "2:30 condition"))).toEqual(diagnostics);
  });

  it("have the place of the logical id and all below", () => {
    const [vpc] = evaluateYaml(MINIMAL).resources;
    expect(vpc?.span).toMatchObject({ start: { line: 2, column: 3 }, end: { line: 2, column: 67 } });
    expect(vpc?.properties.get("CidrBlock")?.span?.start).toEqual({ line: 2, column: 54 });
  });

  it("keep their order, whatever refers to what", () => {
    const text = "Resources:\n  C: {Type: A::B::C, Properties: {X: !Ref A}}\n  A: {Type: A::B::C, Properties: {X: !GetAtt B.Y}}\n  B: {Type: A::B::C, Properties: {Y: 1}}\n";
    const read = evaluateYaml(text);
    expect(ids(read)).toEqual(["C", "A", "B"]);
    expect(propertiesOf(read, "A")).toEqual({ X: 1 });
  });

  it("pass on what is written, and by its own name what is not known", () => {
    const text = `Resources:\n  ${VPC}\n  S: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: !GetAtt Vpc.CidrBlock}}\n  R: {Type: A::B::C, Properties: {A: !GetAtt S.VpcId, B: !GetAtt S.CidrBlock}}\n`;
    expect(propertiesOf(evaluateYaml(text), "R")).toEqual({ A: "<S.VpcId>", B: "10.0.0.0/16" });
  });

  it.each<[string, string, string]>([
    ["a misspelled one", "Vpc.CidrBlok", "Did you mean `CidrBlock`?"],
    ["none that is near", "Igw.Arn", "It has `InternetGatewayId`."],
    ["of a type that has none", "Route.Id", "It has none: write `!Ref Route`, if that is what it should name."],
    ["of one that may not be there", "Perhaps.Arn", "It has `InternetGatewayId`."],
  ])("have the attributes of their type and no others: %s", (_, attribute, hint) => {
    const more = "  Igw: {Type: AWS::EC2::InternetGateway}\n  Route: {Type: AWS::EC2::TransitGatewayRoute}\n  Perhaps: {Type: AWS::EC2::InternetGateway, Condition: Open}";
    const read = evaluateYaml(`Parameters: {P: {Type: String}}\nConditions: {Open: !Equals [!Ref P, a]}\nResources:\n  ${VPC}\n${more}\n  R: {Type: A::B::C, Properties: {A: !GetAtt ${attribute}}}\n`);
    expect(read.diagnostics.filter(({ severity }) => severity === "error")).toMatchObject([{ code: "unknown-attribute", hint, span: { start: { line: 8, column: 46 } } }]);
    expect(propertiesOf(read, "R")).toEqual({ A: "<an expression has an error>" });
  });

  it("are counted", () => {
    const text = `Resources:\n${Array.from({ length: 4 }, (_, at) => `  V${at}: {Type: AWS::EC2::VPC}\n`).join("")}`;
    const read = evaluateYaml(text, { limits: { ...SUBMISSION_LIMITS, resources: 3 } });
    expect(ids(read)).toEqual(["V0", "V1", "V2"]);
    expect(problems(read)).toEqual(["5:3 too-many-resources"]);
    expect(read.lost).toHaveLength(1);
  });

  it("are no more in one template than somebody could mean, whatever a loop makes", () => {
    const loop = `  Fn::ForEach::Vpcs: [N, [${Array.from({ length: 5_000 }, (_, at) => at).join()}], {"V\${N}": {Type: AWS::EC2::VPC}}]`;
    const read = evaluateYaml(`Transform: AWS::LanguageExtensions\nResources:\n  ${VPC}\n${loop}\n`, { limits: { ...SUBMISSION_LIMITS, resources: 200_000, evaluationSteps: 25_000_000 } });
    expect(problems(read)).toEqual(["4:23920 too-many-resources"]);
    expect(read.diagnostics[0]?.message).toMatch(/more than 5000 resources: `V4999`/);
    expect(ids(read)).toHaveLength(5_000);
    expect(read.lost).toHaveLength(1);
  });

  it("refuse null", () => {
    const read = evaluateYaml(`Resources:\n  Vpc:\n    Type: AWS::EC2::VPC\n    Properties:\n      CidrBlock: 10.0.0.0/16\n      Tags:\n`);
    expect(problems(read)).toEqual(["6:12 empty-value"]);
  });
});

describe("circles", () => {
  const group = (to: string): string => `{Type: AWS::EC2::SecurityGroup, Properties: {SecurityGroupIngress: [{SourceSecurityGroupId: !GetAtt ${to}.GroupId}]}}`;

  it.each<[string, string, string]>([
    ["of two groups", `A: ${group("B")}\n  B: ${group("A")}`, "`A` → `B` → `A`"],
    ["of one", `A: ${group("A")}`, "`A` refers to itself"],
    ["through DependsOn", "A: {Type: A::B::C, DependsOn: B}\n  B: {Type: A::B::C, Properties: {X: !Sub '${A}'}}", "`A` → `B` → `A`"],
  ])("%s", (_, text, chain) => {
    const read = evaluateYaml(`Resources:\n  ${text}\n`);
    expect(codes(read)).toEqual(["reference-cycle"]);
    expect(read.diagnostics[0]?.message).toContain(chain);
    expect(ids(read).length).toBe(text.split("\n").length);
  });

  it("are none where the branch is not taken", () => {
    const text = "Conditions: {No: !Equals [a, b]}\nResources:\n  A: {Type: A::B::C, Properties: {X: !If [No, !Ref B, x]}}\n  B: {Type: A::B::C, Properties: {X: !Ref A}}\n";
    expect(codes(evaluateYaml(text))).toEqual([]);
  });

  it("count both branches where the condition is not known", () => {
    const text = "Parameters: {U: {Type: String}}\nConditions: {C: !Equals [!Ref U, b]}\nResources:\n  A: {Type: A::B::C, Properties: {X: !If [C, !Ref B, x], Y: !If [C, x, !Ref B]}}\n  B: {Type: A::B::C, Properties: {X: !Ref A}}\n";
    for (const part of ["X: !If [C, !Ref B, x], ", ", Y: !If [C, x, !Ref B]"]) expect(codes(evaluateYaml(text.replace(part, "")))).toContain("reference-cycle");
  });

  it("are found however long they are", () => {
    const many = 5_000;
    const text = `Resources:\n${Array.from({ length: many }, (_, at) => `  R${at}: {Type: A::B::C, Properties: {X: !Ref R${(at + 1) % many}}}\n`).join("")}`;
    const read = evaluateYaml(text, { limits: { ...SUBMISSION_LIMITS, resources: many } });
    expect(codes(read)).toEqual(["reference-cycle"]);
    expect(read.resources).toHaveLength(many);
  });
});

describe("conditions", () => {
  const withCondition = (condition: string, parameters: Readonly<Record<string, string>> = {}) =>
    evaluateYaml(`Parameters:\n  P: {Type: String, Default: a}\n  U: {Type: String}\n  L: {Type: CommaDelimitedList, Default: "x, y"}\nConditions:\n  T: !Equals [a, a]\n  C: ${condition}\nResources:\n  R: {Type: AWS::EC2::VPC, Condition: C}\n`, { parameters });

  it.each<[string, boolean]>([
    ["!Equals [!Ref P, a]", true],
    ["!Equals [!Ref P, b]", false],
    ["!Equals ['1', 1]", true],
    ["!Equals [true, 'true']", true],
    ["!Not [!Equals [!Ref P, a]]", false],
    ["!Condition T", true],
    ["{Condition: T}", true],
    ["!And [!Condition T, !Equals [a, b]]", false],
    ["!And [!Condition T, !Condition T]", true],
    ["!Or [!Equals [a, b], !Condition T]", true],
    ["!And [!Equals [!Ref U, a], !Equals [a, b]]", false],
    ["!Or [!Equals [!Ref U, a], !Condition T]", true],
    ["!Equals [!Select [1, !Ref L], y]", true],
    ["!Equals [!Join ['', [!Ref P, b]], ab]", true],
  ])("%s is %s", (condition, holds) => {
    const read = withCondition(condition);
    expect(codes(read)).toEqual(["parameter-without-value"]);
    expect(ids(read)).toEqual(holds ? ["R"] : []);
  });

  it.each([
    ["!Equals [!Ref U, a]"],
    ["!Not [!Equals [!Ref U, a]]"],
    ["!And [!Equals [!Ref U, a], !Condition T]"],
    ["!Or [!Equals [!Ref U, a], !Equals [a, b]]"],
    ["!Equals [!Ref 'AWS::Region', us-east-1]"],
    ["!Equals [!Select [0, !GetAZs ''], us-east-1a]"],
    ["!Equals [!Ref 'AWS::StackName', t]"],
  ])("%s is not known", (condition) => {
    const read = withCondition(condition);
    expect(codes(read)).toContain("condition-not-known");
    expect(ids(read)).toEqual([]);
    expect(read.lost).toEqual([{ fact: "whether there is R", component: "t.yaml" }]);
  });

  it.each<[string, string]>([
    ["!Equals [a]", "invalid-function-call"],
    ["!And [!Condition T]", "invalid-function-call"],
    ["!Not [!Condition T, !Condition T]", "invalid-function-call"],
    ["!Condition Nowhere", "unknown-reference"],
    ["!Equals [!Ref R, a]", "unknown-reference"],
    ["!Condition C", "reference-cycle"],
    ["!Ref P", "invalid-condition"],
    ["maybe", "invalid-condition"],
  ])("%s is wrong: %s", (condition, code) => expect(codes(withCondition(condition))).toContain(code));

  it("are decided by what is given", () => expect(ids(withCondition("!Equals [!Ref U, a]", { U: "a" }))).toEqual(["R"]));

  it("of services that move no packet cost no answer", () => {
    const text = "Parameters: {U: {Type: String}}\nConditions: {C: !Equals [!Ref U, a]}\nResources:\n  B: {Type: AWS::S3::Bucket, Condition: C}\n";
    expect(evaluateYaml(text).lost).toEqual([]);
  });

  it("may be a long chain", () => {
    const chain = Array.from({ length: 5_000 }, (_, at) => `  C${at + 1}: !Not [!Condition C${at}]\n`).join("");
    const read = evaluateYaml(`Conditions:\n  C0: !Equals [a, a]\n${chain}Resources:\n  R: {Type: A::B::C, Condition: C5000}\n`);
    expect(codes(read)).toEqual([]);
    expect(ids(read)).toEqual(["R"]);
  });

  it("make references to what they leave out wrong, and to what is uncertain unknown", () => {
    const text = "Parameters: {U: {Type: String}}\nConditions: {No: !Equals [a, b], C: !Equals [!Ref U, a]}\nResources:\n  N: {Type: A::B::C, Condition: No}\n  M: {Type: A::B::C, Condition: C}\n  R: {Type: A::B::C, Properties: {A: !Ref M, B: !Ref N}}\n";
    const read = evaluateYaml(text);
    expect(problems(read).filter((each) => each.includes("unknown-reference"))).toEqual(["6:54 unknown-reference"]);
    expect(propertiesOf(read, "R")).toMatchObject({ A: "<whether there is M depends on a condition that is not known>" });
  });
});

describe("several templates", () => {
  it.each<[string, string, string[]]>([
    ["AWS::Serverless-2016-10-31", "<a transform may make FnRole>", ["transform-not-expanded"]],
    ["AWS::LanguageExtensions", "<an expression has an error>", ["unknown-reference"]],
  ])("may refer to what a transform makes: %s", (transform, answer, told) => {
    const read = evaluateYaml(`Transform: ${transform}\nResources:\n  R: {Type: A::B::C, Properties: {A: !GetAtt FnRole.Arn, B: !Sub '\${FnRole}'}}\n`);
    expect([propertiesOf(read, "R"), [...new Set(codes(read))]]).toEqual([{ A: answer, B: answer }, told]);
  });

  it("do not mean a resource of another by a parameter of its name", () => {
    const network = `Resources:\n  ${VPC}\n  Subnets: {Type: A::B::C}\n`;
    const app = "Parameters: {Vpc: {Type: 'AWS::EC2::VPC::Id'}, Subnets: {Type: 'List<AWS::EC2::Subnet::Id>'}, Own: {Type: String}}\nResources:\n  R: {Type: A::B::C, Properties: {A: !Ref Vpc, B: !Sub '${Vpc}', C: !Select [0, !Ref Subnets], D: !Ref Own}}\n";
    const read = evaluateTemplates({ "network.yaml": network, "app.yaml": app });
    expect(propertiesOf(read, "R")).toEqual({ A: "<app.Vpc.Ref>", B: "<app.Vpc.Ref>", C: "<app.Subnets.Ref[0]>", D: "<Own.Ref>" });
    expect(propertiesOf(evaluateTemplates({ "app.yaml": app }), "R")).toEqual({ A: "<Vpc.Ref>", B: "<Vpc.Ref>", C: "<Subnets.Ref[0]>", D: "<Own.Ref>" });
  });

  it("are a stack each; ids that both have get the file's name", () => {
    const read = evaluateTemplates({ "a.yaml": `Resources:\n  ${VPC}\n  Of: {Type: A::B::C, Properties: {X: !Ref Vpc}}\n`, "net/b.json": '{"Resources":{"Vpc":{"Type":"AWS::EC2::VPC"}}}' });
    expect(ids(read)).toEqual(["a.Vpc", "Of", "net/b.Vpc"]);
    expect(propertiesOf(read, "Of")).toEqual({ X: "<a.Vpc.Ref>" });
    expect(codes(read)).toEqual(["same-logical-id"]);
  });

  it("leave other files alone", () => {
    const read = evaluateTemplates({ "a.yaml": MINIMAL, "values.json": '{"Vpcs": []}', ".github/ci.yml": "on: push\njobs: {}\n" });
    expect(ids(read)).toEqual(["Vpc"]);
    expect(codes(read)).toEqual([]);
  });
});

describe("the Region", () => {
  const zone = (zones: string): string => `Resources:\n  S: {Type: AWS::EC2::Subnet, Properties: {AvailabilityZone: ${zones}, R: !Ref 'AWS::Region'}}\n`;
  it.each<[string, string, string | null]>([
    ["is not known where nothing names it", MINIMAL, null],
    ["is that of a zone that is written", zone("eu-central-1b"), "eu-central-1"],
    ["is not known where zones differ", zone("[eu-central-1b, eu-west-1a]"), null],
    ["is that of an endpoint's service", zone("com.amazonaws.eu-west-3.s3"), "eu-west-3"],
  ])("%s", (_, text, region) => expect(evaluateYaml(text).region).toBe(region));

  it("is what is given, as an option or a parameter", () => {
    expect(evaluateYaml(zone("eu-central-1b"), { region: "eu-north-1" }).region).toBe("eu-north-1");
    expect(evaluateYaml(MINIMAL, { parameters: { "AWS::Region": "eu-north-1" } }).region).toBe("eu-north-1");
  });

  it("decides mappings only where it is known", () => {
    const text = "Mappings: {M: {us-east-1: {K: a}, eu-west-1: {K: b}}}\nResources:\n  R: {Type: A::B::C, Properties: {X: !FindInMap [M, !Ref 'AWS::Region', K]}}\n";
    expect(codes(evaluateYaml(text))).toEqual(["region-not-known"]);
    expect(propertiesOf(evaluateYaml(text), "R")).toEqual({ X: "<which key of the mapping holds is not known>" });
    expect(propertiesOf(evaluateYaml(text, { region: "eu-west-1" }), "R")).toEqual({ X: "b" });
  });
});

describe("what is read elsewhere", () => {
  it.each<[string, string, string[], string[]]>([
    ["a nested stack", "Resources:\n  S: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: x}}", ["2:3 stack-not-read"], ["what S makes"]],
    ["a module", "Resources:\n  S: {Type: My::Vpc::Small::MODULE}", ["2:3 stack-not-read"], ["what S makes"]],
    ["a macro", `Transform: Mine\n${MINIMAL}`, ["1:12 transform-not-expanded"], ["what the transform Mine makes"]],
    ["functions without servers", `Transform: AWS::Serverless-2016-10-31\n${MINIMAL}`, ["1:12 transform-not-expanded"], []],
    ["extensions of the language", `Transform: [AWS::LanguageExtensions]\n${MINIMAL}`, [], []],
    ["a file to include", `Resources:\n  V: {Type: A::B::C, Properties: {X: 1, Fn::Transform: {Name: AWS::Include}}}`, ["2:22 transform-not-expanded"], ["what the transform in line 2 adds to V"]],
    ["a macro in the long form", `Fn::Transform: {Name: Mine}\n${MINIMAL}`, ["1:16 transform-not-expanded"], ["what the transform Mine makes"]],
    ["a macro of a section", `${MINIMAL}  Fn::Transform: {Name: Mine}\n`, ["3:18 transform-not-expanded"], ["what the transform Mine makes"]],
    ["an import", `Resources:\n  V: {Type: A::B::C, Properties: {X: !ImportValue a}}`, ["2:38 import-not-known"], []],
  ])("%s", (_, text, diagnostics, lost) => {
    const read = evaluateYaml(text);
    expect(problems(read).map((each) => each.replace(/2:\d\d transform/, "2:22 transform").replace(/2:\d\d import/, "2:38 import"))).toEqual(diagnostics);
    expect(read.lost.map(({ fact }) => fact)).toEqual(lost);
  });
});

describe("outputs", () => {
  it.each<[string, string, string[]]>([
    ["may refer to all", "O: {Value: !GetAtt Vpc.CidrBlock}", []],
    ["must not refer to nothing", "O: {Value: !Ref Nowhere}", ["unknown-reference"]],
    ["are not looked at where their condition fails", "O: {Condition: No, Value: !Select [9, [a]]}", []],
    ["are evaluated", "O: {Value: !Select [9, [a]]}", ["invalid-index"]],
  ])("%s", (_, output, diagnostics) => expect(codes(evaluateYaml(`Conditions: {No: !Equals [a, b]}\n${MINIMAL}Outputs:\n  ${output}\n`))).toEqual(diagnostics));
});
