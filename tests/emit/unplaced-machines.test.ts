import { describe, expect, it } from "vitest";
import { emit, EMITTED_FORMATS, type EmittedFormat } from "../../lib/emit";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";
import { attributesOf, type Network } from "../../lib/model";
import { formatAddress } from "../../lib/net";

const read = (text: string): Network => readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: COMMAND_LINE_LIMITS }).network;
const again = (network: Network, format: EmittedFormat): Network =>
  readConfiguration(emit(network, format).files, { format, limits: COMMAND_LINE_LIMITS }).network;
const textIn = (network: Network, format: EmittedFormat): string =>
  emit(network, format)
    .files.map(({ text }) => text)
    .join("\n")
    .replace(/ +=/g, " =");

const HEAD = `provider "aws" {
  region = "us-east-1"
}
data "terraform_remote_state" "net" {
  backend = "local"
}
resource "aws_security_group" "app" {
  name   = "app"
  vpc_id = data.terraform_remote_state.net.outputs.vpc_id
}
resource "aws_security_group" "more" {
  name   = "more"
  vpc_id = data.terraform_remote_state.net.outputs.vpc_id
}
`;
const machine = (label: string, rest: string): string => `resource "aws_instance" "${label}" {
  ami           = "ami-1"
  instance_type = "t3.micro"
  ${rest}
}
`;
const OF_STATE = "subnet_id = data.terraform_remote_state.net.outputs.private_subnets[0]";
const APP = read(
  HEAD +
    machine(
      "app",
      `${OF_STATE}
  vpc_security_group_ids      = [aws_security_group.app.id, aws_security_group.more.id]
  private_ip                  = "10.0.1.10"
  associate_public_ip_address = true
  source_dest_check           = false`,
    ),
);

/** What is said of the first machine, with its groups by their names. */
function saidOf({ instances, securityGroups, vpcs }: Network) {
  const [instance] = instances;
  const said = instance?.unplaced;
  const groups = said?.securityGroups.map((id) => securityGroups.find((group) => group.id === id)?.name ?? id);
  const group = securityGroups.find(({ id }) => id === said?.securityGroups[0]);
  return {
    groups,
    address: said?.privateIp ? formatAddress(said.privateIp) : null,
    isPublic: said?.isPublic,
    checks: said?.sourceDestCheck,
    isInVpcOfGroup: group !== undefined && instance?.vpc === group.vpc,
    region: vpcs.find(({ id }) => id === instance?.vpc)?.region,
  };
}
const APP_SAYS = { groups: ["app", "more"], address: "10.0.1.10", isPublic: true, checks: false, isInVpcOfGroup: true, region: "us-east-1" };

describe("a machine whose subnet is not known", () => {
  it("keeps what it says of its interface, and is where its groups are", () => {
    expect(saidOf(APP)).toEqual(APP_SAYS);
    expect(attributesOf(APP, "aws_instance.app")).toMatchObject({
      groups: ["aws_security_group.app", "aws_security_group.more"],
      private_ip: "10.0.1.10",
      source_dest_check: false,
    });
  });

  it.each(EMITTED_FORMATS)("has it after a conversion too: %s", (format) => {
    const said = saidOf(again(APP, format));
    // Neither a stack nor what the CLI prints has a Region of its own; and the latter of a machine does not tell whether it was to have an address.
    const expected = { ...APP_SAYS, ...(format === "cloudformation" || format === "describe" ? { region: null } : {}), ...(format === "describe" ? { isPublic: null } : {}) };
    expect(said).toEqual(expected);
  });

  it("asks for the subnet by its name, and once for machines in the same", () => {
    const two = read(HEAD + machine("a", OF_STATE) + machine("b", OF_STATE));
    expect(textIn(two, "terraform").match(/subnet_id = var\.private_subnets_0\n/g)).toHaveLength(2);
    expect(textIn(APP, "terraform")).toContain("vpc_security_group_ids = [aws_security_group.app.id, aws_security_group.more.id]");
    expect(textIn(APP, "terraform")).toContain('region = "us-east-1"');
  });

  it("keeps the id of a subnet of elsewhere", () => {
    const network = read(HEAD + machine("a", 'subnet_id = "subnet-0123456789abcdef0"'));
    for (const format of EMITTED_FORMATS) expect(textIn(network, format)).toContain("subnet-0123456789abcdef0");
  });

  it("has no place told that it has", () => {
    const placed = read(`resource "aws_vpc" "m" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "s" {
  vpc_id     = aws_vpc.m.id
  cidr_block = "10.0.1.0/24"
}
${machine("a", "subnet_id = aws_subnet.s.id")}`);
    expect(placed.instances[0]?.unplaced).toBeUndefined();
  });
});
