import { describe, expect, it } from "vitest";
import { dangling } from "../../../tests/equal-networks/dangling";
import { attributesOf, pin, resourcesOf, type Network } from "../../model";
import type { SourceFile } from "../../source";
import { SUBMISSION_LIMITS } from "../read";
import { readDescribe } from "./read-describe";

type Outputs = Readonly<Record<string, unknown>>;

const filesOf = (outputs: Outputs): SourceFile[] =>
  Object.entries(outputs).map(([path, output]) => ({ path, text: typeof output === "string" ? output : JSON.stringify(output, null, 4) }));
const read = (outputs: Outputs, limits = SUBMISSION_LIMITS) => readDescribe(filesOf(outputs), { limits });
const codes = ({ diagnostics }: ReturnType<typeof readDescribe>): string[] => [...new Set(diagnostics.map(({ code }) => code))].sort();

const vpc = (more: object = {}) => ({ VpcId: "vpc-1", CidrBlock: "10.0.0.0/16", BlockPublicAccessStates: { InternetGatewayBlockMode: "off" }, ...more });
const subnet = (more: object = {}) => ({ SubnetId: "subnet-1", VpcId: "vpc-1", CidrBlock: "10.0.1.0/24", ...more });
const table = (more: object = {}) => ({ RouteTableId: "rtb-1", VpcId: "vpc-1", Associations: [{ Main: true, RouteTableId: "rtb-1" }], Routes: [], ...more });
const acl = (more: object = {}) => ({ NetworkAclId: "acl-1", VpcId: "vpc-1", IsDefault: true, Associations: [], Entries: [], ...more });
const group = (more: object = {}) => ({ GroupId: "sg-1", GroupName: "default", VpcId: "vpc-1", IpPermissions: [], IpPermissionsEgress: [], ...more });
const eni = (more: object = {}) => ({ NetworkInterfaceId: "eni-1", SubnetId: "subnet-1", VpcId: "vpc-1", PrivateIpAddress: "10.0.1.10", Groups: [{ GroupId: "sg-1" }], ...more });

/** A VPC of which everything is described. */
const PLAIN = { Vpcs: [vpc()], Subnets: [subnet()], RouteTables: [table()], NetworkAcls: [acl()], SecurityGroups: [group()] };
const plainWith = (more: object) => ({ "all.json": { ...PLAIN, ...more } });

it("reads a VPC without a finding", () => {
  const { network, diagnostics } = read(plainWith({}));
  expect(diagnostics).toEqual([]);
  expect([network.missing, network.unread]).toEqual([[], []]);
});

it("reads files whatever the case of their ending", () => {
  const { network, diagnostics } = read({ "vpcs.json": { ...PLAIN, SecurityGroups: [] }, "sg.JSON": { SecurityGroups: [group()] } });
  expect([network.securityGroups.map(({ id }) => id), diagnostics]).toEqual([["sg-1"], []]);
});

describe("whether the resolver answers in a VPC", () => {
  const attribute = (value: unknown, name = "EnableDnsSupport") => ({ VpcId: "vpc-1", [name]: { Value: value } });
  it.each<[string, Outputs, boolean]>([
    ["it does, where no output tells: AWS switches it on", {}, true],
    ["it does", { "dns.json": attribute(true) }, true],
    ["it does not", { "dns.json": attribute(false) }, false],
    ["names of hosts are another matter", { "names.json": attribute(false, "EnableDnsHostnames") }, true],
  ])("%s", (_, more, answers) => {
    const { network, diagnostics } = read({ ...plainWith({}), ...more });
    expect([network.vpcs.map(({ dnsSupport }) => dnsSupport), diagnostics, network.unread]).toEqual([[answers], [], []]);
  });

  it.each<[string, Outputs, string]>([
    ["is told twice", { "a.json": attribute(true), "b.json": attribute(false) }, "contradictory-facts"],
    ["is told of no VPC", { "a.json": { EnableDnsSupport: { Value: false } } }, "missing-argument"],
    ["is told by no value", { "a.json": { VpcId: "vpc-1", EnableDnsSupport: {} } }, "missing-argument"],
    ["is told by a text", { "a.json": attribute("no") }, "wrong-type"],
  ])("is open where it %s", (_, more, code) => {
    const result = read({ ...plainWith({}), ...more });
    expect(codes(result)).toEqual([code]);
    expect(result.network.unread).not.toEqual([]);
  });

  it("is known of a VPC that no output describes", () => {
    const { network } = read({ "a.json": { Subnets: [subnet()] }, "dns.json": attribute(false) });
    expect(network.vpcs.map(({ dnsSupport }) => dnsSupport)).toEqual([false]);
  });
});

