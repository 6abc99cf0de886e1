import { describe, expect, it } from "vitest";
import { readConfiguration } from "../../read-configuration";
import { SUBMISSION_LIMITS } from "../../read";

const GROUPS = `
resource "aws_vpc" "other" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "other" {
  vpc_id     = aws_vpc.other.id
  cidr_block = "10.0.0.0/24"
}
resource "aws_security_group" "web" {
  name = "web"
}
resource "aws_security_group" "elsewhere" {
  name   = "web"
  vpc_id = aws_vpc.other.id
}
resource "aws_security_group" "prefixed" {
  name_prefix = "app-"
}
`;

function read(resource: string) {
  const { network, diagnostics } = readConfiguration([{ path: "main.tf", text: GROUPS + resource }], { format: "terraform", limits: SUBMISSION_LIMITS });
  return { groups: network.interfaces.at(-1)?.securityGroups, codes: diagnostics.map(({ code }) => code) };
}

const instance = (args: string): string => `resource "aws_instance" "i" {\n  ami = "ami-1"\n  instance_type = "t3.micro"\n  ${args}\n}\n`;

describe("the groups of an instance", () => {
  it.each<[string, string, string[]]>([
    ["by name, as instances of the default VPC may call them", "security_groups = [aws_security_group.web.name]", ["aws_security_group.web"]],
    ["by a name of which AWS chooses the end", "security_groups = [aws_security_group.prefixed.name]", ["aws_security_group.prefixed"]],
    ["by the name of the default one", 'security_groups = ["default"]', ["default_vpc.default_security_group_id"]],
    ["by id", "security_groups = [aws_security_group.web.id]", ["aws_security_group.web"]],
    ["by name beside an empty list of ids", 'security_groups = ["web"]\n  vpc_security_group_ids = []', ["aws_security_group.web"]],
    ["by a name that another VPC has too", 'subnet_id = aws_subnet.other.id\n  security_groups = ["web"]', ["aws_security_group.elsewhere"]],
  ])("%s", (_, args, groups) => expect(read(instance(args))).toEqual({ groups, codes: [] }));

  it("stand by id alone where ids are asked for", () =>
    expect(read(instance("vpc_security_group_ids = [aws_security_group.web.name]")).codes).toEqual(["reference-not-found"]));
});

it("a group of an interface stands by id alone", () =>
  expect(
    read('resource "aws_network_interface" "n" {\n  subnet_id = aws_subnet.other.id\n  security_groups = ["web"]\n}\n').codes,
  ).toEqual(["reference-not-found"]));

describe("a list of groups of which a part is not known", () => {
  const VARIABLE = 'variable "more" {\n  type = list(string)\n}\n';
  const groups = (list: string) => read(`${VARIABLE}${instance(`vpc_security_group_ids = ${list}`)}`).groups;
  it.each([
    ["has those that it names for certain", "concat([aws_security_group.web.id], var.more)"],
    ["whichever comes first", "concat(var.more, [aws_security_group.web.id])"],
    ["within another list", "concat(concat([aws_security_group.web.id], var.more), var.more)"],
  ])("%s", (_, list) => {
    const found = groups(list);
    expect(found?.filter((id) => id === "aws_security_group.web")).toHaveLength(1);
    expect(found).toHaveLength(2);
  });

  it("has none for certain where the whole list is not known", () => expect(groups("var.more")).not.toContain("aws_security_group.web"));
});
