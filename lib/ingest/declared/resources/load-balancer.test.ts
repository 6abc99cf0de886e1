import { describe, expect, it } from "vitest";
import { attributesOf, type Network } from "../../../model";
import { SUBMISSION_LIMITS } from "../../read";
import { readConfiguration } from "../../read-configuration";

const BASE = `
resource "aws_vpc" "v" {
  count      = 2
  cidr_block = "10.\${count.index}.0.0/16"
}
resource "aws_subnet" "s" {
  count             = 2
  vpc_id            = aws_vpc.v[0].id
  cidr_block        = "10.0.\${count.index}.0/24"
  availability_zone = "eu-west-1\${["a", "b"][count.index]}"
}
resource "aws_subnet" "far" {
  vpc_id            = aws_vpc.v[1].id
  cidr_block        = "10.1.0.0/24"
  availability_zone = "eu-west-1c"
}
resource "aws_internet_gateway" "v" {
  vpc_id = aws_vpc.v[0].id
}
resource "aws_security_group" "g" {
  vpc_id = aws_vpc.v[0].id
}
resource "aws_instance" "near" {
  subnet_id  = aws_subnet.s[0].id
  private_ip = "10.0.0.10"
}
resource "aws_instance" "left" {
  subnet_id = aws_subnet.s[1].id
}
`;
const told = (text: string) =>
  readConfiguration([{ path: "main.tf", text: BASE + text }], { format: "terraform", limits: SUBMISSION_LIMITS });
const codes = (text: string): string[] => told(text).diagnostics.map(({ severity, code }) => `${severity} ${code}`);
const read = (text: string): Network => {
  expect(codes(text)).toEqual([]);
  return told(text).network;
};

const balancer = (more: string, subnets = "subnets = aws_subnet.s[*].id"): string =>
  `resource "aws_lb" "b" {\n  ${subnets}\n  ${more}\n}\n`;
const NETWORK = 'load_balancer_type = "network"';
const target = (more: string): string => `resource "aws_lb_target_group" "t" {\n  vpc_id = aws_vpc.v[0].id\n  ${more}\n}\n`;
const TCP = 'protocol = "TCP"\n  port = 80';
const listener = (more: string): string => `
resource "aws_lb_listener" "l" {
  load_balancer_arn = aws_lb.b.arn
  ${more}
}
`;
const FORWARD = `default_action {
  type             = "forward"
  target_group_arn = aws_lb_target_group.t.arn
}`;

describe("a load balancer", () => {
  it("has an interface in each of its subnets (ALB-1)", () => {
    const network = read(balancer("security_groups = [aws_security_group.g.id]"));
    expect(attributesOf(network, "aws_lb.b")).toMatchObject({
      type: "application",
      scheme: "internet-facing",
      vpc: "aws_vpc.v[0]",
      cross_zone: true,
      groups: ["aws_security_group.g"],
      public_ip: "any public address",
    });
    expect(network.loadBalancers[0]?.interfaces).toEqual([
      'aws_lb.b.network_interface["aws_subnet.s[0]"]',
      'aws_lb.b.network_interface["aws_subnet.s[1]"]',
    ]);
  });

  it.each([
    ["an application load balancer has the default group where none is named", "", ["aws_vpc.v[0].default_security_group_id"]],
    ["a network load balancer has no groups where none is named", NETWORK, []],
    ["a network load balancer has no groups where the list is empty", `${NETWORK}\nsecurity_groups = []`, []],
    [
      "a network load balancer has the groups that it names",
      `${NETWORK}\nsecurity_groups = [aws_security_group.g.id]`,
      ["aws_security_group.g"],
    ],
  ])("%s", (_, more, groups) => expect(attributesOf(read(balancer(more)), "aws_lb.b")?.groups).toEqual(groups));

  it("that is internal has no public address", () =>
    expect(attributesOf(read(balancer("internal = true")), "aws_lb.b")).toMatchObject({ scheme: "internal", public_ip: null }));

  it("of the network kind keeps to its zones unless it says otherwise (NLB-1)", () => {
    expect(attributesOf(read(balancer(NETWORK)), "aws_lb.b")).toMatchObject({ type: "network", cross_zone: false });
    const across = `${NETWORK}\nenable_cross_zone_load_balancing = true`;
    expect(attributesOf(read(balancer(across)), "aws_lb.b")).toMatchObject({ cross_zone: true });
  });

  it("may be given its addresses", () => {
    const network = read(
      'resource "aws_eip" "e" {}\n' +
        balancer(
          NETWORK,
          `subnet_mapping {
            subnet_id            = aws_subnet.s[0].id
            allocation_id        = aws_eip.e.id
            private_ipv4_address = "10.0.0.77"
          }`,
        ),
    );
    expect(network.interfaces.find(({ owner }) => owner === "aws_lb.b")?.addresses).toMatchObject([
      { private: { kind: "known" }, public: { elasticIp: "aws_eip.e" } },
    ]);
    expect(network.elasticIps[0]?.attachedTo).toBe('aws_lb.b.network_interface["aws_subnet.s[0]"]');
  });

  it("may go by its older name", () => expect(read(balancer("").replace('"aws_lb"', '"aws_alb"')).loadBalancers[0]?.id).toBe("aws_alb.b"));

  it("is called by its Name tag, else by its name", () => {
    expect(read(balancer('name = "front"')).loadBalancers[0]?.name).toBe("front");
    expect(read(balancer('name = "front"\ntags = { Name = "shop" }')).loadBalancers[0]?.name).toBe("shop");
  });

  it("in subnets that are not known says so", () => {
    const { network } = told(balancer("", "subnets = random_shuffle.r.result") + 'resource "random_shuffle" "r" {}\n');
    expect(network.missing).toContainEqual({ fact: "the subnets", component: "aws_lb.b" });
  });

  it.each([
    ["of the application kind takes two zones", balancer("", "subnets = [aws_subnet.s[0].id]"), ["error too-few-zones"]],
    ["of the network kind takes one zone", balancer(NETWORK, "subnets = [aws_subnet.s[0].id]"), []],
    ["needs subnets", balancer("", ""), ["error missing-argument"]],
    ["takes subnets of one VPC", balancer("", "subnets = [aws_subnet.s[0].id, aws_subnet.far.id]"), ["error subnets-of-several-vpcs"]],
    ["takes one subnet of a zone", secondInZone(), ["error second-subnet-of-zone"]],
    ["takes no address of another subnet", otherAddress(), ["error foreign-address"]],
  ])("%s", (_, text, expected) => expect(codes(text)).toEqual(expected));
});