describe("what is supplied several times", () => {
  it.each<[string, Outputs, string[]]>([
    ["the same twice", { "a.json": { Subnets: [subnet()] }, "b.json": { ...PLAIN } }, []],
    ["in another order", plainWith({ Vpcs: [vpc({ Ipv6CidrBlockAssociationSet: ["2001:db8:0:100::/56", "2001:db8:0:200::/56"].map((Ipv6CidrBlock) => ({ Ipv6CidrBlock })) }), vpc({ Ipv6CidrBlockAssociationSet: ["2001:db8:0:200::/56", "2001:db8:0:100::/56"].map((Ipv6CidrBlock) => ({ Ipv6CidrBlock })) })] }), []],
    ["with a name and without", plainWith({ Subnets: [subnet(), subnet({ Tags: [{ Key: "Name", Value: "a" }] })] }), []],
    ["with another letter for its zone", plainWith({ Subnets: [subnet({ AvailabilityZone: "eu-west-1a" }), subnet({ AvailabilityZone: "eu-west-1c" })] }), []],
    ["with another block", plainWith({ Subnets: [subnet(), subnet({ CidrBlock: "10.0.2.0/24" })] }), ["contradictory-facts"]],
    ["with another table", plainWith({ RouteTables: [table({ Associations: [{ SubnetId: "subnet-1" }] }), table({ RouteTableId: "rtb-2", Associations: [{ SubnetId: "subnet-1" }, { Main: true }] })] }), ["contradictory-facts"]],
    ["as another thing", plainWith({ InternetGateways: [{ InternetGatewayId: "vpc-1", Attachments: [] }] }), ["contradictory-facts"]],
    ["with rules that its group does not have", plainWith({ SecurityGroupRules: [{ SecurityGroupRuleId: "sgr-1", GroupId: "sg-1", IsEgress: true, IpProtocol: "-1", CidrIpv4: "0.0.0.0/0" }] }), ["contradictory-facts"]],
  ])("%s", (_, outputs, expected) => {
    const result = read(outputs);
    expect(codes(result)).toEqual(expected);
    expect(result.network.unread.length > 0).toBe(expected.length > 0);
    expect(result.network.subnets).toHaveLength(1);
  });

  it("takes the name from whoever knows it, and the ids of zones where letters differ", () => {
    const two = [subnet({ AvailabilityZone: "eu-west-1a", AvailabilityZoneId: "euw1-az2" }), subnet({ SubnetId: "subnet-2", CidrBlock: "10.0.2.0/24", AvailabilityZone: "eu-west-1a", AvailabilityZoneId: "euw1-az3", Tags: [{ Key: "Name", Value: "b" }] })];
    const { network } = read(plainWith({ Subnets: two }));
    expect(network.subnets.map(({ name, zone }) => [name, zone])).toEqual([
      [null, "euw1-az2"],
      ["b", "euw1-az3"],
    ]);
  });
});

describe("an interface whose owner no output describes", () => {
  const own = (more: object) => read(plainWith({ NetworkInterfaces: [eni({ Groups: [], ...more })] })).network.interfaces[0];

  it.each([
    ["nat_gateway", { InterfaceType: "nat_gateway" }],
    ["load_balancer", { InterfaceType: "network_load_balancer" }],
    ["load_balancer", { InterfaceType: "gateway_load_balancer" }],
    ["load_balancer", { InterfaceType: "interface", Description: "ELB app/web/0123456789abcdef" }],
    ["load_balancer", { InterfaceType: "interface", RequesterId: "amazon-elb" }],
    ["vpc_endpoint", { InterfaceType: "vpc_endpoint" }],
    ["vpc_endpoint", { InterfaceType: "gateway_load_balancer_endpoint" }],
    ["transit_gateway", { InterfaceType: "transit_gateway" }],
    ["transit_gateway", { Description: "Network Interface for Transit Gateway Attachment tgw-attach-1" }],
    [null, { InterfaceType: "interface" }],
    [null, { Description: "our elbow" }],
  ])("is known to belong to a %s by what it says of itself: %o", (kind, more) => expect(own(more)).toMatchObject({ owner: null, ownerKind: kind }));

  it("has the described owner where there is one", () => {
    const balancer = { LoadBalancerArn: "arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/net/a/1", Type: "network", VpcId: "vpc-1", Scheme: "internal", AvailabilityZones: [{ SubnetId: "subnet-1" }] };
    const interfaces = [eni({ Groups: [], InterfaceType: "network_load_balancer", Description: "ELB net/a/1" })];
    const { network } = read(plainWith({ LoadBalancers: [balancer], NetworkInterfaces: interfaces }));
    expect(network.interfaces.map(({ owner, ownerKind }) => [owner, ownerKind])).toEqual([[balancer.LoadBalancerArn, "load_balancer"]]);
  });
});

