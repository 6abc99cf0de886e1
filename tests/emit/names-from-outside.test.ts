import { describe, expect, it } from "vitest";
import { emit, EMITTED_FORMATS } from "../../lib/emit";
import { COMMAND_LINE_LIMITS, readConfiguration, type Format } from "../../lib/ingest";
import { attributesOf, type Instance, type Network } from "../../lib/model";

const read = (format: Format, path: string, text: string): Network => readConfiguration([{ path, text }], { format, limits: COMMAND_LINE_LIMITS }).network;

/** One text, with a value for each thing that an instance calls by its name. */
type Written = (value: { readonly key: string; readonly type: string; readonly image: string; readonly profile: string }) => Network;

const template: Written = ({ key, type, image, profile }) =>
  read(
    "cloudformation",
    "template.yaml",
    `Parameters:
  MyKey: { Type: AWS::EC2::KeyPair::KeyName }
  MyType: { Type: String }
  MyImage: { Type: AWS::EC2::Image::Id }
  MyProfile: { Type: String }
Resources:
  Net: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Part: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Net, CidrBlock: 10.0.1.0/24 } }
  Web:
    Type: AWS::EC2::Instance
    Properties: { SubnetId: !Ref Part, PrivateIpAddress: 10.0.1.10, KeyName: ${key}, InstanceType: ${type}, ImageId: ${image}, IamInstanceProfile: ${profile} }
`,
  );

const terraform: Written = ({ key, type, image, profile }) =>
  read(
    "terraform",
    "main.tf",
    `variable "MyKey" {}
variable "MyType" {}
variable "MyProfile" {}
data "aws_ami" "linux" {
  most_recent = true
}
resource "aws_vpc" "net" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "part" {
  vpc_id     = aws_vpc.net.id
  cidr_block = "10.0.1.0/24"
}
resource "aws_instance" "web" {
  subnet_id            = aws_subnet.part.id
  private_ip           = "10.0.1.10"
  key_name             = ${key}
  instance_type        = ${type}
  ami                  = ${image}
  iam_instance_profile = ${profile}
}
`,
  );

const LITERAL = { key: '"MyKey"', type: '"MyType"', image: '"MyImage"', profile: '"MyProfile"' };
const OPEN_IN_TEMPLATE = { key: "!Ref MyKey", type: "!Ref MyType", image: "!Ref MyImage", profile: "!Ref MyProfile" };
const OPEN_IN_TERRAFORM = { key: "var.MyKey", type: "var.MyType", image: "data.aws_ami.linux.id", profile: "var.MyProfile" };

const namesIn = ({ instances }: Network) =>
  instances.map(({ keyName, instanceType, image, instanceProfile }) => [keyName, instanceType, image, instanceProfile]);
const isOpen = (name: Instance["keyName"]): boolean => typeof name === "object" && name !== null;

const FORMS = [
  ["a template", template, OPEN_IN_TEMPLATE],
  ["Terraform", terraform, OPEN_IN_TERRAFORM],
] as const;

describe.each(FORMS)("names of an instance in %s", (_, written, open) => {
  it("are names where they are written", () => {
    expect(namesIn(written(LITERAL))).toEqual([["MyKey", "MyType", "MyImage", "MyProfile"]]);
  });

  it("are open where they are given from outside, and can still be called", () => {
    const network = written(open);
    expect(namesIn(network).flat().map(isOpen)).toEqual([true, true, true, true]);
    const [web] = network.instances;
    expect(Object.values(attributesOf(network, web?.id ?? "") ?? {}).every((value) => value !== undefined)).toBe(true);
    expect(attributesOf(network, web?.id ?? "")).toMatchObject({ key_name: expect.stringMatching(/MyKey|key_name/) as unknown });
  });

  it.each(EMITTED_FORMATS)("stay what they are in %s", (format) => {
    const again = (network: Network): Network => readConfiguration(emit(network, format).files, { format, limits: COMMAND_LINE_LIMITS }).network;
    expect(namesIn(again(written(LITERAL)))).toEqual([["MyKey", "MyType", "MyImage", "MyProfile"]]);
    const { diagnostics } = emit(written(open), format);
    const kept = namesIn(again(written(open))).flat();
    if (format === "describe" || format === "console") {
      expect(kept).toEqual([null, null, null, null]);
      expect(diagnostics.map(({ message }) => message).join()).toMatch(/looked up, or given from outside/);
    } else expect(kept.map(isOpen)).toEqual([true, true, true, true]);
  });
});

it("of one parameter in two instances are one parameter again", () => {
  const text = `Parameters:
  MyKey: { Type: AWS::EC2::KeyPair::KeyName }
Resources:
  Net: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Part: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Net, CidrBlock: 10.0.1.0/24 } }
  One: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref Part, KeyName: !Ref MyKey, ImageId: ami-0a1b2c3d4e5f60718 } }
  Two: { Type: AWS::EC2::Instance, Properties: { SubnetId: !Ref Part, KeyName: !Ref MyKey, ImageId: ami-0a1b2c3d4e5f60718 } }
`;
  const [file] = emit(read("cloudformation", "template.yaml", text), "terraform").files;
  expect([...(file?.text ?? "").matchAll(/^variable "([^"]*)"/gm)].map(([, name]) => name)).toEqual(["my_key_key_name"]);
});

it.each(["!Ref Name", "!ImportValue the-name", "!Ref Topic", "!GetAtt Topic.TopicName"])("of what surrounds the network are asked for again: %s", (name) => {
  const text = `Parameters:
  Name: { Type: String }
Resources:
  Topic: { Type: AWS::SNS::Topic }
  Logs: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: ${name} } }
`;
  const network = read("cloudformation", "template.yaml", text);
  expect(network.support.map(({ attributes }) => attributes["name"])).toEqual([null]);
  expect(emit(network, "terraform").files.map((file) => file.text).join()).toMatch(/name = var\./);
});
