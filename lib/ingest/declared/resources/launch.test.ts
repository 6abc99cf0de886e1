import { describe, expect, it } from "vitest";
import { attributesOf, type Network } from "../../../model";
import { SUBMISSION_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const BASE = `
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "s" {
  count             = 3
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.\${count.index}.0/24"
  availability_zone = "eu-west-1\${["a", "b", "c"][count.index]}"
}
resource "aws_security_group" "g" {
  count  = 2
  vpc_id = aws_vpc.main.id
}
`;
const told = (text: string) =>
  readConfiguration([{ path: "main.tf", text: BASE + text }], { format: "terraform", limits: SUBMISSION_LIMITS });
const read = (text: string): Network => {
  const { network, diagnostics } = told(text);
  expect(diagnostics).toEqual([]);
  return network;
};

const template = (inside: string): string => `resource "aws_launch_template" "t" {\n  name = "web"\n${inside}\n}\n`;
const GROUPS = `vpc_security_group_ids = [aws_security_group.g[0].id]`;
const group = (launch: string, more = ""): string => `
resource "aws_autoscaling_group" "web" {
  min_size            = 1
  max_size            = 9
  ${launch}
  ${more === "" ? "vpc_zone_identifier = aws_subnet.s[*].id" : more}
}
`;
const BY_ID = `launch_template {\n    id = aws_launch_template.t.id\n  }`;
const MEMBER = 'aws_autoscaling_group.web.instance["aws_subnet.s[0]"]';

describe("an autoscaling group", () => {
  it("is an instance for each of its subnets", () => {
    const network = read(template(GROUPS) + group(BY_ID, "desired_capacity = 4\n vpc_zone_identifier = aws_subnet.s[*].id"));
    expect(network.instances.map(({ id, count, zone, autoscalingGroup }) => [id, count, zone, autoscalingGroup])).toEqual([
      ['aws_autoscaling_group.web.instance["aws_subnet.s[0]"]', 2, "eu-west-1a", "aws_autoscaling_group.web"],
      ['aws_autoscaling_group.web.instance["aws_subnet.s[1]"]', 2, "eu-west-1b", "aws_autoscaling_group.web"],
      ['aws_autoscaling_group.web.instance["aws_subnet.s[2]"]', 2, "eu-west-1c", "aws_autoscaling_group.web"],
    ]);
    expect(network.interfaces.map(({ subnet, securityGroups }) => [subnet, securityGroups])).toEqual(
      [0, 1, 2].map((at) => [`aws_subnet.s[${at}]`, ["aws_security_group.g[0]"]]),
    );
  });

  it("may grow: it has one member where it wants none yet", () => {
    const network = read(
      template(GROUPS) +
        group(BY_ID, "desired_capacity = 0\n vpc_zone_identifier = [aws_subnet.s[0].id]").replace(
          "min_size            = 1",
          "min_size = 0",
        ),
    );
    expect(network.instances.map(({ count }) => count)).toEqual([1]);
  });

  it("and its template surround the network too", () => {
    const network = read(template(GROUPS) + group(BY_ID));
    expect(network.support.map(({ id, type, name }) => [id, type, name])).toEqual([
      ["aws_launch_template.t", "launch_template", "web"],
      ["aws_autoscaling_group.web", "autoscaling_group", null],
    ]);
  });

  it.each([
    ["by its id", template(GROUPS) + group(BY_ID)],
    ["by its name", template(GROUPS) + group(`launch_template {\n    name = "web"\n  }`)],
    [
      "by a name that is known after apply",
      `resource "random_pet" "p" {}
       resource "aws_launch_template" "t" {
         name = "web-\${random_pet.p.id}"
         ${GROUPS}
       }` + group(`launch_template {\n    name = aws_launch_template.t.name\n  }`),
    ],
    [
      "in a policy of mixed instances",
      template(GROUPS) +
        group(`mixed_instances_policy {
          launch_template {
            launch_template_specification {
              launch_template_id = aws_launch_template.t.id
              version            = "$Latest"
            }
          }
        }`),
    ],
    [
      "as a launch configuration",
      `resource "aws_launch_configuration" "c" {
         image_id        = "ami-1"
         instance_type   = "t3.micro"
         security_groups = [aws_security_group.g[0].id]
       }` + group("launch_configuration = aws_launch_configuration.c.name"),
    ],
    [
      "with the groups of its interface",
      template(`network_interfaces {\n    security_groups = [aws_security_group.g[0].id]\n  }`) + group(BY_ID),
    ],
  ])("takes groups from its template: %s", (_, text) => {
    expect(attributesOf(read(text), MEMBER)).toMatchObject({ groups: ["aws_security_group.g[0]"] });
  });

  it("takes what else the template says", () => {
    const text = template(`
      image_id      = "ami-1"
      instance_type = "t3.micro"
      key_name      = "lab"
      user_data     = base64encode("echo hello")
      iam_instance_profile {
        name = "ssm"
      }
      placement {
        tenancy = "dedicated"
      }
      network_interfaces {
        associate_public_ip_address = true
        ipv4_address_count          = 1
      }
    `);
    const attributes = attributesOf(read(text + group(BY_ID)), MEMBER);
    expect(attributes).toMatchObject({
      image: "ami-1",
      instance_type: "t3.micro",
      key_name: "lab",
      user_data: "echo hello",
      instance_profile: "ssm",
      tenancy: "dedicated",
      public_ip: "any public address",
    });
    expect(attributes?.addresses).toHaveLength(2);
  });

  it("names its members by the tag that it gives them", () => {
    const tag = `tag {\n key = "Name"\n value = "web"\n propagate_at_launch = true\n }\n vpc_zone_identifier = [aws_subnet.s[0].id]`;
    expect(read(template(GROUPS) + group(BY_ID, tag)).instances[0]?.name).toBe("web");
  });

  it.each([
    ["names zones alone", ""],
    ["names zones, and has an empty list of subnets", "\n  vpc_zone_identifier = []"],
  ])("lies in the default VPC where it %s", (_, more) => {
    const network = read(template("") + group(BY_ID, `availability_zones = ["eu-west-1b"]${more}`));
    expect(attributesOf(network, 'aws_autoscaling_group.web.instance["eu-west-1b"]')).toMatchObject({
      vpc: "default_vpc",
      zone: "eu-west-1b",
    });
  });

  it("of a template that is not here has groups that nobody knows", () => {
    const { network, diagnostics } = told(group(`launch_template {\n    id = "lt-0abc"\n  }`));
    expect(diagnostics.map(({ code }) => code)).toEqual(["reference-outside"]);
    const [name = ""] = network.interfaces[0]?.securityGroups ?? [];
    expect(network.securityGroups.find(({ id }) => id === name)?.rules.every(({ missing }) => missing.length > 0)).toBe(true);
  });

  it("in subnets that are not known is there without an interface", () => {
    const { network, diagnostics } = told(
      template(GROUPS) + group(BY_ID, "vpc_zone_identifier = random_pet.p.list") + 'resource "random_pet" "p" {}\n',
    );
    expect(diagnostics).toEqual([]);
    expect([network.instances.length, network.interfaces.length]).toEqual([1, 0]);
    expect(network.missing).toContainEqual({ fact: "the subnets of the autoscaling group", component: "aws_autoscaling_group.web" });
  });

  it("is spoken of once, whatever its members have in common", () => {
    const { diagnostics } = told(template(`vpc_security_group_ids = [aws_subnet.s[0].id]`) + group(BY_ID));
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        "wrong-reference",
        "vpc_security_group_ids[0] of aws_autoscaling_group.web should name a security group, and aws_subnet.s[0] is a subnet.",
      ],
    ]);
  });

  it.each([
    ["subnets", template(GROUPS) + group(BY_ID, "desired_capacity = 1"), "missing-argument"],
    ["a template", group(""), "missing-argument"],
    [
      "a wish between its least and its most",
      template(GROUPS) + group(BY_ID, "desired_capacity = 10\n vpc_zone_identifier = aws_subnet.s[*].id"),
      "capacity-order",
    ],
  ])("needs %s", (_, text, code) => expect(told(text).diagnostics.map((diagnostic) => diagnostic.code)).toContain(code));
});