describe("a name that stands twice in one object", () => {
  const text = (...parts: readonly string[]): string => `{${parts.join(", ")}}`;
  const part = (output: object): string => JSON.stringify(output).slice(1, -1);
  const plain = part(PLAIN);
  const other = part({ SecurityGroups: [group({ GroupId: "sg-2", GroupName: "web" })] });

  it("is two outputs that were pasted into one file where it is a list of a command", () => {
    const { network, diagnostics } = read({ "a.json": text(plain, other) });
    expect(diagnostics).toEqual([]);
    expect(network.unread).toEqual([]);
    expect(network.securityGroups.map(({ id }) => id)).toEqual(["sg-1", "sg-2"]);
  });

  it("is no longer an output beyond a hundred", () => {
    const result = read({ "a.json": text(plain, ...Array.from({ length: 100 }, () => other)) });
    expect(codes(result)).toEqual(["too-many-elements"]);
    expect(result.network.unread).toHaveLength(1);
    expect(codes(read({ "a.json": text(plain, ...Array.from({ length: 99 }, () => other)) }))).toEqual([]);
  });

  it("is a page and its mark for each of the two", () => {
    const [first, token] = [part({ SecurityGroups: [group()] }), '"NextToken": "x"'];
    const codesOf = (...parts: readonly string[]) => codes(read({ "all/plain.json": PLAIN, "a.json": text(...parts) }));
    expect(codesOf(first, token, other)).toEqual([]);
    expect(codesOf(first, other, part({ Subnets: [subnet()] }), token)).toEqual(["output-incomplete"]);
  });

  it.each([
    ["of a rule's list", text(plain.replace('"IpPermissions":[]', '"IpPermissions":[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}],"IpPermissions":[]'))],
    ["of a text", text(plain.replace('"CidrBlock"', '"CidrBlock":"10.1.0.0/16","CidrBlock"'))],
    ["of a list and what is none", text('"SecurityGroups": {}', plain)],
    ["of a list that does not say what it is about", text(plain, part({ PrefixLists: [{ PrefixListId: "pl-1", PrefixListName: "a" }] }), '"Entries": [{"Cidr": "10.0.0.0/8"}]', '"Entries": []')],
    ["of a value that is no list", text(plain, '"NextToken": null', '"NextToken": null')],
  ])("is an error elsewhere: %s", (_, output) => {
    const result = read({ "a.json": output });
    expect(codes(result)).toContain("duplicate-attribute");
    expect(result.network.unread).not.toEqual([]);
  });
});

