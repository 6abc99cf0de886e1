import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundleFirst, foldersForTests, LABS, ringfence, STARTER } from "./launcher";

bundleFirst();
const folderWith = foldersForTests();

describe("ringfence query", () => {
  it("answers with a verdict, the way of a packet and who let it in", async () => {
    const { exit, out, error } = await ringfence("query", STARTER, "--from", "internet", "--to", "aws_instance.server", "--protocol", "tcp", "--port", "22");
    expect(error).toBe("");
    expect(out).toMatch(/^ALLOWED {2}The internet can reach `aws_instance\.server` on TCP port 22\./);
    expect(out).toContain("security.tf:");
    expect(exit).toBe(0);
  });

  it("takes the parameters of a template, its Region among them", async () => {
    const template = `Parameters:
  Source: {Type: String}
Resources:
  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}
  Subnet: {Type: AWS::EC2::Subnet, Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Sub "\${AWS::Region}a"}}
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties: {GroupDescription: web, VpcId: !Ref Vpc, SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: !Ref Source}]}
  Web: {Type: AWS::EC2::Instance, Properties: {ImageId: ami-1, SubnetId: !Ref Subnet, SecurityGroupIds: [!Ref Group]}}
  Other: {Type: AWS::EC2::Instance, Properties: {ImageId: ami-1, SubnetId: !Ref Subnet}}
`;
    const folder = folderWith("network.yaml", template);
    const asked = ["--from", "Other", "--to", "Web", "--protocol", "tcp", "--port", "443"];
    expect((await ringfence("query", folder, ...asked)).out).toMatch(/^UNKNOWN/m);
    expect((await ringfence("query", folder, ...asked, "--parameter", "Source=10.0.1.0/24", "--parameter", "AWS::Region=eu-west-1")).out).toMatch(/^ALLOWED/);
    expect((await ringfence("query", folder, ...asked, "--parameter", "Source")).error).toContain("--parameter takes NAME=VALUE");
  });

  it("prints JSON for programs, in the order of the questions, and a denied verdict is no failure", async () => {
    const queries = { queries: [80, 22].map((port) => ({ from: "internet", to: "aws_instance.server", protocol: "tcp", port })) };
    const file = join(folderWith("queries.json", JSON.stringify(queries)), "queries.json");
    const { exit, out } = await ringfence("query", STARTER, "--queries", file, "--json");
    const answer = JSON.parse(out) as { results: { verdict: string; blockers: { code: string }[] }[] };
    expect(answer.results.map(({ verdict }) => verdict)).toEqual(["denied", "allowed"]);
    expect(answer.results[0]?.blockers.map(({ code }) => code)).toEqual(["ENI_SG_RULES_MISMATCH"]);
    expect(exit).toBe(0);
  });

  it("answers the questions beside one that can not be understood, and exits 2", async () => {
    const good = { from: "internet", to: "aws_instance.server", protocol: "tcp", port: 22 };
    const file = join(folderWith("queries.json", JSON.stringify({ queries: [{ ...good, port: "x" }, good, "all"] })), "queries.json");
    const { exit, out } = await ringfence("query", STARTER, "--queries", file, "--json");
    const answer = JSON.parse(out) as { results: { verdict: string; error: { code: string; message: string } | null }[] };
    expect(answer.results.map(({ verdict, error }) => [verdict, error?.code])).toEqual([["unknown", "bad-query"], ["allowed", undefined], ["unknown", "bad-query"]]);
    expect(answer.results[0]?.error?.message).toContain("queries[0].port");
    expect(exit).toBe(2);
  });

  it.each([
    ["the internet", "internet"],
    ["parts of it", "internet:198.51.100.0/24"],
  ])("gives no verdict between two ends that are %s", async (_, to) => {
    const { exit, out } = await ringfence("query", STARTER, "--from", "internet", "--to", to, "--port", "22");
    expect(out).toMatch(/^unknown: Both ends are the internet/);
    expect(exit).toBe(2);
  });

  it("refuses a port of a ping, in a file of questions too", async () => {
    const asked = { from: "internet", to: "aws_instance.server", protocol: "icmp", port: 4 };
    const file = join(folderWith("queries.json", JSON.stringify({ queries: [asked] })), "queries.json");
    const { exit, out } = await ringfence("query", STARTER, "--queries", file, "--json");
    expect((JSON.parse(out) as { results: { error: { code: string } }[] }).results[0]?.error.code).toBe("bad-traffic");
    expect(exit).toBe(2);
  });

  it("names near endpoints where one is misspelled, and exits 2", async () => {
    const { exit, out } = await ringfence("query", STARTER, "--from", "internet", "--to", "aws_instance.serve");
    expect(out).toContain("aws_instance.server");
    expect(exit).toBe(2);
  });
});

