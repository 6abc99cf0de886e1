import { describe, expect, it } from "vitest";
import { hashOf } from "./canonical";
import { ENGINE_VERSION } from "./engine-version";
import { grade } from "./grade";
import { makeLab, type Lab } from "./lab";
import { labSchema } from "./spec";

const NETWORK = `
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}
resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}
resource "aws_route_table" "a" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
}
resource "aws_route_table_association" "a" {
  subnet_id      = aws_subnet.a.id
  route_table_id = aws_route_table.a.id
}
resource "aws_instance" "web" {
  ami                    = "ami-1"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.a.id
  private_ip             = "10.0.1.10"
  vpc_security_group_ids = [aws_security_group.web.id]
}
resource "aws_eip" "web" {
  domain   = "vpc"
  instance = aws_instance.web.id
}
resource "aws_instance" "other" {
  ami                    = "ami-1"
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.a.id
  private_ip             = "10.0.1.20"
  vpc_security_group_ids = [aws_security_group.other.id]
}
resource "aws_security_group" "other" {
  vpc_id = aws_vpc.main.id
  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`;
interface Rule {
  readonly protocol?: string;
  readonly ports?: readonly [number, number];
  readonly source?: string;
}
const group = (...rules: readonly Rule[]) => `resource "aws_security_group" "web" {
  vpc_id = aws_vpc.main.id
${rules.map(({ protocol = "tcp", ports = [22, 22], source = "0.0.0.0/0" }) => `  ingress {\n    protocol = "${protocol}"\n    from_port = ${ports[0]}\n    to_port = ${ports[1]}\n    cidr_blocks = ["${source}"]\n  }`).join("\n")}
}
`;
const files = (text: string) => [{ path: "main.tf", text }];
const common = { id: "c", title: "C", points: 10 };

function labOf(check: object, locked: readonly unknown[] = []): Lab {
  const spec = labSchema.parse({
    id: "8c0c4f0e-53e1-4d0c-9a51-3c1f1f7f0a61",
    title: "A",
    summary: "S",
    difficulty: "beginner",
    minutes: 5,
    objectives: ["o"],
    formats: ["terraform"],
    actors: { web: { terraform: "aws_instance.web" }, other: { terraform: "aws_instance.other" }, web_group: { terraform: "aws_security_group.web" } },
    locked,
    starter: { fails: ["c"] },
    tasks: [{ id: "t", title: "T", checks: [{ ...common, ...check }] }],
  });
  return makeLab({ slug: "a", spec, brief: "", starter: files(NETWORK + group()), solution: [], mistakes: [] });
}

const report = (check: object, text: string, locked?: readonly unknown[]) => grade(labOf(check, locked), { seed: 5, params: {} }, { format: "terraform", files: files(text) });
const passes = (check: object, text: string) => {
  const { status, tasks, diagnostics } = report(check, text);
  expect([status, diagnostics.map((d) => d.message)]).toEqual(["graded", []]);
  return tasks[0]?.checks[0]?.passed;
};

describe("a reach check", () => {
  const ssh = { kind: "reach", from: "internet", to: "web", traffic: "tcp 22", expect: "allowed" };
  const rows: readonly [name: string, check: object, text: string, passed: boolean][] = [
    ["passes where every source is allowed", ssh, NETWORK + group({}), true],
    ["fails where only some are", ssh, NETWORK + group({ source: "203.0.113.0/24" }), false],
    ["fails where none is", ssh, NETWORK + group(), false],
    ["passes where all are denied, as expected", { ...ssh, expect: "denied" }, NETWORK + group(), true],
    ["fails where some are allowed and none should be", { ...ssh, expect: "denied" }, NETWORK + group({ source: "203.0.113.0/24" }), false],
    ["asks about the part of the internet that it names", { ...ssh, from: "internet:203.0.113.0/24" }, NETWORK + group({ source: "203.0.113.0/24" }), true],
    ["needs every traffic of its list", { ...ssh, traffic: ["tcp 22", "tcp 23"] }, NETWORK + group({}), false],
    ["asks from one instance to another", { ...ssh, from: "other" }, NETWORK + group({ source: "10.0.1.20/32" }), true],
    ["takes one direction alone where asked to", { ...ssh, from: "web", to: "other", expect: "denied", one_way: true }, NETWORK + group({}), true],
  ];
  it.each(rows)("%s", (_, check, text, passed) => expect(passes(check, text)).toBe(passed));

  it("names the packet and the line that decides", () => {
    const text = NETWORK + group({});
    const check = report({ ...ssh, expect: "denied" }, text).tasks[0]?.checks[0];
    expect(check?.message).toMatch(/TCP \d+\.\d+\.\d+\.\d+:\d+ to \d+\.\d+\.\d+\.\d+:22/);
    const line = text.split("\n").findIndex((l) => l.includes("ingress {")) + 1;
    expect(check?.message).toContain(`main.tf:${line}`);
    expect(check?.result).toMatchObject({ kind: "flow", result: { verdict: "allowed" } });
  });
});