describe("an instance with a launch template", () => {
  const instance = (inside: string): string => `
    resource "aws_instance" "web" {
      subnet_id = aws_subnet.s[0].id
      ${BY_ID}
      ${inside}
    }
`;

  it("takes what it does not say itself", () => {
    const text = template(`${GROUPS}\n  instance_type = "t3.micro"\n  key_name = "lab"`);
    expect(attributesOf(read(text + instance(`instance_type = "m7g.large"`)), "aws_instance.web")).toMatchObject({
      instance_type: "m7g.large",
      key_name: "lab",
      groups: ["aws_security_group.g[0]"],
    });
  });

  it("takes its name from the template's tags", () => {
    const tags = `tag_specifications {\n resource_type = "instance"\n tags = { Name = "web" }\n }`;
    expect(read(template(tags) + instance("")).instances[0]?.name).toBe("web");
  });

  it("has the further interfaces of the template", () => {
    const text = template(`
      network_interfaces {
        device_index    = 0
        security_groups = [aws_security_group.g[0].id]
      }
      network_interfaces {
        device_index       = 1
        security_groups    = [aws_security_group.g[1].id]
        private_ip_address = "10.0.0.20"
        ipv4_addresses     = ["10.0.0.20", "10.0.0.21"]
      }
    `);
    const network = read(text + instance(""));
    expect(network.instances[0]?.interfaces).toEqual([
      "aws_instance.web.primary_network_interface_id",
      "aws_instance.web.network_interface[1]",
    ]);
    expect(network.interfaces[1]).toMatchObject({
      owner: "aws_instance.web",
      subnet: "aws_subnet.s[0]",
      securityGroups: ["aws_security_group.g[1]"],
    });
    expect(network.interfaces[1]?.addresses).toHaveLength(2);
  });

  it("can not have groups beside interfaces", () => {
    const { diagnostics } = told(template(`${GROUPS}\n  network_interfaces {\n    delete_on_termination = true\n  }`) + instance(""));
    expect(diagnostics.map(({ code, span }) => [code, span?.start.line])).toEqual([["groups-beside-interfaces", 17]]);
  });

  it("can have an empty list of groups beside interfaces", () => {
    const { diagnostics } = told(template("vpc_security_group_ids = []\n  network_interfaces {\n    delete_on_termination = true\n  }") + instance(""));
    expect(diagnostics).toEqual([]);
  });
});