describe("what is not supplied", () => {
  const lacking = (network: Network) => ({
    table: network.routeTables.some(({ routes }) => routes.some(({ target }) => target.kind === "unknown")),
    acl: network.networkAcls.some(({ entries }) => entries.some(({ missing }) => missing.length > 0)),
    group: network.securityGroups.some(({ rules }) => rules.some(({ missing }) => missing.length > 0)),
  });
  it.each<[string, object, Partial<ReturnType<typeof lacking>>]>([
    ["nothing is missing", {}, {}],
    ["tables", { RouteTables: [] }, { table: true }],
    ["the main table", { RouteTables: [table({ Associations: [] })] }, { table: true }],
    ["the routes of a table", { RouteTables: [table({ Routes: undefined })] }, { table: true }],
    ["ACLs", { NetworkAcls: [] }, { acl: true }],
    ["the entries of an ACL", { NetworkAcls: [acl({ Entries: undefined })] }, { acl: true }],
    ["groups", { SecurityGroups: [], NetworkInterfaces: [eni()] }, { group: true }],
    ["the rules of one direction", { SecurityGroups: [group({ IpPermissions: undefined })] }, { group: true }],
    ["the target of a route", { RouteTables: [table({ Routes: [{ DestinationCidrBlock: "0.0.0.0/0", NatGatewayId: "nat-1", State: "active" }] })] }, { table: true }],
    ["the entries of a list in a rule", { SecurityGroups: [group({ IpPermissions: [{ IpProtocol: "-1", PrefixListIds: [{ PrefixListId: "pl-1" }] }] })] }, { group: true }],
    ["the action of an entry", { NetworkAcls: [acl({ Entries: [{ RuleNumber: 100, Egress: false, Protocol: "-1", CidrBlock: "0.0.0.0/0" }] })] }, { acl: true }],
  ])("%s", (_, more, expected) => {
    const { network } = read(plainWith(more));
    expect(lacking(network)).toEqual({ table: false, acl: false, group: false, ...expected });
    expect(dangling(network)).toEqual([]);
  });

  it("is named once for each kind, with the command that prints it", () => {
    const rows = Array.from({ length: 5 }, (_, n) => subnet({ SubnetId: `subnet-${n}`, CidrBlock: `10.0.${n}.0/24` }));
    const { diagnostics } = read(plainWith({ Vpcs: [], RouteTables: [], NetworkAcls: [], SecurityGroups: [], Subnets: rows }));
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toContainEqual(["not-described", expect.stringContaining("aws ec2 describe-vpcs")]);
    expect(diagnostics.filter(({ code }) => code === "not-described")).toHaveLength(1);
  });

  it("an instance that only its interface tells of is in an unknown state", () => {
    const { network } = read(plainWith({ NetworkInterfaces: [eni({ Attachment: { InstanceId: "i-1", DeviceIndex: 0 } })] }));
    expect(attributesOf(network, "i-1")).toMatchObject({ state: "unknown", private_ip: "10.0.1.10", interfaces: ["eni-1"] });
  });

  it("rules that are described without their group make the group", () => {
    const rule = { SecurityGroupRuleId: "sgr-1", GroupId: "sg-9", IsEgress: false, IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIpv4: "10.0.0.0/8" };
    const { network } = read(plainWith({ SecurityGroupRules: [rule] }));
    expect(attributesOf(network, "sg-9")).toMatchObject({ rules: [{ rule: "sgr-1", ports: [22, 22], peer: "10.0.0.0/8", missing: [] }] });
  });

  it("Block Public Access is taken to be off, and that is said", () => {
    const result = read(plainWith({ Vpcs: [vpc({ BlockPublicAccessStates: undefined })] }));
    expect(codes(result)).toEqual(["block-public-access-not-described"]);
    expect(result.network.vpcs[0]?.blockPublicAccess).toBe("off");
  });

  it("Block Public Access of the Region is found where only zones tell the Region", () => {
    const options = { AwsAccountId: "111111111111", AwsRegion: "eu-west-1", InternetGatewayBlockMode: "block-bidirectional" };
    const others = { ...options, AwsRegion: "us-east-1", InternetGatewayBlockMode: "off" };
    const subnets = [subnet({ AvailabilityZone: "eu-west-1a", BlockPublicAccessStates: { InternetGatewayBlockMode: "off" } })];
    const vpcs = [vpc({ OwnerId: "111111111111", BlockPublicAccessStates: undefined })];
    const told = read({ ...plainWith({ Vpcs: vpcs, Subnets: subnets }), "eu.json": { VpcBlockPublicAccessOptions: options }, "us.json": { VpcBlockPublicAccessOptions: others } });
    expect(codes(told)).toEqual([]);
    expect(told.network.vpcs[0]?.blockPublicAccess).toBe("block-bidirectional");
    expect(told.network.subnets[0]?.blockPublicAccessExclusion).toBe("allow-bidirectional");
  });
});

