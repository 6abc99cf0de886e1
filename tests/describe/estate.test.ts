import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { emit } from "../../lib/emit";
import { explain, type Query } from "../../lib/explain";
import { COMMAND_LINE_LIMITS, detectFormat, readConfiguration } from "../../lib/ingest";
import { attributesOf, indexNetwork, type ResourceId } from "../../lib/model";
import type { SourceFile } from "../../lib/source";
import { canonical } from "../equal-networks/canonical";
import { dangling } from "../equal-networks/dangling";
import { differences } from "../equal-networks/differences";

/**
 * Two accounts in two Regions: a network that one of them owns, a subnet of it that the other one uses, a peering, and
 * in another Region one file with everything. Read once, asked about by row.
 */
const ESTATE = fileURLToPath(new URL("estate", import.meta.url));
const files: SourceFile[] = readdirSync(ESTATE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ path: path.slice(ESTATE.length + 1).replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));
const read = (given: readonly SourceFile[]) => readConfiguration(given, { format: "describe", limits: COMMAND_LINE_LIMITS });
const { network, diagnostics } = read(files);

const V = "vpc-0a11b22c33d44e55f";
const ARN = "arn:aws:elasticloadbalancing:eu-west-1:111122223333";

it("is told from other formats", () => expect(detectFormat(files)).toBe("describe"));

