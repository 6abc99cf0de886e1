import { describe, expect, it } from "vitest";
import { emit, EMITTED_FORMATS } from "../../lib/emit";
import { explain, type Query } from "../../lib/explain";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";
import type { Network } from "../../lib/model";

type Outputs = Readonly<Record<string, object>>;

const read = (outputs: Outputs): Network =>
  readConfiguration(
    Object.entries(outputs).map(([path, output]) => ({ path, text: JSON.stringify(output) })),
    { format: "describe", limits: COMMAND_LINE_LIMITS },
  ).network;

const ALL = { IpProtocol: "-1", IpRanges: [{ CidrIp: "0.0.0.0/0" }], Ipv6Ranges: [{ CidrIpv6: "::/0" }] };
const entry = (Egress: boolean) => ({ RuleNumber: 100, Egress, Protocol: "-1", RuleAction: "allow", CidrBlock: "0.0.0.0/0" });

/** Everything but the list of interfaces: the one of the instance is printed with the instance. */
const vpcWith = (out: object[] = [ALL]): object => ({
  Vpcs: [{ VpcId: "vpc-1", OwnerId: "111122223333", CidrBlock: "10.0.0.0/16", BlockPublicAccessStates: { InternetGatewayBlockMode: "off" } }],
  Subnets: [{ SubnetId: "subnet-1", VpcId: "vpc-1", CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1a" }],
  RouteTables: [
    {
      RouteTableId: "rtb-1",
      VpcId: "vpc-1",
      Associations: [{ Main: true, RouteTableId: "rtb-1" }],
      Routes: [{ DestinationCidrBlock: "0.0.0.0/0", GatewayId: "igw-1", State: "active", Origin: "CreateRoute" }],
    },
  ],
  InternetGateways: [{ InternetGatewayId: "igw-1", Attachments: [{ State: "available", VpcId: "vpc-1" }] }],
  NetworkAcls: [{ NetworkAclId: "acl-1", VpcId: "vpc-1", IsDefault: true, Associations: [{ SubnetId: "subnet-1" }], Entries: [entry(true), entry(false)] }],
  SecurityGroups: [{ GroupId: "sg-1", GroupName: "web", VpcId: "vpc-1", IpPermissions: [ALL], IpPermissionsEgress: out }],
  Addresses: [{ AllocationId: "eipalloc-1", PublicIp: "203.0.113.50", NetworkInterfaceId: "eni-9", PrivateIpAddress: "10.0.1.50" }],
  Reservations: [
    {
      Instances: [
        {
          InstanceId: "i-1",
          VpcId: "vpc-1",
          SubnetId: "subnet-1",
          State: { Name: "running" },
          NetworkInterfaces: [
            {
              NetworkInterfaceId: "eni-1",
              SubnetId: "subnet-1",
              VpcId: "vpc-1",
              Groups: [{ GroupId: "sg-1" }],
              Attachment: { DeviceIndex: 0 },
              PrivateIpAddresses: [{ PrivateIpAddress: "10.0.1.10", Primary: true, Association: { PublicIp: "203.0.113.10" } }],
            },
          ],
        },
      ],
    },
  ],
});

const LISTED = { NetworkInterfaces: [] };
const ask = (network: Network, from: string, to: string, more: Partial<Query> = {}) => explain(network, { from, to, protocol: "tcp", port: 443, ...more });

const NOBODYS: readonly (readonly [what: string, from: string, to: string])[] = [
  ["in the sender's subnet", "i-1", "ip:10.0.1.50"],
  ["elsewhere in the VPC", "i-1", "ip:10.0.7.50"],
  ["that is an Elastic IP", "i-1", "ip:203.0.113.50"],
  ["that is an Elastic IP, from outside", "internet:198.51.100.7", "ip:203.0.113.50"],
  ["on the internet, from outside", "internet:198.51.100.7", "ip:203.0.113.99"],
  ["that sends", "ip:10.0.1.50", "i-1"],
];

describe("an address that nobody is known to own", () => {
  it.each(NOBODYS)("%s is unknown where no output lists the interfaces, and that one is named", (_, from, to) => {
    const { verdict, missing } = ask(read({ "all.json": vpcWith() }), from, to);
    expect([verdict, missing.map(({ component }) => component)]).toEqual(["unknown", ["vpc-1"]]);
    expect(missing[0]?.fact).toMatch(/describe-network-interfaces/);
  });

  it.each(NOBODYS)("%s is nobody's where they are listed", (_, from, to) => {
    expect(ask(read({ "all.json": vpcWith(), "eni.json": LISTED }), from, to).verdict).toBe("denied");
  });

  it.each<[string, Outputs, string]>([
    ["its own Region", { "eu-west-1/eni.json": LISTED }, "denied"],
    ["another Region", { "us-east-1/eni.json": LISTED }, "unknown"],
    ["another account", { "444455556666/eni.json": LISTED }, "unknown"],
  ])("is told by a list of %s", (_, more, verdict) => {
    expect(ask(read({ "eu-west-1/all.json": vpcWith(), ...more }), "i-1", "ip:10.0.1.50").verdict).toBe(verdict);
  });

  it("is not asked for where the packet does not get that far", () => {
    expect(ask(read({ "all.json": vpcWith([]) }), "i-1", "ip:10.0.1.50").verdict).toBe("denied");
  });

  it("leaves other answers alone", () => {
    const network = read({ "all.json": vpcWith() });
    expect(ask(network, "internet", "i-1").verdict).toBe("allowed");
    expect(ask(network, "i-1", "internet").verdict).toBe("allowed");
    expect(ask(network, "i-1", "ip:192.168.7.7").verdict).toBe("denied");
  });
});

it.each(EMITTED_FORMATS)("is told where a text of %s decides it", (format) => {
  const told = (network: Network) => emit(network, format).diagnostics.filter(({ code }) => code === "firmer-answers").map(({ message }) => message);
  expect(told(read({ "all.json": vpcWith() })).join()).toMatch(/describe-network-interfaces/);
  expect(told(read({ "all.json": vpcWith(), "eni.json": LISTED })).join()).not.toMatch(/describe-network-interfaces/);
});

it("is listed again by output that lists no interface at all", () => {
  const { Reservations: _, Addresses: __, ...others } = vpcWith() as Record<string, unknown>;
  const { files } = emit(read({ "all.json": { ...others, ...LISTED } }), "describe");
  const again = readConfiguration(files, { format: "describe", limits: COMMAND_LINE_LIMITS }).network;
  expect(again.vpcs.map(({ otherInterfaces }) => otherInterfaces)).toEqual([null]);
});