describe("what other outputs tell of something that was not supplied", () => {
  const route = (more: object) => table({ Routes: [{ DestinationCidrBlock: "10.0.0.0/16", GatewayId: "local", State: "active" }, { DestinationIpv6CidrBlock: "2001:db8:0:100::/56", GatewayId: "local", State: "active" }, more] });
  const out = { DestinationCidrBlock: "0.0.0.0/0", GatewayId: "igw-1", State: "active" };

  it("a VPC has the blocks to which its tables have local routes", () => {
    const { network } = read(plainWith({ Vpcs: [], RouteTables: [route(out)] }));
    expect(attributesOf(network, "vpc-1")).toMatchObject({ cidrs: ["10.0.0.0/16"], ipv6_cidrs: ["2001:db8:0:100::/56"] });
    expect(network.missing).toEqual([]);
  });

  it("a table of a VPC without known blocks is in doubt as a whole", () => {
    const { network } = read(plainWith({ Vpcs: [], RouteTables: [table({ Routes: [out] })] }));
    expect(network.routeTables[0]?.routes.map(({ destination }) => "unknown" in destination)).toEqual([false, true]);
    expect(network.missing).toContainEqual({ fact: "the CIDR blocks of the VPC", component: "vpc-1" });
  });

  it.each<[string, object, string | null]>([
    ["in force", out, "vpc-1"],
    ["that leads nowhere", { ...out, State: "blackhole" }, null],
  ])("a gateway is attached if a route to it is %s", (_, more, vpc) => {
    const { network } = read(plainWith({ RouteTables: [route(more)] }));
    expect(network.internetGateways.map((gateway) => [gateway.id, gateway.vpc])).toEqual(vpc === null ? [] : [["igw-1", vpc]]);
    expect(network.routeTables[0]?.routes[0]?.target.kind).toBe(vpc === null ? "blackhole" : "internet_gateway");
  });

  it.each<[string, object, string[]]>([
    ["nothing tells", {}, ["the internet gateway of vpc-1"]],
    ["there is said to be none", { InternetGateways: [] }, []],
  ])("of whom an address on the internet reaches, where %s of gateways", (_, more, gateways) => {
    const address = [{ PrivateIpAddress: "10.0.1.10", Primary: true, Association: { PublicIp: "203.0.113.9" } }];
    const result = read(plainWith({ NetworkInterfaces: [eni({ PrivateIpAddresses: address })], ...more }));
    expect(result.network.internetGateways.map(({ id }) => id)).toEqual(gateways);
    expect(codes(result)).toEqual(gateways.length > 0 ? ["not-described"] : []);
    expect(dangling(result.network)).toEqual([]);
  });

  it("a list of gateways of another Region tells nothing of this one", () => {
    const address = [{ PrivateIpAddress: "10.0.1.10", Primary: true, Association: { PublicIp: "203.0.113.9" } }];
    const here = { ...PLAIN, Subnets: [subnet({ AvailabilityZone: "eu-west-1a" })], NetworkInterfaces: [eni({ PrivateIpAddresses: address })] };
    const { network } = read({ "eu-west-1/all.json": here, "us-east-1/igw.json": { InternetGateways: [] } });
    expect(network.internetGateways).toHaveLength(1);
  });
});

it.each<[string, object]>([
  ["the direction of an entry", { NetworkAcls: [acl({ Entries: [{ RuleNumber: 100, Protocol: "-1", RuleAction: "allow", CidrBlock: "0.0.0.0/0" }] })] }],
  ["the direction of a rule", { SecurityGroupRules: [{ SecurityGroupRuleId: "sgr-1", GroupId: "sg-9", IpProtocol: "-1", CidrIpv4: "0.0.0.0/0" }] }],
  ["the subnets of an ACL", { NetworkAcls: [acl({ Associations: undefined })] }],
  ["which subnet an ACL serves", { NetworkAcls: [acl({ Associations: [{ NetworkAclId: "acl-1" }] })] }],
  ["whom a table serves", { RouteTables: [table({ Associations: [{ Main: true }, { RouteTableId: "rtb-1" }] })] }],
  ["the groups of an interface", { NetworkInterfaces: [eni({ Groups: undefined })] }],
  ["the subnet of an interface", { NetworkInterfaces: [eni({ SubnetId: undefined })] }],
  ["the peers of a rule", { SecurityGroups: [group({ IpPermissions: [{ IpProtocol: "-1" }] })] }],
  ["the VPC of a gateway", { InternetGateways: [{ InternetGatewayId: "igw-1" }] }],
])("misses %s, which AWS always prints", (_, more) => {
  const result = read(plainWith(more));
  expect(codes(result)).toContain("missing-argument");
  expect(result.network.unread).not.toEqual([]);
});

