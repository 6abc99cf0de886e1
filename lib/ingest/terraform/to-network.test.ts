import { describe, expect, it } from "vitest";
import { present } from "../../assert";
import { attributesOf, type Network, type NetworkInterface } from "../../model";
import { formatAddress, formatPrefix } from "../../net";
import { SUBMISSION_LIMITS } from "../read";
import { readConfiguration } from "../read-configuration";

const BASE = `
provider "aws" {
  region = "eu-west-1"
}
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"
}
`;
const read = (text: string): Network => {
  const { network, diagnostics } = readConfiguration([{ path: "main.tf", text: BASE + text }], {
    format: "terraform",
    limits: SUBMISSION_LIMITS,
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return network;
};
const byId = <T extends { readonly id: string }>(list: readonly T[], id: string): T =>
  present(
    list.find((one) => one.id === id),
    `no ${id}`,
  );
const instance = (name: string, args = ""): string => `resource "aws_instance" "${name}" {\n  subnet_id = aws_subnet.a.id\n${args}\n}\n`;
const primaryOf = (network: Network, name: string): NetworkInterface =>
  byId(network.interfaces, present(byId(network.instances, `aws_instance.${name}`).interfaces[0], "an interface"));

describe("what AWS makes by itself", () => {
  const network = read("");

  it("is listed without a place: main table, default ACL and default group", () => {
    const vpc = byId(network.vpcs, "aws_vpc.main");
    expect(vpc).toMatchObject({
      mainRouteTable: "aws_vpc.main.main_route_table_id",
      defaultNetworkAcl: "aws_vpc.main.default_network_acl_id",
      defaultSecurityGroup: "aws_vpc.main.default_security_group_id",
      region: "eu-west-1",
    });
    expect(byId(network.routeTables, vpc.mainRouteTable)).toMatchObject({ span: null, routes: [] });
    expect(byId(network.networkAcls, vpc.defaultNetworkAcl).entries.map(({ action, direction }) => `${direction} ${action}`)).toEqual([
      "ingress allow",
      "egress allow",
    ]);
    expect(byId(network.securityGroups, vpc.defaultSecurityGroup).rules).toHaveLength(2);
  });

  it("has rules for IPv6 where the VPC has an IPv6 block, and else none (NACL-4, SG-5)", () => {
    const made = read('resource "aws_vpc" "six" {\n  cidr_block = "10.1.0.0/16"\n  assign_generated_ipv6_cidr_block = true\n}');
    const vpc = byId(made.vpcs, "aws_vpc.six");
    expect(byId(made.networkAcls, vpc.defaultNetworkAcl).entries.map(({ direction, number }) => `${direction} ${number}`)).toEqual([
      "ingress 100",
      "ingress 101",
      "egress 100",
      "egress 101",
    ]);
    expect(byId(made.securityGroups, vpc.defaultSecurityGroup).rules).toHaveLength(3);
  });

  it("serves a subnet that names nothing else (RT-1, NACL-4)", () => {
    expect(byId(network.subnets, "aws_subnet.a")).toMatchObject({
      routeTable: "aws_vpc.main.main_route_table_id",
      networkAcl: "aws_vpc.main.default_network_acl_id",
      zone: "eu-west-1a",
    });
  });

  it("gives way to what adopts it (TF-2)", () => {
    const adopted = read(`
      resource "aws_default_route_table" "t" {
        default_route_table_id = aws_vpc.main.default_route_table_id
      }
      resource "aws_default_network_acl" "n" {
        default_network_acl_id = aws_vpc.main.default_network_acl_id
      }
      resource "aws_default_security_group" "g" {
        vpc_id = aws_vpc.main.id
      }
      ${instance("bare")}`);
    expect(byId(adopted.subnets, "aws_subnet.a")).toMatchObject({
      routeTable: "aws_default_route_table.t",
      networkAcl: "aws_default_network_acl.n",
    });
    expect(primaryOf(adopted, "bare").securityGroups).toEqual(["aws_default_security_group.g"]);
    expect(adopted.routeTables).toHaveLength(1);
    expect(byId(adopted.networkAcls, "aws_default_network_acl.n").entries).toEqual([]);
  });
});

describe("rules", () => {
  const rulesOf = (text: string) => byId(read(text).securityGroups, "aws_security_group.g").rules;
  const group = (inside: string): string => `resource "aws_security_group" "g" {\n  vpc_id = aws_vpc.main.id\n${inside}\n}\n`;

  it("with several peers are several with one name", () => {
    const rules = rulesOf(
      group(`
      ingress {
        protocol = "tcp"
        from_port = 80
        to_port = 81
        cidr_blocks = ["10.0.0.0/8", "192.168.0.0/16"]
        ipv6_cidr_blocks = ["2001:db8::/32"]
        self = true
      }`),
    );
    expect(rules.map(({ ref, peer }) => [ref.label, peer.kind])).toEqual([
      ["ingress[0]", "cidr"],
      ["ingress[0]", "cidr"],
      ["ingress[0]", "cidr"],
      ["ingress[0]", "group"],
    ]);
    expect(rules[0]).toMatchObject({
      traffic: { protocol: 6, ports: [80, 81], icmp: null },
      ref: { span: { file: "main.tf", start: { line: 16 } } },
    });
  });

  it("may be written as a list of objects", () => {
    const rules = rulesOf(
      group(`
      ingress = [for port in [80, 443] : {
        protocol = "tcp", from_port = port, to_port = port, cidr_blocks = ["0.0.0.0/0"],
        ipv6_cidr_blocks = [], prefix_list_ids = [], security_groups = [], self = false, description = ""
      }]`),
    );
    expect(rules.map(({ traffic }) => traffic.ports)).toEqual([
      [80, 80],
      [443, 443],
    ]);
  });

  it("add up, whichever resource they are written as (TF-1)", () => {
    const rules = rulesOf(`${group("")}
      resource "aws_security_group_rule" "r" {
        security_group_id = aws_security_group.g.id
        type = "egress"
        protocol = "-1"
        from_port = 0
        to_port = 0
        cidr_blocks = ["0.0.0.0/0"]
      }
      resource "aws_vpc_security_group_ingress_rule" "i" {
        security_group_id = aws_security_group.g.id
        ip_protocol = "icmp"
        from_port = 8
        to_port = -1
        referenced_security_group_id = aws_security_group.g.id
      }`);
    expect(rules.map(({ ref, direction, traffic }) => [ref.label, direction, traffic])).toEqual([
      ["aws_security_group_rule.r", "egress", { protocol: null, ports: null, icmp: null }],
      ["aws_vpc_security_group_ingress_rule.i", "ingress", { protocol: 1, ports: null, icmp: { type: 8, code: null } }],
    ]);
  });

  it.each([
    [
      "ports",
      'protocol = "tcp"\nfrom_port = random_integer.x.result\nto_port = 80\nself = true',
      { traffic: { protocol: 6, ports: null } },
    ],
    ["protocol", "protocol = random_id.x.hex\nfrom_port = 80\nto_port = 80\nself = true", { traffic: { protocol: null, ports: null } }],
    ["a block", 'protocol = "tcp"\nfrom_port = 80\nto_port = 80\ncidr_blocks = ["${random_id.x.hex}/32"]', { peer: { kind: "unknown" } }],
    ["a group", 'protocol = "tcp"\nfrom_port = 80\nto_port = 80\nsecurity_groups = [random_id.x.hex]', { peer: { kind: "unknown" } }],
  ])("of which %s is known after apply are as wide as they could be, and say so", (_, args, widest) => {
    const others = 'resource "random_id" "x" {\n  byte_length = 2\n}\nresource "random_integer" "x" {\n  min = 1\n  max = 9\n}\n';
    const rules = rulesOf(`${others}${group(`ingress {\n${args}\n}`)}`);
    expect(rules).toMatchObject([widest]);
    expect(rules[0]?.missing).toMatchObject([{ component: "aws_security_group.g" }]);
  });

  it("of an ACL allow and deny in capitals too, where they are blocks of it", () => {
    const entry = (number: number, action: string): string =>
      `ingress {\n rule_no = ${number}\n action = "${action}"\n protocol = "-1"\n from_port = 0\n to_port = 0\n cidr_block = "0.0.0.0/0"\n}\n`;
    const network = read(`resource "aws_network_acl" "n" {\n vpc_id = aws_vpc.main.id\n${entry(1, "Deny")}${entry(2, "ALLOW")}}`);
    const entries = byId(network.networkAcls, "aws_network_acl.n").entries;
    expect(entries.map(({ action, missing }) => [action, missing])).toEqual([
      ["deny", []],
      ["allow", []],
    ]);
  });

  it("of an ACL are sorted by number and named by it", () => {
    const network = read(`
      resource "aws_network_acl" "n" {
        vpc_id = aws_vpc.main.id
      }
      resource "aws_network_acl_rule" "late" {
        network_acl_id = aws_network_acl.n.id
        rule_number = 200
        rule_action = "deny"
        protocol = "all"
        cidr_block = "0.0.0.0/0"
      }
      resource "aws_network_acl_rule" "early" {
        network_acl_id = aws_network_acl.n.id
        rule_number = 100
        rule_action = "allow"
        egress = true
        protocol = "udp"
        from_port = 53
        to_port = 53
        cidr_block = "10.0.0.0/8"
      }
      resource "aws_network_acl_association" "a" {
        network_acl_id = aws_network_acl.n.id
        subnet_id = aws_subnet.a.id
      }`);
    const entries = byId(network.networkAcls, "aws_network_acl.n").entries;
    expect(entries.map(({ ref, direction, action }) => [ref.label, direction, action])).toEqual([
      ["100", "egress", "allow"],
      ["200", "ingress", "deny"],
    ]);
    expect(byId(network.subnets, "aws_subnet.a").networkAcl).toBe("aws_network_acl.n");
  });
});

describe("instances and their interfaces", () => {
  it("have the address that is written, else any of the subnet", () => {
    const network = read(instance("fixed", 'private_ip = "10.0.1.9"') + instance("free"));
    expect(attributesOf(network, "aws_instance.fixed")).toMatchObject({ private_ip: "10.0.1.9", public_ip: null, zone: "eu-west-1a" });
    expect(attributesOf(network, "aws_instance.free")).toMatchObject({ private_ip: "any free address of 10.0.1.0/24" });
  });

  it("get a public address by their own word, then by the subnet's (TF-4)", () => {
    const mapped =
      'resource "aws_subnet" "b" {\n  vpc_id = aws_vpc.main.id\n  cidr_block = "10.0.2.0/24"\n  map_public_ip_on_launch = true\n}\n';
    const inB = (name: string, args = "") => instance(name, args).replace("subnet.a", "subnet.b");
    const network = read(
      mapped + inB("mapped") + inB("not", "associate_public_ip_address = false") + instance("own", "associate_public_ip_address = true"),
    );
    const isPublic = (name: string) => primaryOf(network, name).addresses[0]?.public !== null;
    expect(["mapped", "not", "own"].map(isPublic)).toEqual([true, false, true]);
  });

  it("take an Elastic IP on the private address that is named (IGW-2)", () => {
    const network = read(`${instance("i", 'private_ip = "10.0.1.9"\nsecondary_private_ips = ["10.0.1.10"]')}
      resource "aws_eip" "e" {
      }
      resource "aws_eip_association" "e" {
        allocation_id = aws_eip.e.allocation_id
        network_interface_id = aws_instance.i.primary_network_interface_id
        private_ip_address = "10.0.1.10"
      }`);
    expect(primaryOf(network, "i").addresses.map((a) => a.public?.elasticIp ?? null)).toEqual([null, "aws_eip.e"]);
    expect(byId(network.elasticIps, "aws_eip.e").attachedTo).toBe("aws_instance.i.primary_network_interface_id");
  });

  it("have the interfaces attached to them in device order, and the groups attached to those", () => {
    const network = read(`
      resource "aws_security_group" "g" {
        vpc_id = aws_vpc.main.id
      }
      resource "aws_network_interface" "first" {
        subnet_id = aws_subnet.a.id
        private_ips = ["10.0.1.21"]
        security_groups = [aws_security_group.g.id]
        source_dest_check = false
      }
      resource "aws_network_interface" "second" {
        subnet_id = aws_subnet.a.id
        private_ips_count = 1
      }
      resource "aws_network_interface_attachment" "second" {
        instance_id = aws_instance.i.id
        network_interface_id = aws_network_interface.second.id
        device_index = 1
      }
      resource "aws_network_interface_sg_attachment" "second" {
        security_group_id = aws_security_group.g.id
        network_interface_id = aws_network_interface.second.id
      }
      resource "aws_instance" "i" {
        network_interface {
          network_interface_id = aws_network_interface.first.id
          device_index = 0
        }
      }`);
    expect(byId(network.instances, "aws_instance.i").interfaces).toEqual(["aws_network_interface.first", "aws_network_interface.second"]);
    expect(byId(network.interfaces, "aws_network_interface.first")).toMatchObject({ owner: "aws_instance.i", sourceDestCheck: false });
    expect(byId(network.interfaces, "aws_network_interface.second")).toMatchObject({
      securityGroups: ["aws_vpc.main.default_security_group_id", "aws_security_group.g"],
      addresses: [{}, {}],
    });
  });

  it("tell tenancy, host, key and first commands", () => {
    const network = read(`
      resource "aws_key_pair" "k" {
        key_name = "deploy"
        public_key = "ssh-ed25519 AAAA"
      }
      resource "aws_ec2_host" "h" {
        availability_zone = "eu-west-1a"
        instance_type = "c5.large"
      }
      ${instance("i", 'host_id = aws_ec2_host.h.id\nkey_name = aws_key_pair.k.key_name\nuser_data_base64 = base64encode("#!/bin/sh")')}`);
    expect(attributesOf(network, "aws_instance.i")).toMatchObject({
      tenancy: "host",
      host: "aws_ec2_host.h",
      key_name: "deploy",
      user_data: "#!/bin/sh",
    });
    expect(attributesOf(network, "aws_key_pair.k")).toMatchObject({ type: "key_pair", public_key: "ssh-ed25519 AAAA" });
  });

  it("take the tenancy of their VPC", () => {
    const dedicated = BASE.replace('"10.0.0.0/16"', '"10.0.0.0/16"\n  instance_tenancy = "dedicated"');
    const text = dedicated + instance("i");
    const { network } = readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: SUBMISSION_LIMITS });
    expect(byId(network.instances, "aws_instance.i").tenancy).toBe("dedicated");
  });
});