describe("an only check", () => {
  const only = (rest: object) => ({ kind: "only", from: "internet", to: "web", ...rest });
  const rows: readonly [name: string, check: object, text: string, passed: boolean][] = [
    ["at most passes with exactly that", only({ at_most: "tcp 22" }), NETWORK + group({}), true],
    ["at most passes with less", only({ at_most: "tcp 22" }), NETWORK + group({ source: "203.0.113.0/24" }), true],
    ["at most fails with one port more", only({ at_most: "tcp 22" }), NETWORK + group({ ports: [22, 23] }), false],
    ["at most fails with another protocol", only({ at_most: "tcp 22" }), NETWORK + group({}, { protocol: "udp" }), false],
    ["at most fails with a protocol without name", only({ at_most: "tcp 22" }), NETWORK + group({}, { protocol: "50", ports: [0, 0] }), false],
    ["at most fails with one address more", only({ at_most: "tcp 22 from 203.0.113.0/25" }), NETWORK + group({ source: "203.0.113.0/24" }), false],
    ["at most fails with everything", only({ at_most: "tcp" }), NETWORK + group({ protocol: "-1", ports: [0, 0] }), false],
    ["exactly passes with that", only({ exactly: "tcp 22 from 203.0.113.0/24" }), NETWORK + group({ source: "203.0.113.0/24" }), true],
    ["exactly passes with the same set in two halves", only({ exactly: "tcp 22 from 203.0.113.0/24" }), NETWORK + group({ source: "203.0.113.0/25" }, { source: "203.0.113.128/25" }), true],
    ["exactly fails with less", only({ exactly: "tcp 22 from 203.0.113.0/24" }), NETWORK + group({ source: "203.0.113.0/25" }), false],
    ["exactly fails with nothing", only({ exactly: "tcp 22" }), NETWORK + group(), false],
    ["exactly nothing passes with nothing", only({ exactly: [] }), NETWORK + group(), true],
    ["exactly nothing fails with anything", only({ exactly: [] }), NETWORK + group({ source: "203.0.113.7/32" }), false],
    ["except takes an address out", only({ exactly: "tcp 22 except 203.0.113.7" }), NETWORK + group({}), false],
    ["exactly fails where the server has no public address", only({ exactly: "tcp 22" }), NETWORK.replace(/resource "aws_eip"[^}]*}/, "") + group({}), false],
    ["at most passes where the server has no public address", only({ at_most: "tcp 22" }), NETWORK.replace(/resource "aws_eip"[^}]*}/, "") + group({}), true],
    ["anywhere holds the other instances", only({ from: "anywhere", at_most: "tcp 22 from 203.0.113.0/24" }), NETWORK + group({ source: "10.0.1.20/32" }), false],
    ["anywhere passes where all sources keep to it", only({ from: "anywhere", at_most: ["tcp 22 from 203.0.113.0/24", "tcp 80 from 10.0.1.20"] }), NETWORK + group({ source: "203.0.113.0/24" }, { ports: [80, 80], source: "10.0.1.20/32" }), true],
  ];
  it.each(rows)("%s", (_, check, text, passed) => expect(passes(check, text)).toBe(passed));

  it.each([
    ["the subnet of the server", NETWORK.replace(/(resource "aws_instance" "web"[^}]*)aws_subnet\.a\.id/, "$1data.aws_subnet.open.id")],
    ["the block of its subnet", NETWORK.replace(/cidr_block( *)= "10\.0\.1\.0\/24"/, "cidr_block$1= data.aws_subnet.open.cidr_block").replace(/private_ip .*/g, "")],
  ])("fails where nobody can tell: %s", (_, text) => {
    const look = 'data "aws_subnet" "open" {\n  id = "subnet-0123456789abcdef0"\n}\n';
    const { tasks } = report(only({ at_most: "tcp 22" }), text + look + group({}));
    expect(tasks[0]?.checks[0]).toMatchObject({ passed: false, result: { result: { verdict: "unknown" } } });
  });

  it("shows a packet that should not get in", () => {
    const check = report(only({ at_most: "tcp 22" }), NETWORK + group({ ports: [22, 23] })).tasks[0]?.checks[0];
    expect(check?.message).toMatch(/:23/);
    expect(check?.result).toMatchObject({ kind: "flow", result: { verdict: "allowed", witness: { allowed: { protocol: "tcp", dst_port: 23 } } } });
  });

  it("shows a packet that should get in, and what stops it", () => {
    const check = report(only({ exactly: "tcp 22 from 203.0.113.0/24" }), NETWORK + group({ source: "203.0.113.0/25" })).tasks[0]?.checks[0];
    expect(check?.result).toMatchObject({ kind: "flow", result: { verdict: "denied", witness: { denied: { dst_port: 22 } } } });
    expect(check?.result.kind === "flow" && check.result.result.blockers.length).toBeGreaterThan(0);
  });
});

