import { describe, expect, it } from "vitest";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../ingest";
import type { Network } from "../model";
import { emit, EMITTED_FORMATS, type EmittedFormat } from ".";
import { NotCarried } from "./not-carried";

const read = (files: Readonly<Record<string, string>>): Network =>
  readConfiguration(Object.entries(files).map(([path, text]) => ({ path, text })), { format: "terraform", limits: COMMAND_LINE_LIMITS }).network;
const told = (network: Network, format: EmittedFormat): string[] => emit(network, format).diagnostics.map(({ code, message }) => `${code}: ${message}`);
const textOf = (network: Network, format: EmittedFormat): string => emit(network, format).files.map(({ text }) => text).join("\n");

const PROVIDER = 'provider "aws" {\n  region = "eu-west-1"\n}\n';
const GROUND = `${PROVIDER}resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\nresource "aws_subnet" "a" {\n  vpc_id     = aws_vpc.main.id\n  cidr_block = "10.0.1.0/24"\n}\n`;
const MACHINE = 'resource "aws_instance" "this" {\n  ami           = data.aws_ami.linux.id\n  instance_type = "t3.micro"\n  subnet_id     = var.subnet\n}\n';
const MODULE = `variable "subnet" {}\ndata "aws_ami" "linux" {\n  most_recent = true\n}\n${MACHINE}`;
const called = (name: string, more = ""): string => `module "${name}" {\n  source = "./machine"\n  subnet = aws_subnet.a.id\n${more}}\n`;
const modules = (...calls: readonly string[]): Network => read({ "main.tf": GROUND + calls.join(""), "machine/main.tf": MODULE });

describe("facts that are not known and that a text does not leave open", () => {
  const network = read({
    "main.tf": `${GROUND}variable "enable" {\n  type = bool\n}\nresource "aws_security_group" "b" {\n  vpc_id = aws_vpc.main.id\n}\nresource "aws_security_group_rule" "ssh" {\n  count             = var.enable ? 1 : 0\n  type              = "ingress"\n  security_group_id = aws_security_group.b.id\n  protocol          = "tcp"\n  from_port         = 22\n  to_port           = 22\n  cidr_blocks       = ["10.0.0.0/16"]\n}\n`,
  });

  it.each(EMITTED_FORMATS)("are named, with what they are facts of: %s", (format) => {
    expect(told(network, format).filter((line) => line.startsWith("firmer-answers"))).toEqual([expect.stringContaining("(aws_security_group_rule.ssh)")]);
  });

  it.each(EMITTED_FORMATS)("are none where everything is known: %s", (format) => {
    expect(told(read({ "main.tf": GROUND }), format).filter((line) => line.startsWith("firmer-answers"))).toEqual([]);
  });

  it("are listed once each, the first six of them", () => {
    const notCarried = new NotCarried();
    for (const at of [1, 1, 2, 3, 4, 5, 6, 7, 8]) notCarried.decide({ fact: `fact ${at}`, component: "main" });
    const [only] = notCarried.told("Terraform");
    expect(only?.message).toMatch(/: fact 1 \(main\); fact 2 \(main\); .*; fact 6 \(main\); and 2 more\.$/);
  });
});

describe("where a network is", () => {
  const zone = '  availability_zone = "eu-west-1a"\n';
  it("is not said by a template, unless zones say it", () => {
    const isTold = (text: string): boolean => told(read({ "main.tf": text }), "cloudformation").some((line) => line.includes("no place for the Region"));
    expect([isTold(GROUND), isTold(GROUND.replace("/24\"\n", `/24"\n${zone}`)), isTold(GROUND.replace(PROVIDER, ""))]).toEqual([true, false, false]);
  });

  it.each(["terraform", "cloudformation", "console"] as const)("is an account that %s does not say", (format) => {
    const network = read({ "main.tf": GROUND });
    const described = { ...network, vpcs: network.vpcs.map((vpc) => ({ ...vpc, account: "123456789012" })) };
    const ofAccounts = (one: Network) => told(one, format).filter((line) => line.includes("account"));
    expect([ofAccounts(network).length, ofAccounts(described).length]).toEqual([0, 1]);
  });
});