describe("ringfence inspect and matrix", () => {
  it("list every resource with its place", async () => {
    const { out } = await ringfence("inspect", STARTER, "--json");
    const { resources } = JSON.parse(out) as { resources: { address: string; file: string | null; line: number | null }[] };
    expect(resources.find(({ address }) => address === "aws_instance.server")).toMatchObject({ kind: "instance", file: "network.tf" });
  });

  it("tell people the addresses and the groups of what was read", async () => {
    const { out } = await ringfence("inspect", STARTER);
    expect(out).toMatch(/aws_instance\.server {2}\(instance.*\n +zone: eu-west-1a\n +private_ip: 10\.20\.1\.10\n +public_ip: any public address\n +groups: aws_security_group\.server\n/);
    expect(out.match(/^ +cidrs: /m)).toBeNull();
  });

  it("tell people which route table and network ACL a subnet has, and where a gateway is attached", async () => {
    const vpc = 'resource "aws_vpc" "v" {\n  cidr_block = "10.0.0.0/16"\n}\n';
    const subnet = 'resource "aws_subnet" "a" {\n  vpc_id = aws_vpc.v.id\n  cidr_block = "10.0.1.0/24"\n}\n';
    const gateway = 'resource "aws_internet_gateway" "g" {\n  vpc_id = aws_vpc.v.id\n}\n';
    const { out } = await ringfence("inspect", folderWith("main.tf", vpc + subnet + gateway));
    expect(out).toMatch(/aws_subnet\.a .*\n +cidr: 10\.0\.1\.0\/24\n +route_table: aws_vpc\.v\.main_route_table_id\n +network_acl: aws_vpc\.v\.default_network_acl_id\n/);
    expect(out).toMatch(/aws_internet_gateway\.g .*\n +vpc: aws_vpc\.v\n/);
    expect(out).not.toMatch(/aws_subnet\.a .*\n(?: {4,}.*\n)* +vpc: /);
  });

  it("give a configuration the texts of its folder that it asks for, and mind no other file", async () => {
    const folder = folderWith("main.tf", 'locals {\n  ports = [for line in split("\\n", trimspace(file("${path.module}/ports.txt"))) : tonumber(line)]\n}\nresource "aws_vpc" "net" {\n  cidr_block = cidrsubnet("10.0.0.0/8", 8, local.ports[1])\n}\n');
    writeFileSync(join(folder, "ports.txt"), "22\n80\n");
    writeFileSync(join(folder, "notes.txt"), Buffer.from([0xff, 0xfe, 0x00, 0x80]));
    const { exit, out, error } = await ringfence("inspect", folder);
    expect([exit, error]).toEqual([0, ""]);
    expect(out).toContain("cidr: 10.80.0.0/16");
  });

  it("stop without a complaint where nobody reads on", async () => {
    const vpcs = Array.from({ length: 1_500 }, (_, at) => `resource "aws_vpc" "v${at}" {\n  cidr_block = "10.0.0.0/16"\n}\n`);
    const folder = folderWith("main.tf", vpcs.join(""));
    const reading = spawn(process.execPath, ["scripts/ringfence.mjs", "inspect", folder, "--json"], { stdio: ["ignore", "pipe", "pipe"] });
    reading.stdout.once("data", () => reading.stdout.destroy());
    let complaint = "";
    reading.stderr.on("data", (text: Buffer) => (complaint += text.toString()));
    await once(reading, "close");
    expect(complaint).toBe("");
  });

  it("show all pairs", async () => {
    const { exit, out } = await ringfence("matrix", STARTER);
    expect(out).toMatch(/internet\s+aws_instance\.server\S*\s+tcp 22/);
    expect(exit).toBe(0);
  });

  it("refuse pairs of more kinds of interfaces than a matrix holds, and say how to ask about some", async () => {
    const network = 'resource "aws_vpc" "v" {\n  cidr_block = "10.0.0.0/16"\n}\n\nresource "aws_subnet" "s" {\n  count      = 201\n  vpc_id     = aws_vpc.v.id\n  cidr_block = cidrsubnet("10.0.0.0/16", 8, count.index)\n}\n\nresource "aws_network_interface" "i" {\n  count     = 201\n  subnet_id = aws_subnet.s[count.index].id\n}\n';
    const { exit, error } = await ringfence("matrix", folderWith("main.tf", network));
    expect(error).toMatch(/at most 200 kinds of interfaces, and rules tell 201 apart.*`query`/);
    expect(exit).toBe(2);
  });
});

it("ringfence matrix names the types of ICMP where it is not all of them", async () => {
  const rule = (type: number) => `  ingress {\n    protocol = "icmp"\n    from_port = ${type}\n    to_port = -1\n    self = true\n  }\n`;
  const folder = folderWith(
    "main.tf",
    `resource "aws_vpc" "v" {\n  cidr_block = "10.0.0.0/16"\n}
resource "aws_subnet" "a" {\n  vpc_id = aws_vpc.v.id\n  cidr_block = "10.0.1.0/24"\n}
resource "aws_security_group" "g" {\n  vpc_id = aws_vpc.v.id\n${rule(3)}${rule(11)}  egress {\n    protocol = "-1"\n    from_port = 0\n    to_port = 0\n    self = true\n  }\n}
resource "aws_instance" "i" {\n  count = 2\n  subnet_id = aws_subnet.a.id\n  vpc_security_group_ids = [aws_security_group.g.id]\n}\n`,
  );
  expect((await ringfence("matrix", folder)).out).toMatch(/ icmp destination unreachable and time exceeded *\n/);
});

describe("a folder of several formats", () => {
  it("is read as what it mostly holds, and every other file is named", async () => {
    const folder = folderWith("stray.tf", "locals {}");
    writeFileSync(join(folder, "vpcs.json"), '{"Vpcs": [{"VpcId": "vpc-1", "CidrBlock": "10.0.0.0/16", "OwnerId": "123456789012"}]}');
    writeFileSync(join(folder, "subnets.json"), '{"hello": 1, "Subnets": []}');
    writeFileSync(join(folder, "stack.yaml"), "Resources: {Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}}");
    const { out, error } = await ringfence("inspect", folder);
    expect(out).toContain("vpc-1");
    expect(error).toMatch(/^stray\.tf:1:1 warning file-passed-over stray\.tf was passed over.*--format terraform/m);
    expect(error).toMatch(/^stack\.yaml:1:1 warning file-passed-over/m);
    expect((await ringfence("inspect", folder, "--format", "cloudformation")).error).not.toContain("file-passed-over");
  });

  it("passes over what Terraform passes over for its upper case, and says so", async () => {
    const folder = folderWith("main.tf", 'resource "aws_vpc" "one" {\n  cidr_block = "10.0.0.0/16"\n}\n');
    writeFileSync(join(folder, "more.TF"), 'resource "aws_vpc" "two" {\n  cidr_block = "10.1.0.0/16"\n}\n');
    const { out, error } = await ringfence("inspect", folder);
    expect(out).not.toContain("aws_vpc.two");
    expect(error).toMatch(/^more\.TF:1:1 warning file-passed-over more\.TF was passed over: Terraform reads/m);
  });
});

describe("ringfence grade", () => {
  it("gives a solution full points and exits 0", async () => {
    const { exit, out } = await ringfence("grade", "ssh-least-privilege", `${LABS}/ssh-least-privilege/solution`);
    expect(out).toMatch(/^100 of 100 points/);
    expect(exit).toBe(0);
  });
  it("says what fails in a starter and exits 1", async () => {
    const { exit, out } = await ringfence("grade", `${LABS}/ssh-least-privilege`, STARTER);
    expect(out).toContain("[ ]");
    expect(exit).toBe(1);
  });
});

describe("bad input", () => {
  it.each([
    ["a folder that is not there", ["inspect", "no/such/folder"], /there is none at "no\/such\/folder"/],
    ["a command that is not there", ["frobnicate"], /no command "frobnicate"/],
    ["an option that is not there", ["query", STARTER, "--form", "x"], /--form/],
    ["a port that is none", ["query", STARTER, "--from", "internet", "--to", "x", "--port", "https"], /--port takes a port/],
    ["two ports", ["query", STARTER, "--from", "internet", "--to", "x", "--port", "22", "--port", "23"], /Give --port once/],
    ["no question", ["query", STARTER], /needs --from and --to/],
    ["a lab that is not there", ["grade", "no-such-lab", STARTER], /there is no lab "no-such-lab"/],
  ])("%s: one sentence with the way out, exit 2", async (_, args, wanted) => {
    const { exit, out, error } = await ringfence(...args);
    expect(error).toMatch(wanted);
    expect(out).toBe("");
    expect(exit).toBe(2);
  });

  it.each([
    ["a syntax error", "main.tf", 'resource "aws_vpc" "a" {\n  cidr_block = = "10.0.0.0/16"\n}\n', /main\.tf:2:/],
    ["a huge count", "main.tf", 'resource "aws_vpc" "a" {\n  count = 1000000\n  cidr_block = "10.0.0.0/16"\n}\n', /main\.tf:2:.*too-many-resources/],
    ["a binary file", "main.tf", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), /main\.tf.*binary/],
  ])("%s: a diagnostic with its place, exit 2", async (_, name, content, wanted) => {
    const { exit, error } = await ringfence("inspect", folderWith(name, content));
    expect(error).toMatch(wanted);
    expect(exit).toBe(2);
  });
});

describe("ringfence schema", () => {
  it.each(["query", "inspect", "matrix", "grade"])("prints the JSON Schema of %s", async (name) => {
    const { out } = await ringfence("schema", name);
    expect(JSON.parse(out)).toMatchObject({ type: "object" });
  });
});