describe("a resource check", () => {
  const assert = (...assertions: readonly object[]) => ({ kind: "resource", actor: "web", assert: assertions });
  const rows: readonly [name: string, check: object, passed: boolean][] = [
    ["equals", assert({ attribute: "private_ip", equals: "10.0.1.10" }), true],
    ["does not equal", assert({ attribute: "tenancy", equals: "dedicated" }), false],
    ["is one of", assert({ attribute: "tenancy", one_of: ["default", "dedicated"] }), true],
    ["includes an actor", assert({ attribute: "groups", includes: { actor: "web_group" } }), true],
    ["excludes an actor", assert({ attribute: "groups", excludes: { actor: "web_group" } }), false],
    ["is present", assert({ attribute: "key_name", present: true }), false],
    ["is absent", assert({ attribute: "key_name", present: false }), true],
    ["all must hold", assert({ attribute: "tenancy", equals: "default" }, { attribute: "key_name", present: true }), false],
  ];
  it.each(rows)("%s", (_, check, passed) => expect(passes(check, NETWORK + group())).toBe(passed));

  it("shows what it found and where, never what it wants", () => {
    const check = report(assert({ attribute: "tenancy", equals: "dedicated" }), NETWORK + group()).tasks[0]?.checks[0];
    expect(check?.result).toMatchObject({ kind: "attribute", component: "aws_instance.web", attribute: "tenancy", found: "default", file: "main.tf" });
    expect(check?.message).not.toContain("dedicated");
  });
});

describe("what is no grade", () => {
  const ssh = { kind: "reach", from: "internet", to: "web", traffic: "tcp 22", expect: "allowed" };

  it("a missing actor fails its check and says so", () => {
    const { status, tasks } = report(ssh, NETWORK.replaceAll("aws_instance\" \"web", "aws_instance\" \"site").replaceAll("aws_instance.web", "aws_instance.site") + group({}));
    expect(status).toBe("graded");
    expect(tasks[0]?.checks[0]).toMatchObject({ passed: false, points: 0, result: { kind: "none" } });
    expect(tasks[0]?.checks[0]?.message).toContain("aws_instance.web");
  });

  it("an error in the text makes it invalid, with the place", () => {
    const { status, score, tasks, diagnostics } = report(ssh, `${NETWORK}resource "aws_vpc" {`);
    expect([status, score, tasks]).toEqual(["invalid", 0, []]);
    expect(diagnostics[0]?.span?.file).toBe("main.tf");
  });

  it("a broken lock makes it invalid, with the place", () => {
    const text = NETWORK.replace("10.0.1.10", "10.0.1.11") + group({});
    const { status, diagnostics } = report(ssh, text, [{ actor: "web", attributes: ["private_ip"] }]);
    expect(status).toBe("invalid");
    expect(diagnostics[0]).toMatchObject({ code: "lock-changed", span: { file: "main.tf" } });
    expect(diagnostics[0]?.message).toContain("10.0.1.11");
  });

  it("a locked resource that is gone makes it invalid", () => {
    const { status, diagnostics } = report(ssh, NETWORK.replace(/resource "aws_instance" "other"[^}]*}/, "") + group({}), ["other"]);
    expect([status, diagnostics[0]?.code]).toEqual(["invalid", "lock-removed"]);
  });

  it("what a lock does not name may change", () => {
    expect(report(ssh, NETWORK.replace("10.0.1.10", "10.0.1.11") + group({}), [{ actor: "web", attributes: ["subnet"] }]).status).toBe("graded");
  });

  it("another format makes it invalid", () => {
    const { status, diagnostics } = grade(labOf(ssh), { seed: 0, params: {} }, { format: "cloudformation", files: files("{}") });
    expect([status, diagnostics[0]?.code]).toEqual(["invalid", "format-not-offered"]);
  });

  it.each([["lint", { kind: "lint", codes: ["x"] }], ["patchable", { kind: "patchable", actor: "web" }]])("a check of the kind %s is never passed in silence", (_, check) => {
    const { status, score, diagnostics } = report(check, NETWORK + group({}));
    expect([status, score, diagnostics[0]?.code]).toEqual(["error", 0, "check-kind-not-graded"]);
  });

  it("a fault of ours is an error, and reported to whoever listens", () => {
    const heard: unknown[] = [];
    const lab = labOf(ssh);
    const broken = { ...lab, spec: { ...lab.spec, actors: {} } };
    const { status, diagnostics } = grade(broken, { seed: 0, params: {} }, { format: "terraform", files: files(NETWORK + group({})) }, (fault) => heard.push(fault));
    expect([status, diagnostics[0]?.code, heard.length]).toEqual(["error", "grading-fault", 1]);
  });
});

describe("a report", () => {
  const graded = report({ kind: "reach", from: "internet", to: "web", traffic: "tcp 22", expect: "allowed" }, NETWORK + group({}));

  it("carries versions and the hash of all the rest", () => {
    const { hash, ...rest } = graded;
    expect(rest.versions).toEqual({ content: expect.stringMatching(/^[0-9a-f]{64}$/), engine: ENGINE_VERSION, variantSeed: 5 });
    expect(hash).toBe(hashOf(JSON.parse(JSON.stringify(rest))));
  });

  it("is plain JSON", () => expect(JSON.parse(JSON.stringify(graded))).toEqual(graded));
});