describe("interfaces that no output describes", () => {
  it.each<[string, object, string]>([
    ["of an endpoint", { VpcEndpoints: [{ VpcEndpointId: "vpce-1", VpcEndpointType: "Interface", VpcId: "vpc-1", SubnetIds: ["subnet-1"], Groups: [{ GroupId: "sg-1" }] }] }, "vpce-1"],
    ["of a load balancer", { LoadBalancers: [{ LoadBalancerArn: "arn:lb", Type: "application", Scheme: "internal", VpcId: "vpc-1", SecurityGroups: ["sg-1"], AvailabilityZones: [{ SubnetId: "subnet-1" }] }] }, "arn:lb"],
    ["of a database", { DBInstances: [{ DBInstanceArn: "arn:db", VpcSecurityGroups: [{ VpcSecurityGroupId: "sg-1" }], DBSubnetGroup: { VpcId: "vpc-1", Subnets: [{ SubnetIdentifier: "subnet-1" }] } }] }, "arn:db"],
    ["of a function", { Functions: [{ FunctionArn: "arn:f", VpcConfig: { VpcId: "vpc-1", SubnetIds: ["subnet-1"], SecurityGroupIds: ["sg-1"] } }] }, "arn:f"],
  ])("%s have some free address of their subnet", (_, more, id) => {
    const { network } = read(plainWith(more));
    expect(attributesOf(network, id)).toMatchObject({ private_ip: "any free address of 10.0.1.0/24", groups: ["sg-1"], subnet: "subnet-1" });
  });

  it("two functions that share an interface have one each", () => {
    const functions = ["a", "b"].map((name) => ({ FunctionArn: `arn:${name}`, FunctionName: name, VpcConfig: { VpcId: "vpc-1", SubnetIds: ["subnet-1"], SecurityGroupIds: ["sg-1"] } }));
    const shared = eni({ InterfaceType: "lambda", Description: "AWS Lambda VPC ENI-b-5f1c9a52-8d2e-4b61-9a0e-7c2f33d1a0be" });
    const { network } = read(plainWith({ Functions: functions.toReversed(), NetworkInterfaces: [shared] }));
    expect(attributesOf(network, "arn:b")).toMatchObject({ private_ip: "10.0.1.10" });
    expect(attributesOf(network, "arn:a")).toMatchObject({ private_ip: "any free address of 10.0.1.0/24" });
  });
});

describe("lists that do not name what they belong to", () => {
  const lists = [{ PrefixListId: "pl-1", PrefixListName: "offices" }, { PrefixListId: "pl-2", PrefixListName: "home" }];
  const entries = { Entries: [{ Cidr: "192.0.2.0/24" }] };
  it.each<[string, string, unknown, string | null]>([
    ["an id in the name of the file", "entries-pl-2.json", entries, "pl-2"],
    ["a name in it", "entries.home.json", entries, "pl-2"],
    ["a folder", "pl-1/entries.json", entries, "pl-1"],
    ["a property beside it", "entries.json", { PrefixListId: "pl-1", ...entries }, "pl-1"],
    ["nothing", "entries.json", entries, null],
  ])("%s tells it", (_, path, output, id) => {
    const result = read({ ...plainWith({ PrefixLists: lists }), [path]: output });
    const filled = result.network.prefixLists.filter((list) => list.entries.length > 0).map((list) => list.id);
    expect(filled).toEqual(id === null ? [] : [id]);
    expect(codes(result)).toEqual(id === null ? ["output-without-subject"] : []);
  });

  it("need no name where only one comes into question", () => {
    const { network } = read({ ...plainWith({ PrefixLists: lists.slice(0, 1) }), "entries.json": entries });
    expect(network.prefixLists[0]?.entries).toHaveLength(1);
  });
});

