import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readConfiguration, SUBMISSION_LIMITS } from "../../lib/ingest";
import { evaluateYaml } from "./ask";

/** A template that uses most of the language. */
const TEMPLATE = `AWSTemplateFormatVersion: "2010-09-09"
Transform: AWS::LanguageExtensions
Parameters:
  Cidr:
    Type: String
    Default: 10.0.0.0/16
    AllowedPattern: '(\\d{1,3}\\.){3}\\d{1,3}/\\d{1,2}'
  Zones: {Type: Number, Default: 2, AllowedValues: [2, 3], MinValue: 1}
  Ports: {Type: CommaDelimitedList, Default: "80, 443"}
Rules:
  Fits:
    RuleCondition: !Equals [!Ref Zones, 3]
    Assertions: [{Assert: !Contains [[a, b], a], AssertDescription: never}]
Mappings:
  Sizes:
    small: {Bits: 8}
Conditions:
  Three: !Equals [!Ref Zones, 3]
  Two: !Not [!Condition Three]
  Both: !And [!Condition Two, !Or [!Condition Two, !Condition Three]]
Resources:
  Vpc:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: !Ref Cidr
      Tags: &tags
        - Key: Name
          Value: !Sub "\${AWS::StackName}-\${Zones}"
  Subnet:
    Type: AWS::EC2::Subnet
    DependsOn: [Gateway]
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: !Select [0, !Cidr [!GetAtt Vpc.CidrBlock, 4, !FindInMap [Sizes, small, Bits]]]
      AvailabilityZone: !Select [0, !GetAZs ""]
      Tags: *tags
  Gateway: {Type: AWS::EC2::InternetGateway}
  Attachment:
    Type: AWS::EC2::VPCGatewayAttachment
    Condition: Both
    Properties: {VpcId: !Ref Vpc, InternetGatewayId: !Ref Gateway}
  Fn::ForEach::Groups:
    - Name
    - [Web, Db]
    - Group\${Name}:
        Type: AWS::EC2::SecurityGroup
        Properties:
          GroupDescription: !Join ["-", [a, !Select [1, !Split [",", "x,y"]]]]
          VpcId: !Ref Vpc
          SecurityGroupIngress:
            - !If [Two, {IpProtocol: tcp, FromPort: !Select [0, !Ref Ports], ToPort: 80, CidrIp: 0.0.0.0/0}, !Ref AWS::NoValue]
          Tags: !If [Three, [], !Ref AWS::NoValue]
Outputs:
  Id: {Value: !Ref Vpc, Export: {Name: !Sub "\${AWS::StackName}-vpc"}}
  Data: {Value: {Fn::Base64: !Sub "a \${Vpc.CidrBlock}"}, Condition: Two}
`;

const fragment = fc.oneof(
  fc.constantFrom("{", "}", "[", "]", "'", '"', ":", ": ", "- ", "\n", "\n  ", "\n      ", "\t", "!", "!Ref ", "!Sub ", "&a ", "*a", "<<: *tags", "#", "---\n", "|", ">", "%", "?", ",", "${", "}", "\u0000", "😀"),
  fc.string({ maxLength: 4 }),
  fc.constantFrom("Fn::If", "!GetAtt Vpc.Id", "AWS::NoValue", "__proto__", "constructor", "Condition: Three", "Fn::ForEach::X", "Fn::Transform: {Name: x}", "!Cidr [10.0.0.0/8, 256, 1]", "null", "1e9", "-1"),
);

const edit = fc.record({ at: fc.nat(TEMPLATE.length), removed: fc.nat(40), inserted: fragment });
const edited = (edits: readonly { at: number; removed: number; inserted: string }[]): string =>
  edits.reduce((text, { at, removed, inserted }) => text.slice(0, at) + inserted + text.slice(at + removed), TEMPLATE);

describe("any text", () => {
  it("is untouched: the template that is mutated has nothing wrong", () => {
    const { diagnostics, resources } = evaluateYaml(TEMPLATE);
    expect(diagnostics.map(({ code }) => code)).toEqual(["region-not-known", "template-alias"]);
    expect(resources.map(({ id }) => id)).toEqual(["Vpc", "Subnet", "Gateway", "Attachment", "GroupWeb", "GroupDb"]);
  });

  it("is answered with diagnostics and a network, never with an exception", () => {
    const property = fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), fc.constantFrom("t.yaml", "t.json", "t.template"), (edits, path) => {
      const text = edited(edits);
      const { diagnostics, network } = readConfiguration([{ path, text }], { format: "cloudformation", limits: SUBMISSION_LIMITS });
      for (const { span, code } of diagnostics) {
        expect(code).toMatch(/^[a-z0-9-]+$/);
        if (span !== null) expect(span.start.line).toBeLessThanOrEqual(text.split("\n").length);
      }
      expect(network.subnets.length).toBeLessThan(100);
    });
    fc.assert(property, { numRuns: 1_000 });
  });

  it("means the same when it is evaluated again", () => {
    const property = fc.property(edit, (one) => {
      const text = edited([one]);
      expect(evaluateYaml(text)).toEqual(evaluateYaml(text));
    });
    fc.assert(property, { numRuns: 60 });
  });

  it("that reads without an error makes no resource vanish in silence", () => {
    const property = fc.property(edit, (one) => {
      const { diagnostics, resources } = evaluateYaml(edited([one]));
      const wrong = diagnostics.some(({ severity }) => severity !== "info");
      expect(wrong || resources.length >= 4).toBe(true);
    });
    fc.assert(property, { numRuns: 300 });
  });
});
