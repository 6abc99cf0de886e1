import { describe, expect, it } from "vitest";
import { SUBMISSION_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const BASE = `
provider "aws" {
  region = "eu-west-1"
}
resource "aws_vpc" "v" {
  count      = 2
  cidr_block = "10.\${count.index}.0.0/16"
}
resource "aws_subnet" "s" {
  count             = 4
  vpc_id            = aws_vpc.v[floor(count.index / 2)].id
  cidr_block        = "10.\${floor(count.index / 2)}.\${count.index}.0/24"
  availability_zone = "eu-west-1\${["a", "b"][count.index % 2]}"
}
resource "aws_internet_gateway" "g" {
  vpc_id = aws_vpc.v[0].id
}
resource "aws_security_group" "g" {
  name   = "web"
  vpc_id = aws_vpc.v[0].id
}
`;
const told = (text: string): string[] =>
  readConfiguration([{ path: "main.tf", text: BASE + text }], { format: "terraform", limits: SUBMISSION_LIMITS }).diagnostics.map(
    ({ severity, code }) => `${severity} ${code}`,
  );

const table = (route: string, vpc = 0): string =>
  `resource "aws_route_table" "t" {\n vpc_id = aws_vpc.v[${vpc}].id\n route {\n ${route}\n }\n}\n`;
const far = (target: string, cidr = "192.168.0.0/16"): string => `cidr_block = "${cidr}"\n ${target}`;
const INTERFACE = 'resource "aws_network_interface" "n" {\n subnet_id = aws_subnet.s[0].id\n source_dest_check = false\n}\n';
const INSTANCE = 'resource "aws_instance" "i" {\n subnet_id = aws_subnet.s[0].id\n}\n';
const NAT = 'resource "aws_nat_gateway" "n" {\n connectivity_type = "private"\n subnet_id = aws_subnet.s[0].id\n}\n';
const NATS = (count: number, subnet = "0"): string =>
  NAT.replace("{\n", `{\n count = ${count}\n`).replace("s[0]", `s[${subnet}]`);
const PEERING = (one = "aws_vpc.v[0].id", other = "aws_vpc.v[1].id"): string =>
  `resource "aws_vpc_peering_connection" "p" {\n vpc_id = ${one}\n peer_vpc_id = ${other}\n auto_accept = true\n}\n`;
const third = (cidr = "10.9.0.0/16"): string => `resource "aws_vpc" "third" {\n cidr_block = "${cidr}"\n}\n`;
const TRANSIT = `resource "aws_ec2_transit_gateway" "t" {}
resource "aws_ec2_transit_gateway_vpc_attachment" "a" {
  transit_gateway_id = aws_ec2_transit_gateway.t.id
  vpc_id             = aws_vpc.v[0].id
  subnet_ids         = [aws_subnet.s[0].id]
}
`;

const ruleOfItsOwn = (name: string, peer: string): string =>
  `resource "aws_vpc_security_group_ingress_rule" "${name}" {\n security_group_id = aws_security_group.g.id\n ip_protocol = "tcp"\n from_port = 22\n to_port = 22\n ${peer}\n}\n`;
const endpoint = (type: string, service: string, more = ""): string =>
  `resource "aws_vpc_endpoint" "e" {\n vpc_id = aws_vpc.v[0].id\n service_name = "com.amazonaws.eu-west-1.${service}"\n vpc_endpoint_type = "${type}"\n ${more}\n}\n`;

type Row = readonly [name: string, text: string, expected: readonly string[]];

const ROWS: readonly (readonly [string, readonly Row[]])[] = [
  [
    "targets of routes",
    [
      ["a NAT gateway of the same VPC", NAT + table(far("nat_gateway_id = aws_nat_gateway.n.id")), []],
      ["a NAT gateway of another VPC", NAT + table(far("nat_gateway_id = aws_nat_gateway.n.id"), 1), ["error route-target-of-other-vpc"]],
      [
        "an interface of another VPC",
        INTERFACE + table(far("network_interface_id = aws_network_interface.n.id"), 1),
        ["error route-target-of-other-vpc"],
      ],
      ["a peering of the VPC", PEERING() + table(far("vpc_peering_connection_id = aws_vpc_peering_connection.p.id"), 1), []],
      [
        "a peering of others",
        `${PEERING() + third()}resource "aws_route_table" "t" {\n vpc_id = aws_vpc.third.id\n route {\n ${far("vpc_peering_connection_id = aws_vpc_peering_connection.p.id")}\n }\n}\n`,
        ["error route-target-of-other-vpc"],
      ],
      ["a transit gateway that the VPC is attached to", TRANSIT + table(far("transit_gateway_id = aws_ec2_transit_gateway.t.id")), []],
      [
        "a transit gateway of others",
        TRANSIT + table(far("transit_gateway_id = aws_ec2_transit_gateway.t.id"), 1),
        ["error route-target-of-other-vpc"],
      ],
      [
        "a transit gateway of which no attachment is written",
        'resource "aws_ec2_transit_gateway" "t" {}\n' + table(far("transit_gateway_id = aws_ec2_transit_gateway.t.id")),
        [],
      ],
    ],
  ],
  [
    "routes inside the VPC (RT-2)",
    [
      ["to the block of a subnet", INTERFACE + table(far("network_interface_id = aws_network_interface.n.id", "10.0.1.0/24")), []],
      ["to the whole VPC", INTERFACE + table(far("network_interface_id = aws_network_interface.n.id", "10.0.0.0/16")), []],
      [
        "to a part of a subnet",
        INTERFACE + table(far("network_interface_id = aws_network_interface.n.id", "10.0.1.0/25")),
        ["error route-inside-vpc"],
      ],
      [
        "to a subnet of the default VPC, which has more than are written",
        'resource "aws_network_interface" "d" {\n subnet_id = aws_default_subnet.d.id\n source_dest_check = false\n}\n' +
          'resource "aws_default_subnet" "d" {\n availability_zone = "eu-west-1a"\n}\nresource "aws_default_vpc" "d" {}\n' +
          table(far("network_interface_id = aws_network_interface.d.id", "172.31.16.0/20")).replace(
            "aws_vpc.v[0].id",
            "aws_default_vpc.d.id",
          ),
        [],
      ],
    ],
  ],
  [
    "bound tables",
    [
      [
        "the main table of another VPC",
        `${table('cidr_block = "0.0.0.0/0"\n gateway_id = aws_internet_gateway.g.id')}resource "aws_main_route_table_association" "m" {\n vpc_id = aws_vpc.v[1].id\n route_table_id = aws_route_table.t.id\n}\n`,
        ["error association-across-vpcs"],
      ],
      [
        "a gateway's table that leads to an interface (RT-9)",
        `${INTERFACE + table(far("network_interface_id = aws_network_interface.n.id", "10.0.1.0/24"))}resource "aws_route_table_association" "e" {\n gateway_id = aws_internet_gateway.g.id\n route_table_id = aws_route_table.t.id\n}\n`,
        [],
      ],
      [
        "a gateway's table that leads to a NAT gateway (RT-9)",
        `${NAT + table(far("nat_gateway_id = aws_nat_gateway.n.id"))}resource "aws_route_table_association" "e" {\n gateway_id = aws_internet_gateway.g.id\n route_table_id = aws_route_table.t.id\n}\n`,
        ["error gateway-table-target"],
      ],
      [
        "a gateway of another VPC",
        `resource "aws_route_table" "t" {\n vpc_id = aws_vpc.v[1].id\n}\nresource "aws_route_table_association" "e" {\n gateway_id = aws_internet_gateway.g.id\n route_table_id = aws_route_table.t.id\n}\n`,
        ["error association-across-vpcs"],
      ],
    ],
  ],
  [
    "what faces the internet",
    [
      [
        "a load balancer beside an internet gateway",
        'resource "aws_lb" "b" {\n subnets = [aws_subnet.s[0].id, aws_subnet.s[1].id]\n}\n',
        [],
      ],
      [
        "a load balancer without an internet gateway",
        'resource "aws_lb" "b" {\n subnets = [aws_subnet.s[2].id, aws_subnet.s[3].id]\n}\n',
        ["error vpc-without-internet-gateway"],
      ],
      [
        "an internal load balancer without one",
        'resource "aws_lb" "b" {\n internal = true\n subnets = [aws_subnet.s[2].id, aws_subnet.s[3].id]\n}\n',
        [],
      ],
    ],
  ],
  [
    "peerings (PCX-1)",
    [
      ["of VPCs that share no address", PEERING(), []],
      ["of VPCs that share addresses", third("10.0.0.0/20") + PEERING("aws_vpc.third.id", "aws_vpc.v[0].id"), ["error peering-overlap"]],
      ["of a VPC with itself", PEERING("aws_vpc.v[0].id", "aws_vpc.v[0].id"), ["error peering-overlap"]],
    ],
  ],
  [
    "zones (ADDR-3)",
    [
      [
        "of another Region",
        'resource "aws_subnet" "x" {\n vpc_id = aws_vpc.v[0].id\n cidr_block = "10.0.99.0/24"\n availability_zone = "us-east-1a"\n}\n',
        ["error zone-of-other-region"],
      ],
      [
        "that are Regions",
        'resource "aws_subnet" "x" {\n vpc_id = aws_vpc.v[0].id\n cidr_block = "10.0.99.0/24"\n availability_zone = "eu-west-1"\n}\n',
        ["error zone-is-region"],
      ],
      [
        "that are another Region",
        'resource "aws_subnet" "x" {\n vpc_id = aws_vpc.v[0].id\n cidr_block = "10.0.99.0/24"\n availability_zone = "us-east-1"\n}\n',
        ["error zone-is-region"],
      ],
      [
        "that are Regions, of machines in default subnets",
        'resource "aws_instance" "i" {\n availability_zone = "eu-west-1"\n}\n',
        ["error zone-is-region"],
      ],
      [
        "of a Wavelength Zone, whose name ends in a number",
        'resource "aws_subnet" "x" {\n vpc_id = aws_vpc.v[0].id\n cidr_block = "10.0.99.0/24"\n availability_zone = "eu-west-1-wl1-lon-wlz-1"\n}\n',
        [],
      ],
      [
        "of an instance and its second interface",
        `${INSTANCE}resource "aws_network_interface" "n" {\n subnet_id = aws_subnet.s[1].id\n attachment {\n instance = aws_instance.i.id\n device_index = 1\n }\n}\n`,
        ["error attached-across-zones"],
      ],
    ],
  ],
  [
    "security groups",
    [
      [
        "with the same name in one VPC",
        'resource "aws_security_group" "other" {\n name = "web"\n vpc_id = aws_vpc.v[0].id\n}\n',
        ["error duplicate-group-name"],
      ],
      ["with the same name in two VPCs", 'resource "aws_security_group" "other" {\n name = "web"\n vpc_id = aws_vpc.v[1].id\n}\n', []],
      ["with one rule twice", ["a", "b"].map((name) => ruleOfItsOwn(name, 'cidr_ipv4 = "10.0.0.0/8"')).join(""), ["error duplicate-rule"]],
      ["with rules for two peers", ruleOfItsOwn("a", 'cidr_ipv4 = "10.0.0.0/8"') + ruleOfItsOwn("b", 'cidr_ipv4 = "10.0.0.0/9"'), []],
      [
        "with a prefix list that counts as its largest size (SG-11)",
        `resource "aws_ec2_managed_prefix_list" "l" {\n name = "l"\n address_family = "IPv4"\n max_entries = 61\n}\n${ruleOfItsOwn("a", "prefix_list_id = aws_ec2_managed_prefix_list.l.id")}`,
        ["warning quota"],
      ],
      [
        "with a prefix list of IPv6 beside rules of IPv4 (SG-11)",
        `resource "aws_ec2_managed_prefix_list" "l" {\n name = "l"\n address_family = "IPv6"\n max_entries = 60\n entry {\n cidr = "2001:db8::/32"\n }\n}\n` +
          ruleOfItsOwn("a", "prefix_list_id = aws_ec2_managed_prefix_list.l.id") +
          ruleOfItsOwn("b", 'cidr_ipv4 = "10.0.0.0/8"'),
        [],
      ],
      [
        "with a prefix list of IPv6 beside rules of IPv6 (SG-11)",
        `resource "aws_ec2_managed_prefix_list" "l" {\n name = "l"\n address_family = "IPv6"\n max_entries = 60\n}\n` +
          ruleOfItsOwn("a", "prefix_list_id = aws_ec2_managed_prefix_list.l.id") +
          ruleOfItsOwn("b", 'cidr_ipv6 = "2001:db8::/32"'),
        ["warning quota"],
      ],
    ],
  ],
  [
    "gateways",
    [
      [
        "attached to two VPCs",
        'resource "aws_internet_gateway_attachment" "a" {\n internet_gateway_id = aws_internet_gateway.g.id\n vpc_id = aws_vpc.v[1].id\n}\n',
        ["error attached-twice"],
      ],
      [
        "that translate, private ones, with an Elastic IP",
        `resource "aws_eip" "e" {}\n${NAT.replace("subnet_id", "allocation_id = aws_eip.e.id\n subnet_id")}`,
        ["error private-nat-gateway-address"],
      ],
      ["that translate, in no subnet", NAT.replace("subnet_id = aws_subnet.s[0].id", ""), ["error missing-argument"]],
      [
        "that translate for a whole Region",
        'resource "aws_nat_gateway" "n" {\n availability_mode = "regional"\n connectivity_type = "private"\n vpc_id = aws_vpc.v[0].id\n}\n',
        ["info type-not-modelled"],
      ],
    ],
  ],
  [
    "endpoints",
    [
      ["of the gateway kind with route tables", endpoint("Gateway", "s3", "route_table_ids = [aws_vpc.v[0].main_route_table_id]"), []],
      [
        "of the gateway kind with groups",
        endpoint("Gateway", "s3", "security_group_ids = [aws_security_group.g.id]"),
        ["error endpoint-type"],
      ],
      ["of the gateway kind for a service that has none", endpoint("Gateway", "ssm"), ["error endpoint-type"]],
      [
        "of the interface kind with route tables",
        endpoint("Interface", "ssm", "route_table_ids = [aws_vpc.v[0].main_route_table_id]"),
        ["error endpoint-type"],
      ],
      ["of the interface kind in subnets", endpoint("Interface", "ssm", "subnet_ids = [aws_subnet.s[0].id, aws_subnet.s[1].id]"), []],
      [
        "of the interface kind in a subnet of another VPC",
        endpoint("Interface", "ssm", "subnet_ids = [aws_subnet.s[2].id]"),
        ["error subnets-of-several-vpcs"],
      ],
    ],
  ],
  [
    "quotas",
    [
      ["of VPCs", 'resource "aws_vpc" "more" {\n count = 4\n cidr_block = "10.\${100 + count.index}.0.0/16"\n}\n', ["warning quota"]],
      [
        "of VPCs in two Regions",
        'provider "aws" {\n alias = "far"\n region = "us-east-1"\n}\nresource "aws_vpc" "more" {\n provider = aws.far\n count = 4\n cidr_block = "10.\${100 + count.index}.0.0/16"\n}\n',
        [],
      ],
      [
        "of subnets",
        'resource "aws_subnet" "more" {\n count = 199\n vpc_id = aws_vpc.v[0].id\n cidr_block = cidrsubnet("10.0.128.0/17", 8, count.index)\n}\n',
        ["warning quota"],
      ],
      ["of Elastic IPs, as many as there may be", 'resource "aws_eip" "e" {\n count = 5\n}\n', []],
      ["of Elastic IPs", 'resource "aws_eip" "e" {\n count = 7\n}\n', ["warning quota"]],
      [
        "of Elastic IPs in two Regions",
        'resource "aws_eip" "e" {\n count = 4\n}\nresource "aws_eip" "far" {\n region = "us-east-1"\n count = 4\n}\n',
        [],
      ],
      ["of Elastic IPs, which those of one's own addresses are not counted for", 'resource "aws_eip" "e" {\n count = 6\n public_ipv4_pool = "ipv4pool-ec2-0123456789abcdef0"\n}\n', []],
      ["of NAT gateways", NATS(6), ["warning quota"]],
      ["of NAT gateways in two zones", NATS(6, "count.index % 2"), []],
      [
        "of NAT gateways in one zone of two VPCs",
        NATS(6, "(count.index % 2) * 2"),
        ["warning quota"],
      ],
      [
        "of NAT gateways whose zones are not known",
        `resource "aws_subnet" "anywhere" {\n vpc_id = aws_vpc.v[0].id\n cidr_block = "10.0.9.0/24"\n}\n${NATS(6).replace("aws_subnet.s[0]", "aws_subnet.anywhere")}`,
        [],
      ],
      [
        "of routes",
        'resource "aws_route_table" "t" {\n vpc_id = aws_vpc.v[0].id\n dynamic "route" {\n for_each = range(501)\n content {\n cidr_block = cidrsubnet("172.16.0.0/12", 12, route.value)\n gateway_id = aws_internet_gateway.g.id\n }\n }\n}\n',
        ["warning quota"],
      ],
    ],
  ],
];

describe.each(ROWS)("%s", (_, rows) => {
  it.each(rows)("%s", (__, text, expected) => expect(told(text)).toEqual(expected));
});

it("a Region in place of a zone is told with a zone of the VPC's own Region", () => {
  const subnet = 'resource "aws_subnet" "x" {\n vpc_id = aws_vpc.v[0].id\n cidr_block = "10.0.99.0/24"\n availability_zone = "us-east-1"\n}\n';
  const { diagnostics } = readConfiguration([{ path: "main.tf", text: BASE + subnet }], { format: "terraform", limits: SUBMISSION_LIMITS });
  expect(diagnostics).toMatchObject([{ code: "zone-is-region", hint: "Add the letter of a zone, as in eu-west-1a." }]);
});