describe("what AWS would not print", () => {
  const rule = (more: object) => ({ SecurityGroups: [group({ IpPermissions: [{ IpRanges: [{ CidrIp: "0.0.0.0/0" }], ...more }] })] });
  const entry = (more: object) => ({ NetworkAcls: [acl({ Entries: [{ RuleNumber: 100, Egress: false, Protocol: "-1", RuleAction: "allow", CidrBlock: "0.0.0.0/0", ...more }] })] });
  it.each<[string, object | string, string]>([
    ["JSON with a mistake", '{"Vpcs": [', "unexpected-token"],
    ["a list at the top", "[]", "wrong-type"],
    ["brackets without end", "[".repeat(10_000), "nesting-too-deep"],
    ["an object for a list", { Vpcs: {} }, "wrong-type"],
    ["a number for an object", { Vpcs: [1] }, "wrong-type"],
    ["a number for a text", { Vpcs: [{ VpcId: 1 }] }, "wrong-type"],
    ["no id", { Vpcs: [{ CidrBlock: "10.0.0.0/16" }] }, "missing-argument"],
    ["no block", { Vpcs: [{ VpcId: "vpc-1" }] }, "missing-argument"],
    ["a block that is none", { Vpcs: [vpc({ CidrBlock: "10.0.0.0/40" })] }, "bad-cidr"],
    ["a block with host bits", { Subnets: [subnet({ CidrBlock: "10.0.1.1/24" })] }, "host-bits-set"],
    ["a block that is too large", { Vpcs: [vpc({ CidrBlock: "10.0.0.0/8" })] }, "cidr-size"],
    ["blocks that overlap", { Vpcs: [vpc({ CidrBlockAssociationSet: [{ CidrBlock: "10.0.1.0/24" }] })] }, "cidr-overlap"],
    ["a subnet beside its VPC", { Subnets: [subnet({ CidrBlock: "192.168.0.0/24" })] }, "subnet-outside-vpc"],
    ["an address beside its subnet", { NetworkInterfaces: [eni({ PrivateIpAddress: "10.0.2.10" })] }, "foreign-address"],
    ["one address twice", { NetworkInterfaces: [eni(), eni({ NetworkInterfaceId: "eni-2" })] }, "duplicate-address"],
    ["an address that is none", { NetworkInterfaces: [eni({ PrivateIpAddress: "10.0.1.300" })] }, "bad-address"],
    ["a protocol that is none", rule({ IpProtocol: "tcpp" }), "unknown-protocol"],
    ["ports in the wrong order", rule({ IpProtocol: "tcp", FromPort: 2, ToPort: 1 }), "port-order"],
    ["a port that is none", rule({ IpProtocol: "tcp", FromPort: 0, ToPort: 70_000 }), "port-range"],
    ["no ports", rule({ IpProtocol: "udp" }), "missing-ports"],
    ["a number of an entry that is none", entry({ RuleNumber: 0 }), "rule-number-range"],
    ["a number twice", { NetworkAcls: [acl({ Entries: Array<object>(2).fill({ RuleNumber: 1, Egress: true, Protocol: "-1", RuleAction: "deny", CidrBlock: "0.0.0.0/0" }) })] }, "duplicate-rule-number"],
    ["a word that is none", entry({ RuleAction: "maybe" }), "unknown-word"],
    ["a route without a destination", { RouteTables: [table({ Routes: [{ GatewayId: "local" }] })] }, "route-destination"],
    ["a part of the routes", { TransitGatewayRouteTables: [{ TransitGatewayRouteTableId: "tgw-rtb-1" }], Routes: [], AdditionalRoutesAvailable: true }, "output-incomplete"],
    ["a key that nobody knows", { Volumes: [] }, "type-not-modelled"],
  ])("%s is told of, with its place", (_, output, code) => {
    const result = read(typeof output === "string" ? { "all.json": output } : plainWith(output));
    const told = result.diagnostics.find((diagnostic) => diagnostic.code === code);
    expect(codes(result)).toContain(code);
    expect(told?.span?.file).toBe("all.json");
    expect(dangling(result.network)).toEqual([]);
  });

  it.each(["ssh", -1, null, {}, [], "0.0.0.0/0", "__proto__", 1e99])("a network holds together whatever stands where %j does", (odd) => {
    for (const [key, items] of Object.entries(PLAIN))
      for (const name of Object.keys(items[0] ?? {})) {
        const { network } = read(plainWith({ [key]: [{ ...items[0], [name]: odd }], NetworkInterfaces: [eni()] }));
        expect(dangling(network), `${key} ${name}`).toEqual([]);
        const ids = resourcesOf(network).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        pin(network);
      }
  });
});

describe("within limits", () => {
  const many = (count: number) => ({ "a.json": { Vpcs: Array.from({ length: count }, (_, n) => vpc({ VpcId: `vpc-${n}` })) } });

  it("describes no more resources than are allowed", () => {
    const result = read(many(50), { ...SUBMISSION_LIMITS, resources: 20 });
    expect(codes(result)).toContain("too-many-resources");
    expect(result.diagnostics.filter(({ code }) => code === "too-many-resources")).toHaveLength(1);
    expect(result.network.vpcs).toHaveLength(20);
    expect(dangling(result.network)).toEqual([]);
  });

  it("makes no more stand-ins than are allowed", () => {
    const subnets = Array.from({ length: 50 }, (_, n) => ({ SubnetId: `subnet-${n}`, VpcId: `vpc-${n}` }));
    const { network } = read({ "a.json": { Subnets: subnets } }, { ...SUBMISSION_LIMITS, resources: 60 });
    expect(resourcesOf(network).length).toBeLessThan(80);
    expect(dangling(network)).toEqual([]);
  });

  it("multiplies no list of groups by a list of subnets", () => {
    const SubnetIds = Array.from({ length: 4000 }, (_, n) => `subnet-${n}`);
    const SecurityGroupIds = Array.from({ length: 4000 }, (_, n) => `sg-${n}`);
    const result = read({ "a.json": { Functions: [{ FunctionArn: "arn:f", VpcConfig: { VpcId: "vpc-1", SubnetIds, SecurityGroupIds } }] } });
    expect(codes(result)).toContain("too-many-elements");
    expect(result.network.interfaces[0]?.securityGroups.length).toBeLessThanOrEqual(100);
  });
});