describe("what the configuration only refers to", () => {
  it("a group of which only the id is known may allow anything", () => {
    const network = read(instance("i", 'vpc_security_group_ids = ["sg-0123456789abcdef0"]'));
    expect(primaryOf(network, "i").securityGroups).toEqual(["sg-0123456789abcdef0"]);
    const { rules } = byId(network.securityGroups, "sg-0123456789abcdef0");
    expect(rules.every(({ missing }) => missing.length > 0)).toBe(true);
  });

  it("a VPC that a data source finds keeps together what is in it", () => {
    const network = read(`
      data "aws_vpc" "theirs" {
        tags = { Name = "theirs" }
      }
      resource "aws_subnet" "b" {
        vpc_id = data.aws_vpc.theirs.id
        cidr_block = "10.9.0.0/24"
      }
      resource "aws_security_group" "g" {
        vpc_id = data.aws_vpc.theirs.id
      }`);
    expect(byId(network.subnets, "aws_subnet.b").vpc).toBe("data.aws_vpc.theirs.id");
    expect(byId(network.securityGroups, "aws_security_group.g").vpc).toBe("data.aws_vpc.theirs.id");
    expect(network.missing).toContainEqual({ fact: "the CIDR blocks of the VPC", component: "data.aws_vpc.theirs.id" });
  });

  it("a data source that finds a resource of the configuration is that resource", () => {
    const network = read(`
      data "aws_vpc" "mine" {
        id = aws_vpc.main.id
      }
      data "aws_security_group" "default" {
        name = "default"
        vpc_id = data.aws_vpc.mine.id
      }
      ${instance("i", "vpc_security_group_ids = [data.aws_security_group.default.id]")}`);
    expect(primaryOf(network, "i").securityGroups).toEqual(["aws_vpc.main.default_security_group_id"]);
    expect(network.vpcs).toHaveLength(1);
  });

  it("an unknown list of groups is one group of which nothing is known", () => {
    const network = read(`resource "random_id" "x" {\n  byte_length = 1\n}\n${instance("i", "vpc_security_group_ids = random_id.x.hex")}`);
    expect(primaryOf(network, "i").securityGroups).toEqual(["aws_instance.i.vpc_security_group_ids"]);
  });

  it("an instance whose subnet is known after apply has no interface, and the network says what it lacks", () => {
    const network = read(
      'resource "random_id" "x" {\n  byte_length = 1\n}\nresource "aws_instance" "i" {\n  subnet_id = random_id.x.hex\n}\n',
    );
    expect(byId(network.instances, "aws_instance.i").interfaces).toEqual([]);
    expect(network.missing).toContainEqual({ fact: "the subnet", component: "aws_instance.i" });
  });
});

