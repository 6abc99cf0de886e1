import { describe, expect, it } from "vitest";
import { SUBMISSION_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const told = (text: string) => readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: SUBMISSION_LIMITS });
const provider = (alias: string | null, more = ""): string =>
  `provider "aws" {\n  region = "us-east-1"\n${alias === null ? "" : `  alias = "${alias}"\n`}${more}\n}\n`;
const ROLE = 'assume_role {\n  role_arn = "arn:aws:iam::222222222222:role/deploy"\n}';
const OPEN_ROLE = 'variable "role" {}\n' + provider("dev", "assume_role {\n  role_arn = var.role\n}");

const vpc = (name: string, more = ""): string => `resource "aws_vpc" "${name}" {\n  cidr_block = "10.0.0.0/16"\n  ${more}\n}\n`;
const block = (name: string, mode: string, more = ""): string =>
  `resource "aws_vpc_block_public_access_options" "${name}" {\n  internet_gateway_block_mode = "${mode}"\n  ${more}\n}\n`;
const TWO_VPCS = vpc("m") + vpc("d", "provider = aws.dev");

describe("the accounts of providers", () => {
  it.each([
    ["the digits of a role", ROLE, "222222222222"],
    ["the only account that is allowed", 'profile = "x"\nallowed_account_ids = ["333333333333"]', "333333333333"],
    ["the last of several roles", `${ROLE}\nassume_role {\n  role_arn = "arn:aws:iam::444444444444:role/x"\n}`, "444444444444"],
    ["a role of an identity elsewhere", ROLE.replace("assume_role", "assume_role_with_web_identity"), "222222222222"],
    ["the name of a profile", 'profile = "stage"', "profile stage"],
    ["nobody's, where keys are written", 'access_key = "AKIA"\nsecret_key = "secret"', null],
    ["nobody's, where nothing is said", "", null],
  ])("are %s", (_, arguments_, expected) => {
    const { network } = told(provider(null) + provider("dev", arguments_) + TWO_VPCS);
    expect(network.vpcs.map(({ account }) => account)).toEqual([null, expected]);
  });

  it.each([
    ["one of each account", provider("dev", ROLE), ["off", "block-bidirectional"]],
    ["one of each profile", provider("dev", 'profile = "dev"'), ["off", "block-bidirectional"]],
    ["what is set in the VPC's own account, where that is known", OPEN_ROLE, ["off", "block-bidirectional"]],
    ["no setting firmly, where one account has two", provider("dev"), ["unknown", "unknown"]],
  ])("have Block Public Access: %s (IGW-9)", (_, dev, expected) => {
    const text = provider(null) + dev + TWO_VPCS + block("m", "off") + block("d", "block-bidirectional", "provider = aws.dev");
    expect(told(text).network.vpcs.map(({ blockPublicAccess }) => blockPublicAccess)).toEqual(expected);
  });

  it.each([
    ["an account that nobody knows", OPEN_ROLE, ["block-ingress", "unknown"]],
    ["another account", provider("dev", ROLE), ["block-ingress", "off"]],
    ["the same account", provider("dev"), ["block-ingress", "block-ingress"]],
    [
      "a Region that nobody knows",
      'variable "r" {}\nprovider "aws" {\n  alias = "dev"\n  region = var.r\n}\n',
      ["block-ingress", "unknown"],
    ],
    ["another profile without a Region", 'provider "aws" {\n  alias = "dev"\n  profile = "dev"\n}\n', ["block-ingress", "off"]],
  ])("leave Block Public Access of the one unset in %s", (_, dev, expected) => {
    const text = provider(null) + dev + TWO_VPCS + block("m", "block-ingress");
    expect(told(text).network.vpcs.map(({ blockPublicAccess }) => blockPublicAccess)).toEqual(expected);
  });

  it("leaves it open in a VPC that is only referred to, which could be anybody's", () => {
    const subnet = 'resource "aws_subnet" "s" {\n  vpc_id = "vpc-0123456789abcdef0"\n  cidr_block = "10.0.0.0/24"\n}\n';
    expect(told(provider(null) + subnet + block("m", "block-ingress")).network.vpcs[0]?.blockPublicAccess).toBe("unknown");
    expect(told(provider(null) + subnet).network.vpcs[0]?.blockPublicAccess).toBe("off");
  });
});

const instance = (name: string, more = ""): string =>
  `resource "aws_instance" "${name}" {\n  ami = "ami-1"\n  instance_type = "t3.micro"\n  ${more}\n}\n`;
const vpcsOfInstances = (text: string) => told(text).network.instances.map((each) => each.vpc);