function secondInZone(): string {
  const second = `resource "aws_subnet" "second" {
    vpc_id            = aws_vpc.v[0].id
    cidr_block        = "10.0.9.0/24"
    availability_zone = "eu-west-1a"
  }\n`;
  return second + balancer("", "subnets = [aws_subnet.s[0].id, aws_subnet.s[1].id, aws_subnet.second.id]");
}

function otherAddress(): string {
  return balancer(NETWORK, `subnet_mapping {\n subnet_id = aws_subnet.s[0].id\n private_ipv4_address = "10.0.1.77"\n }`);
}

describe("a listener", () => {
  const listenersOf = (network: Network) => attributesOf(network, "aws_lb.b")?.listeners;

  it.each([
    ["forwards to a group", balancer("") + target('protocol = "HTTP"\n port = 8080') + listener(`port = 80\n ${FORWARD}`), "http", 80],
    [
      "forwards to groups by weight",
      balancer(NETWORK) +
        target(TCP) +
        listener(
          `protocol = "TLS"\n port = 443\n default_action {\n type = "forward"\n forward {\n target_group {\n arn = aws_lb_target_group.t.arn\n }\n }\n }`,
        ),
      "tls",
      443,
    ],
    [
      "forwards by a rule",
      balancer("") +
        target('protocol = "HTTP"\n port = 8080') +
        listener('protocol = "HTTPS"\n port = 443\n default_action {\n type = "fixed-response"\n }') +
        `resource "aws_lb_listener_rule" "r" {\n listener_arn = aws_lb_listener.l.arn\n action {\n type = "forward"\n target_group_arn = aws_lb_target_group.t.arn\n }\n }\n`,
      "https",
      443,
    ],
  ])("%s", (_, text, protocol, port) => {
    expect(listenersOf(read(text))).toEqual([{ protocol, port, target_groups: ["aws_lb_target_group.t"] }]);
  });

  it("of a Gateway Load Balancer is told neither protocol nor port", () => {
    const text = balancer('load_balancer_type = "gateway"') + target('protocol = "GENEVE"\n port = 6081') + listener(FORWARD);
    expect(listenersOf(read(text))).toEqual([{ protocol: "geneve", port: 6081, target_groups: ["aws_lb_target_group.t"] }]);
  });

  it("on a port that is not known says so", () => {
    const { network } = told(
      balancer("") +
        listener('port = random_integer.r.result\n default_action {\n type = "redirect"\n }') +
        'resource "random_integer" "r" {}\n',
    );
    expect(network.missing).toContainEqual({ fact: "what aws_lb_listener.l listens on", component: "aws_lb.b" });
  });

  it.each([
    ["speaks what its load balancer speaks", balancer("") + listener('protocol = "TCP"\n port = 80'), ["error listener-protocol"]],
    ["has a port that exists", balancer("") + listener("port = 0"), ["error port-range"]],
    [
      "has a port of its own",
      balancer("") + listener("port = 80") + listener("port = 80").replace('"l"', '"second"'),
      ["error duplicate-listener"],
    ],
    ["belongs to a load balancer", listener("port = 80").replace("aws_lb.b.arn", "aws_vpc.v[0].arn"), ["error wrong-reference"]],
  ])("%s", (_, text, expected) => expect(codes(text)).toEqual(expected));
});