it("is read with a word on what it names, leaves out, or holds besides", () => {
  expect(diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message}`)).toEqual([
    expect.stringMatching(/^warning not-described: .* one VPC .*: vpc-0dead0dead0dead00\./),
    expect.stringMatching(/^warning not-described: .* one network ACL .*: the default network ACL of vpc-0be1de2ad3c4f5a69\./),
    expect.stringMatching(/^info type-not-modelled: Volumes, /),
  ]);
  expect(dangling(network)).toEqual([]);
});

describe("states facts", () => {
  it.each<[what: string, id: ResourceId, facts: object]>([
    ["blocks in order, without one that is gone", V, { cidrs: ["10.20.0.0/16", "10.21.0.0/24"], ipv6_cidrs: ["2001:db8:20::/56"] }],
    ["the name that the owner gives", V, { name: "shop", account: "111122223333", region: "eu-west-1" }],
    ["main table, default ACL and default group", V, { main_route_table: "rtb-0a000000000000001", default_network_acl: "acl-0a000000000000001", default_security_group: "sg-00000000000000d01" }],
    ["blocks of a VPC that only a peering tells of", "vpc-0dead0dead0dead00", { cidrs: ["10.99.0.0/16"], region: "eu-central-1" }],
    ["a subnet's own table and ACL", "subnet-0b2b2b2b2b2b2b2b2", { route_table: "rtb-0a000000000000003", network_acl: "acl-0a000000000000001" }],
    ["the main table where no table lists the subnet", "subnet-0c3c3c3c3c3c3c3c3", { route_table: "rtb-0a000000000000001", network_acl: "acl-0a000000000000002" }],
    ["a route to what is gone", "rtb-0a000000000000001", { routes: [{ destination: "10.99.0.0/16", target_kind: "blackhole", target: "pcx-0aa0bb0cc0dd0ee02", origin: "static" }] }],
    ["the table of a gateway", "rtb-0a000000000000004", { edge: "igw-0f1f2f3f4f5f6f7f8" }],
    ["a gateway without a VPC", "igw-0f1f2f3f4f5f6f700", { vpc: null }],
    ["an Elastic IP that nothing has", "eipalloc-0a000000000000003", { attached_to: null, public_ip: "198.51.100.12" }],
    ["secondary, public and IPv6 addresses", "eni-0a000000000000001", { addresses: [{ private: "10.20.0.10", public: "198.51.100.10" }, { private: "10.20.0.11", public: null }], ipv6_addresses: ["2001:db8:20::10"] }],
    ["delegated prefixes", "eni-0a000000000000003", { prefixes: ["10.20.1.32/28"] }],
    ["an address that AWS gave at launch", "eni-0a000000000000004", { addresses: [{ private: "10.20.0.20", public: "203.0.113.77" }], source_dest_check: false }],
    ["an interface that only its instance prints", "eni-0c000000000000001", { owner: "i-0c000000000000001", public_ip: "203.0.113.99" }],
    ["interfaces in device order", "i-0a000000000000001", { interfaces: ["eni-0a000000000000001", "eni-0a000000000000002"], key_name: "ops", user_data: "#!/bin/sh\necho hello\n" }],
    ["the profile of an instance", "i-0a000000000000001", { instance_profile: "arn:aws:iam::111122223333:instance-profile/web" }],
    ["a stopped instance of an autoscaling group", "i-0a000000000000003", { state: "stopped", autoscaling_group: expect.stringContaining("autoScalingGroupName/app") }],
    ["a NAT gateway with its Elastic IP", "nat-0aa1bb2cc3dd4ee5f", { state: "available", private_ip: "10.20.0.5", public_ip: "198.51.100.11" }],
    ["a NAT gateway that is gone, whose interface is too", "nat-0aa1bb2cc3dd4ee50", { state: "deleted", private_ip: "10.20.0.6" }],
    ["the entries of a list, by the name in the file's name", "pl-0123456789abcdef0", { entries: ["192.0.2.0/25", "192.0.2.128/26"], service: null }],
    ["a list of AWS's own", "pl-6da54004", { service: "s3", entries: [] }],
    ["states of peerings", "pcx-0aa0bb0cc0dd0ee02", { state: "deleted" }],
    ["an attachment and its table", "tgw-attach-0a0b0c0d0e0f01020", { subnets: ["subnet-0b2b2b2b2b2b2b2b2"], route_table: "tgw-rtb-0f0e0d0c0b0a09080", state: "available" }],
    ["an attachment of another kind", "tgw-attach-0a0b0c0d0e0f01021", { attached_kind: "other" }],
    ["the prefix list of a gateway endpoint", "vpce-0aaaabbbbccccdddd", { type: "gateway", prefix_list: "pl-6da54004" }],
    ["the interfaces of an endpoint", "vpce-0bbbbccccddddeeee", { private_ip: "10.20.1.60", groups: ["sg-0aaa0bbb0ccc0ddd4"], private_dns: true }],
    ["the interfaces of a load balancer", `${ARN}:loadbalancer/app/shop/0a1b2c3d4e5f6071`, { private_ip: "10.20.0.30", scheme: "internet-facing", cross_zone: true }],
    ["listeners with what their rules add", `${ARN}:loadbalancer/app/shop/0a1b2c3d4e5f6071`, { listeners: [{ protocol: "https", port: 443, target_groups: [`${ARN}:targetgroup/shop/aa11bb22cc33dd44`, `${ARN}:targetgroup/feed/bb11cc22dd33ee44`] }] }],
    ["no listeners, and a switch that is on", `${ARN}:loadbalancer/net/feed/1a2b3c4d5e6f7081`, { listeners: [], cross_zone: true }],
    ["the targets of a group", `${ARN}:targetgroup/feed/bb11cc22dd33ee44`, { targets: [{ id: "10.20.1.10", port: 9000 }], preserve_client_ip: false }],
    ["the interface of a database, by subnet and groups", "arn:aws:rds:eu-west-1:111122223333:db:orders", { private_ip: "10.20.2.8", port: 5432, engine: "postgres" }],
    ["the interface of a function", "arn:aws:lambda:eu-west-1:111122223333:function:report", { private_ip: "10.20.1.80" }],
    ["what a flow log is of", "fl-0a1b2c3d4e5f60718", { type: "flow_log", vpc_id: V, traffic_type: "REJECT" }],
    ["the policies of a role", "arn:aws:iam::111122223333:role/web/arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore", { role: "arn:aws:iam::111122223333:role/web" }],
    ["Block Public Access of an account in a Region", "vpc-0be1de2ad3c4f5a69", { block_public_access: "block-ingress", default: true }],
  ])("%s", (_, id, facts) => expect(attributesOf(network, id)).toMatchObject(facts));

  it("an instance that is terminated is none", () => expect(attributesOf(network, "i-0a0000000000000fe")).toBeNull());

  it("an exclusion of Block Public Access", () => {
    expect(indexNetwork(network).subnet("subnet-0e5e5e5e5e5e5e5e5").blockPublicAccessExclusion).toBe("allow-egress");
  });

  it("references over peerings, and those to groups that are gone", () => {
    const rules = indexNetwork(network).securityGroup("sg-0aaa0bbb0ccc0ddd2").rules.map(({ peer }) => peer);
    expect(rules).toContainEqual({ kind: "group", group: "sg-0bbb0ccc0ddd0eee2" });
    expect(rules).toContainEqual({ kind: "stale", group: "sg-0dead0dead0dead00" });
  });

  it("routes of a transit gateway", () => {
    const routes = network.transitGatewayRouteTables[0]?.routes.map(({ attachment, origin }) => [attachment, origin]);
    expect(routes).toEqual([
      ["tgw-attach-0a0b0c0d0e0f01020", "propagated"],
      ["tgw-attach-0a0b0c0d0e0f01021", "static"],
      ["blackhole", "static"],
    ]);
  });

  it("each with its place", () => {
    const group = network.securityGroups.find(({ id }) => id === "sg-0aaa0bbb0ccc0ddd1");
    const file = "111122223333/eu-west-1/ec2-describe-security-groups.page-1.json";
    expect(group?.span?.file).toBe(file);
    const rule = group?.rules.find(({ peer }) => peer.kind === "cidr");
    const line = files.find(({ path }) => path === file)?.text.split("\n")[(rule?.ref.span?.start.line ?? 0)];
    expect(line).toContain('"CidrIp": "0.0.0.0/0"');
  });
});

describe("answers questions", () => {
  const web: Query = { from: "internet", to: "i-0a000000000000001", protocol: "tcp", port: 443 };
  it.each<[string, Query, string]>([
    ["a web server is reached", web, "allowed"],
    ["another port is not", { ...web, port: 80 }, "denied"],
    ["an instance of the other account, over the shared subnet", { from: "i-0b000000000000001", to: "eni-0a000000000000003", protocol: "tcp", port: 8080 }, "denied"],
    ["an ACL that was not supplied leaves it open", { from: "i-0c000000000000001", to: "internet", protocol: "tcp", port: 443 }, "unknown"],
  ])("%s", (_, query, verdict) => expect(explain(network, query).verdict).toBe(verdict));
});

it.each([
  ["ec2-describe-network-acls.json", "unknown"],
  ["ec2-describe-route-tables.json", "unknown"],
  ["ec2-describe-security-groups.page-1.json", "unknown"],
  ["ec2-describe-instances.json", "unknown"],
  // What the question needs of the subnet, its table, its ACL and its interfaces tell.
  ["ec2-describe-subnets.json", "allowed"],
  // Instances print their interfaces too.
  ["ec2-describe-network-interfaces.json", "allowed"],
])("without %s the answer is %s", (name, verdict) => {
  const left = read(files.filter(({ path }) => !path.endsWith(name)));
  expect(dangling(left.network)).toEqual([]);
  expect(explain(left.network, { from: "internet", to: "i-0a000000000000001", protocol: "tcp", port: 443 }).verdict).toBe(verdict);
});

it("comes back when it is printed again, but for interfaces that no output lists", () => {
  const printed = emit(network, "describe");
  const again = read(printed.files);
  const listed = { ...network, vpcs: network.vpcs.map((vpc) => ({ ...vpc, otherInterfaces: null })) };
  const changed = differences(canonical(again.network, new Map()), canonical(listed, printed.ids));
  expect(printed.diagnostics.map(({ message }) => message)).toEqual([
    expect.stringMatching(/describe-network-interfaces lists \(vpc-0be1de2ad3c4f5a69\).*\(vpc-0dead0dead0dead00\)\.$/),
  ]);
  expect(changed).toEqual([]);
});

it("holds together without any one of its files", () => {
  for (const file of files) expect(dangling(read(files.filter((other) => other !== file)).network), file.path).toEqual([]);
});
