import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { canonical } from "../../../tests/equal-networks/canonical";
import { COMMAND_LINE_LIMITS, consoleSchema, readConfiguration } from "../../ingest";
import type { Network, SecurityGroupRule, SupportType } from "../../model";
import type { SourceFile } from "../../source";
import { emitConsole } from ".";

const SCENARIOS = "tests/scenarios";
const slugs = readdirSync(SCENARIOS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const limits = COMMAND_LINE_LIMITS;
const read = (files: readonly SourceFile[]): Network => readConfiguration(files, { format: "terraform", limits }).network;
const fromTerraform = (text: string): Network => read([{ path: "main.tf", text }]);
const fromFolder = (folder: string): Network => {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".tf"));
  return read(paths.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") })));
};
const formOf = (network: Network) => emitConsole(network).files[0]?.text ?? "";

const SUPPORT: readonly SupportType[] = ["key_pair", "instance_profile", "dedicated_host", "db_subnet_group"];

/** What a form has a place for: of what surrounds a network it knows little, and no autoscaling groups. */
const carried = (network: Network): Network => ({
  ...network,
  missing: [],
  unread: [],
  instances: network.instances.map((instance) => ({ ...instance, autoscalingGroup: null, count: 1 })),
  support: network.support.filter(({ type }) => SUPPORT.includes(type)),
  databases: network.databases.map(({ instanceClass: _, ...database }) => database),
  securityGroups: network.securityGroups.map((group) => ({ ...group, rules: group.rules.map(withListOfElsewhere) })),
});

/** A peer that is not known is written as a prefix list of elsewhere. */
function withListOfElsewhere(rule: SecurityGroupRule): SecurityGroupRule {
  if (rule.peer.kind !== "unknown") return rule;
  return { ...rule, peer: { kind: "unknown", open: { what: "prefix_list", from: rule.peer.open?.from ?? null, many: false } } };
}

const lists = (network: Network, called: ReadonlyMap<string, string>) =>
  Object.fromEntries(Object.entries(canonical(carried(network), called)).map(([kind, list]) => [kind, new Set(list)]));

describe.each(slugs)("%s, written as a form", (slug) => {
  const network = fromFolder(join(SCENARIOS, slug));
  const { files, ids } = emitConsole(network);
  const again = readConfiguration(files, { format: "console", limits }).network;

  it("is what the schema takes", () => {
    expect(consoleSchema.safeParse(JSON.parse(files[0]?.text ?? "")).error?.issues ?? []).toEqual([]);
  });

  it("reads as the same network", () => expect(lists(again, new Map())).toEqual(lists(network, ids)));

  it("reads the same in the same words", () => expect(formOf(again)).toBe(files[0]?.text));
});

describe("ids", () => {
  const twice = 'resource "aws_vpc" "main" {\n cidr_block = "10.0.0.0/16"\n}\nresource "aws_internet_gateway" "main" {\n vpc_id = aws_vpc.main.id\n}';

  it("are the names of the configuration, with the kind where two things share one", () => {
    const { ids } = emitConsole(fromTerraform(twice));
    expect([ids.get("aws_vpc.main"), ids.get("aws_internet_gateway.main")]).toEqual(["main", "main-igw"]);
  });

  it("say where a thing is found that has no row: with its VPC", () => {
    const { ids } = emitConsole(fromTerraform(twice));
    expect(ids.get("aws_vpc.main.default_security_group_id")).toBe("main.default_security_group_id");
  });

  it("are taken once, however many things want them", () => {
    const subnets = Array.from({ length: 300 }, (_, at) => `resource "aws_subnet" "${"a".repeat(101 + at)}" {\n vpc_id = aws_vpc.main.id\n cidr_block = "10.0.${at % 256}.${at > 255 ? 128 : 0}/28"\n}`);
    const { ids } = emitConsole(fromTerraform([twice, ...subnets].join("\n")));
    expect(new Set(ids.values()).size).toBe(ids.size);
  });
});

describe("what the form has no place for", () => {
  const told = (text: string) => emitConsole(fromTerraform(text)).diagnostics.map(({ code, severity, message }) => `${severity} ${code} ${message}`);
  const buckets = (count: number) => Array.from({ length: count }, (_, at) => `resource "aws_s3_bucket" "t${at}" {}`).join("\n");

  it("is named once for each kind", () => {
    expect(told(buckets(1))[0]).toMatch(/^warning not-carried The console form has no place for resources of the type s3 bucket \(aws_s3_bucket\.t0\)/);
    expect(told(buckets(3))[0]).toContain("(aws_s3_bucket.t0 and 2 more)");
  });

  it("stays not known: a rule of which a part is not known, a VPC of elsewhere", () => {
    const network = fromTerraform(
      'data "aws_vpc" "other" {\n id = "vpc-0123456789abcdef0"\n}\nvariable "from" {}\nresource "random_id" "x" {}\n' +
        'resource "aws_security_group" "a" {\n vpc_id = data.aws_vpc.other.id\n ingress {\n  protocol = "tcp"\n  from_port = 22\n  to_port = 22\n  cidr_blocks = [random_id.x.hex]\n }\n}',
    );
    const { files } = emitConsole(network);
    const again = readConfiguration(files, { format: "console", limits }).network;
    expect(again.securityGroups.find(({ id }) => id === "a")?.rules).toMatchObject([{ peer: { kind: "unknown" }, missing: [{}] }]);
    expect(again.vpcs.map(({ id, cidrs }) => [id, cidrs])).toEqual([["vpc-0123456789abcdef0", []]]);
  });
});