describe("a target group", () => {
  const attachment = (id: string, more = ""): string => `
resource "aws_lb_target_group_attachment" "a" {
  target_group_arn = aws_lb_target_group.t.arn
  target_id        = ${id}
  ${more}
}
`;
  const targetsOf = (text: string) => attributesOf(read(text), "aws_lb_target_group.t")?.targets;

  it.each([
    ["an instance", target(TCP) + attachment("aws_instance.near.id", "port = 8080"), [{ id: "aws_instance.near", port: 8080 }]],
    ["an address", target(`target_type = "ip"\n ${TCP}`) + attachment('"10.0.0.99"'), [{ id: "10.0.0.99", port: null }]],
    [
      "the address of an instance",
      target(`target_type = "ip"\n ${TCP}`) + attachment("aws_instance.near.private_ip"),
      [{ id: "10.0.0.10", port: null }],
    ],
    [
      "an address that AWS chooses",
      target(`target_type = "ip"\n ${TCP}`) + attachment("aws_instance.left.private_ip"),
      [{ id: "aws_instance.left.primary_network_interface_id.private_ip", port: null }],
    ],
    [
      "a function",
      `resource "aws_lb_target_group" "t" {\n target_type = "lambda"\n }
       resource "aws_lambda_function" "f" {\n role = "arn:aws:iam::123456789012:role/f"\n function_name = "f"\n }` +
        attachment("aws_lambda_function.f.arn"),
      [{ id: "aws_lambda_function.f", port: null }],
    ],
  ])("registers %s", (_, text, expected) => expect(targetsOf(text)).toEqual(expected));

  const GROUP = `
resource "aws_launch_template" "t" {}
resource "aws_autoscaling_group" "w" {
  name     = "web"
  min_size = 1
  max_size = 1
  vpc_zone_identifier = [aws_subnet.s[0].id]
  launch_template {
    id = aws_launch_template.t.id
  }
  TARGETS
}
`;
  it.each([
    ["themselves", GROUP.replace("TARGETS", "target_group_arns = [aws_lb_target_group.t.arn]")],
    [
      "by an attachment",
      `${GROUP.replace("TARGETS", "")}resource "aws_autoscaling_attachment" "a" {\n autoscaling_group_name = aws_autoscaling_group.w.name\n lb_target_group_arn = aws_lb_target_group.t.arn\n }\n`,
    ],
    ["as a source of traffic", GROUP.replace("TARGETS", `traffic_source {\n identifier = aws_lb_target_group.t.arn\n type = "elbv2"\n }`)],
  ])("registers the members of autoscaling groups that name it %s", (_, group) => {
    expect(targetsOf(target(TCP) + group)).toEqual([{ id: 'aws_autoscaling_group.w.instance["aws_subnet.s[0]"]', port: null }]);
  });

  it.each([
    ["instances by TCP", TCP, true],
    ["instances by TCP, told not to", `${TCP}\n preserve_client_ip = "false"`, false],
    ["addresses by TCP", `target_type = "ip"\n ${TCP}`, false],
    ["addresses by TLS, told to", 'target_type = "ip"\n protocol = "TLS"\n port = 443\n preserve_client_ip = true', true],
    ["addresses by UDP", 'target_type = "ip"\n protocol = "UDP"\n port = 53', true],
    ["what an application load balancer sends", 'protocol = "HTTP"\n port = 80', null],
  ])("shows the client's address or not (NLB-1): %s", (_, more, expected) =>
    expect(attributesOf(read(target(more)), "aws_lb_target_group.t")?.preserve_client_ip).toBe(expected),
  );

  it.each([
    ["of instances needs a VPC", 'resource "aws_lb_target_group" "t" {\n protocol = "TCP"\n port = 80\n }\n', ["error missing-argument"]],
    [
      "takes instances of its own VPC",
      target(TCP).replace("v[0]", "v[1]") + attachment("aws_instance.near.id"),
      ["error target-of-other-vpc"],
    ],
    ["of addresses takes addresses", target(`target_type = "ip"\n ${TCP}`) + attachment('"web"'), ["error bad-address"]],
    ["of instances takes no subnets", target(TCP) + attachment("aws_subnet.s[0].id"), ["error wrong-reference"]],
  ])("%s", (_, text, expected) => expect(codes(text)).toEqual(expected));
});