it("keeps names that JavaScript has a use for", () => {
  const odd = '{"__proto__": {"Vpcs": []}, "Vpcs": [{"VpcId": "__proto__", "CidrBlock": "10.0.0.0/16", "constructor": 1}], "Roles": [{"Arn": "r", "__proto__": {"a": 1}}]}';
  const { network } = read({ "a.json": odd });
  expect(network.vpcs.map(({ id }) => id)).toEqual(["__proto__"]);
  expect(dangling(network)).toEqual([]);
  expect(({} as { a?: number }).a).toBeUndefined();
});

const LISTS = { "all.json": { ...PLAIN, PrefixLists: [{ PrefixListId: "pl-1" }, { PrefixListId: "pl-2" }] } };
const LISTENER = { ListenerArn: "arn:l", Port: 80, Protocol: "TCP", DefaultActions: [] };

it.each<[string, Outputs, string[]]>([
  ["the last page is there", { "a/1.json": { ...PLAIN, NextToken: "x" }, "a/2.json": { ...PLAIN } }, []],
  ["the last page is elsewhere", { "a/1.json": { ...PLAIN, NextToken: "x" }, "b/2.json": { ...PLAIN } }, ["output-incomplete"]],
  ["there is no mark", { "a/1.json": { ...PLAIN, NextToken: null } }, []],
  ["the last page is of another list", { ...LISTS, "entries.pl-1.json": { Entries: [{ Cidr: "192.0.2.0/24" }], NextToken: "x" }, "entries.pl-2.json": { Entries: [] } }, ["output-incomplete"]],
  ["the last page of one list is there", { ...LISTS, "1/entries.pl-1.json": { Entries: [], NextToken: "x" }, "1/more.pl-1.json": { Entries: [] }, "entries.pl-2.json": { Entries: [] } }, []],
  ["the listeners of one load balancer go on", { "a.json": PLAIN, "l1.json": { Listeners: [{ ...LISTENER, LoadBalancerArn: "arn:a" }], NextMarker: "x" }, "l2.json": { Listeners: [{ ...LISTENER, LoadBalancerArn: "arn:b" }] } }, ["output-incomplete"]],
  ["those of log groups go on", { "a.json": { ...PLAIN, logGroups: [], nextToken: "x" } }, ["output-incomplete"]],
])("of several pages, %s", (_, outputs, expected) => expect(codes(read(outputs))).toEqual(expected));

it.each(["NextToken", "nextToken", "NextMarker", "Marker"])("names the mark of a list that goes on: %s", (mark) => {
  const [problem] = read({ "a.json": { ...PLAIN, [mark]: "x" } }).diagnostics;
  expect(problem?.message).toBe(`a.json ends with a ${mark}, and no file beside it holds the last page.`);
});

it.each([["Listeners"], ["Associations"], ["Rules"]])("tells a wrong element of %s once", (key) => {
  expect(read({ "a.json": { ...PLAIN, [key]: [1] } }).diagnostics.map(({ code }) => code)).toEqual(["wrong-type"]);
});

it("tells of user data that are no Base64", () => {
  const result = read(plainWith({ NetworkInterfaces: [eni({ Attachment: { InstanceId: "i-1", DeviceIndex: 0 } })], Reservations: [{ Instances: [{ InstanceId: "i-1", VpcId: "vpc-1", State: { Name: "running" } }] }], InstanceId: "i-1", UserData: { Value: "%%%" } }));
  expect(codes(result)).toEqual(["wrong-type"]);
  expect(result.network.unread).toEqual([]);
});

it("reads several files of one key, empty ones and other files beside them", () => {
  const result = read({ "a.json": { Vpcs: [vpc()] }, "b.json": { Vpcs: [vpc({ VpcId: "vpc-2" })] }, "c.json": "", "README.md": "# notes" });
  expect(result.network.vpcs.map(({ id }) => id)).toEqual(["vpc-1", "vpc-2"]);
  expect(codes(result)).toEqual(["not-described"]);
});