describe("default VPCs", () => {
  const DECLARED = 'resource "aws_default_vpc" "main" {}\nresource "aws_default_vpc" "dev" {\n  provider = aws.dev\n}\n';

  it("are those of the account and the Region of what is put into them", () => {
    const text = provider(null) + provider("dev", ROLE) + DECLARED + instance("m") + instance("d", "provider = aws.dev");
    expect(vpcsOfInstances(text)).toEqual(["aws_default_vpc.main", "aws_default_vpc.dev"]);
  });

  it.each([
    ["another account", provider("dev", ROLE), 'default_vpc["222222222222 us-east-1"]'],
    ["another Region", 'provider "aws" {\n  alias = "dev"\n  region = "eu-west-1"\n}\n', 'default_vpc["eu-west-1"]'],
    ["the same account and Region", provider("dev"), "default_vpc"],
  ])("have names of their own in %s", (_, dev, expected) => {
    const asked = 'data "aws_vpc" "d" {\n  provider = aws.dev\n  default = true\n}\n';
    const subnet = 'resource "aws_subnet" "s" {\n  provider = aws.dev\n  vpc_id = data.aws_vpc.d.id\n  cidr_block = "172.31.128.0/20"\n}\n';
    const text = provider(null) + dev + instance("m") + instance("d", "provider = aws.dev") + asked + subnet;
    expect(vpcsOfInstances(text)).toEqual(["default_vpc", expected]);
    expect(told(text).network.subnets.find(({ id }) => id === "aws_subnet.s")?.vpc).toBe(expected);
  });

  it("keep their default groups apart", () => {
    const group = (name: string, more: string): string => `resource "aws_default_security_group" "${name}" {\n  ${more}\n}\n`;
    const groups = group("main", "vpc_id = aws_default_vpc.main.id") + group("dev", "provider = aws.dev\nvpc_id = aws_default_vpc.dev.id");
    const text = provider(null) + provider("dev", ROLE) + DECLARED + groups + instance("m") + instance("d", "provider = aws.dev");
    const { network, diagnostics } = told(text);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(network.interfaces.map(({ securityGroups }) => securityGroups)).toEqual([
      ["aws_default_security_group.main"],
      ["aws_default_security_group.dev"],
    ]);
    expect(network.internetGateways.map((gateway) => gateway.vpc)).toEqual(["aws_default_vpc.main", "aws_default_vpc.dev"]);
  });

  it("leave every answer open where nobody knows whether two of them are one", () => {
    const text = provider(null) + OPEN_ROLE + DECLARED + instance("m") + instance("d", "provider = aws.dev");
    expect(told(text).network.unread).toEqual([
      { fact: "whether the default VPC of its account is aws_default_vpc.main", component: "aws_default_vpc.dev" },
    ]);
    expect(told(provider(null) + OPEN_ROLE + instance("m")).network.unread).toEqual([]);
  });

  it("hold members of autoscaling groups of their account", () => {
    const template = 'resource "aws_launch_template" "t" {\n  provider = aws.dev\n  image_id = "ami-1"\n  instance_type = "t3.micro"\n}\n';
    const group =
      'resource "aws_autoscaling_group" "g" {\n  provider = aws.dev\n  min_size = 1\n  max_size = 1\n  availability_zones = ["us-east-1a"]\n' +
      "  launch_template {\n    id = aws_launch_template.t.id\n  }\n}\n";
    expect(vpcsOfInstances(provider(null) + provider("dev", ROLE) + template + group)).toEqual(['default_vpc["222222222222 us-east-1"]']);
  });
});

describe("what is counted and named for an account", () => {
  it.each([
    ["one account", provider("dev"), ["quota"]],
    ["two accounts", provider("dev", ROLE), []],
  ])("is counted apart: six VPCs in %s", (_, dev, expected) => {
    const near = Array.from({ length: 3 }, (__, at) => vpc(`m${at}`)).join("");
    const far = Array.from({ length: 3 }, (__, at) => vpc(`d${at}`, "provider = aws.dev")).join("");
    expect(told(provider(null) + dev + near + far).diagnostics.map(({ code }) => code)).toEqual(expected);
  });

  it.each([
    ["one account", provider("dev"), ["zone-by-id"], "us-east-1a"],
    ["two accounts", provider("dev", ROLE), [], "use1-az1"],
  ])("is a zone by its name: beside ids in %s", (_, dev, codes, zone) => {
    const subnet = (name: string, more: string): string =>
      `resource "aws_subnet" "${name}" {\n  vpc_id = aws_vpc.${name}.id\n  cidr_block = "10.0.0.0/24"\n  ${more}\n}\n`;
    const near = subnet("m", 'availability_zone = "us-east-1a"');
    const far = subnet("d", 'provider = aws.dev\navailability_zone_id = "use1-az1"');
    const { network, diagnostics } = told(provider(null) + dev + TWO_VPCS + near + far);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(network.subnets.flatMap((each) => each.zone ?? []).at(-1)).toBe(zone);
  });

  it.each([
    ["a role", ROLE, "222222222222"],
    ["nothing", "", "123456789012"],
  ])("is who asks, by %s", (_, dev, expected) => {
    const identity = 'data "aws_caller_identity" "d" {\n  provider = aws.dev\n}\n';
    const peering =
      'resource "aws_vpc_peering_connection" "p" {\n  vpc_id = aws_vpc.m.id\n  peer_vpc_id = aws_vpc.d.id\n' +
      "  peer_owner_id = data.aws_caller_identity.d.account_id\n}\n";
    const [found] = told(provider(null) + provider("dev", dev) + TWO_VPCS + identity + peering).network.peerings;
    expect(found?.accepter.account).toBe(expected);
  });
});