describe("IPv6 blocks that Amazon assigns", () => {
  it("are chosen for the model, one for each VPC, and subnets get theirs of it", () => {
    const text = ["one", "two"]
      .map(
        (name) => `
      resource "aws_vpc" "${name}" {
        cidr_block = "10.1.0.0/16"
        assign_generated_ipv6_cidr_block = true
      }
      resource "aws_subnet" "${name}" {
        count = 2
        vpc_id = aws_vpc.${name}.id
        cidr_block = cidrsubnet("10.1.0.0/16", 8, count.index)
        ipv6_cidr_block = cidrsubnet(aws_vpc.${name}.ipv6_cidr_block, 8, count.index)
        assign_ipv6_address_on_creation = true
      }
`,
      )
      .join("");
    const network = read(`${text}${instance("i").replace("aws_subnet.a.id", "aws_subnet.two[1].id")}`);
    const spelled = network.subnets.map(({ ipv6Cidr }) => (ipv6Cidr === null ? null : formatPrefix(ipv6Cidr)));
    expect(new Set(spelled).size).toBe(5);
    expect(primaryOf(network, "i").ipv6Addresses).toMatchObject([
      { kind: "symbolic", pool: byId(network.subnets, "aws_subnet.two[1]").ipv6Cidr },
    ]);
  });
});

it("known addresses stay as they are written", () => {
  const network = read(instance("i", 'private_ip = "10.0.1.77"'));
  const spec = primaryOf(network, "i").addresses[0]?.private;
  expect(spec?.kind === "known" && formatAddress(spec.address)).toBe("10.0.1.77");
});