describe("what no conversion writes", () => {
  const listener = 'resource "aws_lb" "l" {\n  internal = true\n  load_balancer_type = "network"\n  subnets = [aws_subnet.a.id]\n}\nresource "aws_lb_target_group" "t" {\n  port = 443\n  protocol = "TLS"\n  vpc_id = aws_vpc.main.id\n}\nresource "aws_lb_listener" "l" {\n  load_balancer_arn = aws_lb.l.arn\n  port = 443\n  protocol = "TLS"\n  certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/x"\n  default_action {\n    type = "forward"\n    target_group_arn = aws_lb_target_group.t.arn\n  }\n}\n';

  it.each([
    ["terraform", "Terraform"],
    ["cloudformation", "CloudFormation"],
  ] as const)("is not said to have no place in a format: %s", (format, name) => {
    const messages = told(read({ "main.tf": GROUND + listener }), format);
    expect(messages).toContain(`not-carried: A conversion to ${name} leaves out certificates of listeners (aws_lb.l): no network holds them.`);
    expect(told(modules(called("api")), format).join("\n")).not.toMatch(/no place for values/);
  });
});

describe("what takes the place of something", () => {
  it("is said of addresses that outputs have to have", () => {
    expect(told(modules(called("api")), "describe").join("\n")).toMatch(/free to choose \(.*\): each is printed with a value that AWS could have chosen\./);
  });

  it.each(["terraform", "cloudformation"] as const)("is asked for of an image that was looked up inside of a module: %s", (format) => {
    expect(textOf(modules(called("api")), format)).not.toContain("data.aws_ami.linux\"");
    expect(textOf(modules(called("api")), format)).toMatch(/linux_ami|LinuxAmi/);
    expect(told(modules(called("api")), format).join()).toContain("looked up, or given from outside (module.api.aws_instance.this): each is asked for");
  });

  it.each(["describe", "console"] as const)("is nothing of an image that was looked up: %s", (format) => {
    expect(textOf(modules(called("api")), format)).not.toContain("aws_ami");
    expect(told(modules(called("api")), format).join()).toContain("images, types, key pairs and profiles of instances that were looked up");
  });

  it.each([
    ["the parameter of a template", { unknown: "LatestAmi" }, "ami           = var.latest_ami_ami\n"],
    ["a name that reads like one", "LatestAmi", 'ami           = "LatestAmi"\n'],
  ])("is what it is of an image that is %s", (_, image, expected) => {
    const network = modules(called("api"));
    const given = { ...network, instances: network.instances.map((instance) => ({ ...instance, image })) };
    expect(textOf(given, "terraform")).toContain(expected);
  });
});

describe("what a module calls this", () => {
  it.each([
    ["is called like the module", [called("api"), called("web")], ["api", "web"]],
    ["is called like the key of the module", [called("machine", '  for_each = toset(["api", "web"])\n')], ["api", "web"]],
    ["is numbered like the module", [called("api", "  count = 2\n")], ["api_0", "api_1"]],
  ])("%s", (_, calls, names) => {
    const written = [...textOf(modules(...calls), "terraform").matchAll(/^resource "aws_instance" "(.*)"/gm)].map((hit) => hit[1]);
    expect(written).toEqual(names);
  });
});

it("counts no further addresses of public NAT gateways: each comes with an allocation", () => {
  const nat = (own: string) => read({ "main.tf": `${GROUND}resource "aws_eip" "a" {}\nresource "aws_eip" "b" {}\nresource "aws_nat_gateway" "n" {\n  subnet_id = aws_subnet.a.id\n${own}}\n` });
  const open = nat("  allocation_id = aws_eip.a.id\n  secondary_allocation_ids = [aws_eip.b.id]\n");
  const closed = nat('  connectivity_type = "private"\n  secondary_private_ip_address_count = 2\n');
  expect(textOf(open, "terraform")).not.toContain("address_count");
  expect(textOf(open, "cloudformation")).not.toContain("AddressCount");
  expect(textOf(closed, "terraform")).toContain("secondary_private_ip_address_count = 2");
  expect(read({ "main.tf": textOf(open, "terraform") }).interfaces.map(({ addresses }) => addresses.length)).toEqual([2]);
});

describe("an interface that AWS runs for a service that is not known", () => {
  const network = read({ "main.tf": `${GROUND}resource "aws_network_interface" "i" {\n  subnet_id = aws_subnet.a.id\n}\n` });
  const owned = (ownerKind: "load_balancer" | null): Network => ({ ...network, interfaces: network.interfaces.map((i) => ({ ...i, owner: null, ownerKind })) });
  const ofOwners = (of: Network, format: EmittedFormat): string[] => told(of, format).filter((line) => line.includes("owners of interfaces"));

  it.each(["terraform", "cloudformation", "console"] as const)("is told to become one of its own: %s", (format) => {
    expect(ofOwners(owned("load_balancer"), format)).toEqual([expect.stringMatching(/written as ones of their own\.$/)]);
    expect(ofOwners(owned(null), format)).toEqual([]);
  });
});
