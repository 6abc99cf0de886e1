import { describe, expect, it } from "vitest";
import { readDeclared } from "../../declared/read-declared";
import { RESOURCE_TYPES } from "../../declared/resources/resource-types";
import { SUBMISSION_LIMITS } from "../../read";
import { CLOUDFORMATION, lower } from ".";
import { LOWERINGS } from "./lowerings";
import { AROUND } from "./rows/around";
import { INTERFACES_AND_FILTERS } from "./rows/interfaces-and-filters";
import { SERVICES } from "./rows/services";
import { WAYS } from "./rows/ways";
import { ref, templateOf, type Plain, type Written } from "./template-of";

const ROWS = [...WAYS, ...INTERFACES_AND_FILTERS, ...SERVICES];
/** AWS takes one value of it, so that nothing is read. */
const FIXED = ["AWS::EC2::VPNGateway.Type"];
/** It decides how others are read, and is not kept itself. */
const DECIDING = ["AWS::EC2::VPCCidrBlock.Ipv6Pool"];
/** Values of every kind: one of them has an effect wherever a property is read. */
const VALUES: readonly Plain[] = [
  "x",
  "internal",
  ref("Eni"),
  [ref("Group")],
  [{ DeviceIndex: 1, SubnetId: ref("Subnet") }],
  [{ PrivateIpAddress: "10.0.0.9", Primary: true }],
  [{ Key: "preserve_client_ip.enabled", Value: "false" }, { Key: "load_balancing.cross_zone.enabled", Value: "true" }],
];

const withRow = (written: Written) => ({ ...templateOf({ ...AROUND, Row: written }), around: [] });
const withoutPlaces = (key: string, value: unknown): unknown =>
  key === "span" ? undefined : value instanceof Map ? Object.fromEntries(value) : typeof value === "bigint" ? String(value) : value;
const lowered = (written: Written): string => JSON.stringify(lower(withRow(written)).resources, withoutPlaces);
const told = (written: Written): readonly string[] =>
  readDeclared(lower(withRow(written)), SUBMISSION_LIMITS, CLOUDFORMATION).leftAside?.ofTypes.find(({ type }) => type === written[0])?.names ?? [];

/** Other types are told as such, with all that they say. */
const isModelled = (type: string): boolean => LOWERINGS[type]?.to.some((to) => Object.hasOwn(RESOURCE_TYPES, to)) ?? false;

describe("every property that a template may have", () => {
  it.each(ROWS.filter(([type]) => isModelled(type)))("of %s is lowered, or told as left aside", (type, properties) => {
    const known = LOWERINGS[type]?.properties ?? new Map<string, never>();
    const bare = lowered([type, properties]);
    const wrong = [...known].flatMap(([name, { rule }]) => {
      if (rule.kind !== "unread" || FIXED.includes(`${type}.${name}`)) return [];
      const changes = (value: Plain): boolean => lowered([type, { ...properties, [name]: value }]) !== bare;
      if (rule.says !== undefined) return VALUES.some(changes) || changes(null) ? [] : [`${name} is taken up, and changes nothing`];
      if (VALUES.some(changes) !== DECIDING.includes(`${type}.${name}`)) return [`${name} is left aside, and it matters for the network`];
      return told([type, { ...properties, [name]: "x" }]).includes(name) ? [] : [`${name} is not told`];
    });
    expect(wrong).toEqual([]);
  });
});

describe("what a template says beyond its network", () => {
  const VPC = { VpcId: ref("Vpc") };

  it.each<[string, Written, string[]]>([
    ["what became an argument that nobody reads", ["AWS::EC2::VPC", { CidrBlock: "10.0.0.0/16", EnableDnsHostnames: true }], ["EnableDnsHostnames"]],
    ["tags other than the name", ["AWS::EC2::RouteTable", { ...VPC, Tags: [{ Key: "Name", Value: "n" }, { Key: "Env", Value: "e" }] }], ["Tags other than Name"]],
    ["nothing of a name", ["AWS::EC2::RouteTable", { ...VPC, Tags: [{ Key: "Name", Value: "n" }] }], []],
    ["a block that nobody reads", ["AWS::EC2::Instance", { SubnetId: ref("Subnet"), MetadataOptions: { HttpTokens: "required" } }], ["MetadataOptions"]],
    [
      "what the first interface of an instance says besides",
      ["AWS::EC2::Instance", { NetworkInterfaces: [{ DeviceIndex: 0, SubnetId: ref("Subnet"), DeleteOnTermination: true }] }],
      ["NetworkInterfaces.DeleteOnTermination"],
    ],
    [
      "what a further interface says besides",
      ["AWS::EC2::Instance", { NetworkInterfaces: [0, 1].map((DeviceIndex) => ({ DeviceIndex, SubnetId: ref("Subnet"), AssociatePublicIpAddress: false })) }],
      ["NetworkInterfaces.AssociatePublicIpAddress"],
    ],
    [
      "attributes of a load balancer that are none of the network's",
      ["AWS::ElasticLoadBalancingV2::LoadBalancer", { Type: "network", Subnets: [ref("Subnet")], LoadBalancerAttributes: [{ Key: "idle_timeout", Value: "9" }, { Key: "load_balancing.cross_zone.enabled", Value: "true" }] }],
      ["LoadBalancerAttributes idle_timeout"],
    ],
    [
      "attributes that became arguments that nobody reads",
      ["AWS::ElasticLoadBalancingV2::TargetGroup", { Port: 80, Protocol: "TCP", VpcId: ref("Vpc"), TargetGroupAttributes: [{ Key: "load_balancing.cross_zone.enabled", Value: "true" }] }],
      ["TargetGroupAttributes load_balancing.cross_zone.enabled"],
    ],
    ["what items of lists say besides", ["AWS::EC2::SecurityGroup", { GroupDescription: "g", ...VPC, SecurityGroupIngress: [{ IpProtocol: "-1", CidrIp: "10.0.0.0/8", SourceSecurityGroupOwnerId: "1" }] }], ["SecurityGroupIngress.SourceSecurityGroupOwnerId"]],
    ["a whole resource that no route leads to", ["AWS::EC2::VPNGateway", { Type: "ipsec.1" }], ["the resource itself"]],
  ])("is %s", (_, written, names) => expect(told(written)).toEqual(names));

  it("is also what stands beside properties", () => {
    const template = withRow(["AWS::EC2::VPC", { CidrBlock: "10.0.0.0/16" }]);
    const resources = template.resources.map((each) => (each.id === "Row" ? { ...each, attributes: [{ name: "DeletionPolicy", span: each.span }] } : each));
    const read = readDeclared(lower({ ...template, resources }), SUBMISSION_LIMITS, CLOUDFORMATION);
    expect(read.leftAside?.ofTypes.find(({ type }) => type === "AWS::EC2::VPC")).toMatchObject({ names: ["DeletionPolicy"], resources: 1 });
  });
});
