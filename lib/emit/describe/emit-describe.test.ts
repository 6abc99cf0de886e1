import { describe, expect, it } from "vitest";
import { aGroup, aRoute, aRule, aSubnet, aTable, aVpc, anAcl, anEntry, anInstance, anInterface } from "../../../tests/arbitrary/resources";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../ingest";
import { EMPTY_NETWORK, type Network } from "../../model";
import { emit } from "..";
import { emitDescribe } from "./emit-describe";

const base: Network = {
  ...EMPTY_NETWORK,
  vpcs: [aVpc("main", ["10.0.0.0/16"])],
  subnets: [aSubnet("inner", "main", "10.0.1.0/24")],
  routeTables: [aTable("main.main", "main", [])],
  networkAcls: [{ ...anAcl("main.acl", "main", []), isDefault: true }],
  securityGroups: [{ ...aGroup("main.default", "main", []), groupName: "default", isDefault: true }],
};
const machine: Partial<Network> = {
  interfaces: [anInterface("eni", "inner", [["10.0.1.10", "203.0.113.10"]], ["main.default"], { owner: "web", ownerKind: "instance" })],
  instances: [anInstance("web", "main", ["eni"])],
};

const written = (more: Partial<Network>) => emitDescribe({ ...base, ...more });
const read = (more: Partial<Network>) => readConfiguration(written(more).files, { format: "describe", limits: COMMAND_LINE_LIMITS });
const told = (more: Partial<Network>): string[] => written(more).diagnostics.map(({ message }) => message);
const fileOf = (more: Partial<Network>, name: string): string => written(more).files.find(({ path }) => path === `describe/${name}.json`)?.text ?? "";

it("writes one file for each command, as the CLI lays it out", () => {
  expect(written(machine).files.map(({ path }) => path)).toEqual([
    "describe/ec2-describe-vpcs.json",
    "describe/ec2-describe-subnets.json",
    "describe/ec2-describe-route-tables.json",
    "describe/ec2-describe-internet-gateways.json",
    "describe/ec2-describe-network-interfaces.json",
    "describe/ec2-describe-instances.json",
    "describe/ec2-describe-security-groups.json",
    "describe/ec2-describe-network-acls.json",
  ]);
  expect(fileOf({}, "ec2-describe-vpcs")).toMatch(/^\{\n {4}"Vpcs": \[\n {8}\{\n {12}"InstanceTenancy": "default",\n/);
});

it("lets no name of a Region or of a role lead out of the folder", () => {
  const region = "../../../pwned";
  const role = { kind: "support", id: "../../r", name: "../../r", span: null, type: "iam_role", attributes: { name: "../../r" } } as const;
  const policy = { ...role, id: "p", name: null, type: "iam_policy_attachment", attributes: { role: "../../r", policy_arn: "arn:aws:iam::aws:policy/x" } } as const;
  const paths = written({ vpcs: [{ ...aVpc("main", ["10.0.0.0/16"]), region }], support: [role, policy] }).files.map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(4);
  for (const path of paths) expect(path).toMatch(/^describe\/[\w.-]+\.json$/);
});

it("says that there is no internet gateway: a list that is not there would leave it open", () => {
  expect(fileOf(machine, "ec2-describe-internet-gateways")).toBe('{\n    "InternetGateways": []\n}\n');
  expect(read(machine).network.internetGateways).toEqual([]);
});

it("states no gateway that is in doubt", () => {
  const texts = written(machine).files.filter(({ path }) => !path.includes("internet-gateways"));
  const { network } = readConfiguration(texts, { format: "describe", limits: COMMAND_LINE_LIMITS });
  expect(network.internetGateways).toHaveLength(1);
  const again = emitDescribe(network);
  expect(again.files.map(({ path }) => path)).toEqual(texts.map(({ path }) => path));
  const terraform = emit(network, "terraform");
  expect(terraform.files.map(({ text }) => text).join("")).not.toContain("aws_internet_gateway");
  expect(terraform.diagnostics.map(({ message }) => message)).toContainEqual(expect.stringContaining("internet gateways that may be there"));
});

it("names a gateway in doubt beside one that is sure, and not the table that speaks of it", () => {
  const texts = written(machine).files.filter(({ path }) => !path.includes("internet-gateways"));
  const { network } = readConfiguration(texts, { format: "describe", limits: COMMAND_LINE_LIMITS });
  const [doubtful] = network.internetGateways;
  const sure = { kind: "internet_gateway", id: "igw-sure", name: null, span: null, vpc: null } as const;
  const { diagnostics } = emitDescribe({ ...network, internetGateways: [...network.internetGateways, sure] });
  expect(diagnostics.map(({ message }) => message)).toContainEqual(expect.stringContaining(`internet gateways that may be there (${doubtful?.id ?? ""}): `));
});

describe("ids", () => {
  it("are as AWS makes them, and the same every time", () => {
    const { ids } = written(machine);
    expect(ids.get("main")).toMatch(/^vpc-[0-9a-f]{17}$/);
    expect(ids.get("web")).toMatch(/^i-[0-9a-f]{17}$/);
    expect([...written(machine).ids]).toEqual([...ids]);
  });

  it("stay where they are AWS's own", () => {
    const { ids } = emitDescribe({ ...base, vpcs: [aVpc("main", ["10.0.0.0/16"]), aVpc("vpc-0a1b2c3d", ["10.1.0.0/16"], { mainRouteTable: "main.main" })] });
    expect(ids.get("vpc-0a1b2c3d")).toBe("vpc-0a1b2c3d");
  });
});

describe("facts", () => {
  it("of a subnet on the main table are no association (CLI-1)", () => {
    expect(fileOf({}, "ec2-describe-route-tables")).not.toContain("SubnetId");
    expect(fileOf({ routeTables: [...(base.routeTables ?? []), aTable("own", "main", [])], subnets: [aSubnet("inner", "main", "10.0.1.0/24", { routeTable: "own" })] }, "ec2-describe-route-tables")).toContain("SubnetId");
  });

  it("of rules of the same traffic stand together", () => {
    const rules = ["10.0.0.0/8", "192.168.0.0/16", "::/0"].map((peer) => aRule("ingress", "tcp 443", peer));
    const text = fileOf({ securityGroups: [aGroup("main.default", "main", rules)] }, "ec2-describe-security-groups");
    expect(text.match(/"FromPort": 443/g)).toHaveLength(1);
    expect(text.match(/"CidrIp"/g)).toHaveLength(2);
    expect(text.match(/"CidrIpv6"/g)).toHaveLength(1);
  });

  it("of a Region that no zone tells are in its folder", () => {
    const far = [aVpc("main", ["10.0.0.0/16"], { region: "eu-north-1" })];
    expect(written({ vpcs: far }).files.map(({ path }) => path)).toContain("describe/eu-north-1/ec2-describe-vpcs.json");
    expect(read({ vpcs: far }).network.vpcs[0]?.region).toBe("eu-north-1");
  });
});

describe("what is not known", () => {
  const missing = [{ fact: "a part", component: "x" }];
  const rule = (lacks: boolean) => aRule("ingress", "tcp 22", "10.0.0.0/8", lacks ? { missing } : {});
  it.each<[string, Partial<Network>, (network: Network) => boolean, boolean]>([
    ["a rule", { securityGroups: [{ ...aGroup("main.default", "main", [rule(true), rule(false)]), isDefault: true }] }, ({ securityGroups }) => securityGroups[0]?.rules.filter((each) => each.missing.length > 0).length === 1, true],
    ["all rules of a direction", { securityGroups: [{ ...aGroup("main.default", "main", [aRule("ingress", "all", { kind: "unknown" }, { missing })]), isDefault: true }] }, ({ securityGroups }) => securityGroups[0]?.rules.every((each) => each.missing.length > 0 && each.direction === "ingress") === true, false],
    ["an entry", { networkAcls: [{ ...anAcl("main.acl", "main", [anEntry("ingress", 1, "allow", "all", "0.0.0.0/0", { missing }), anEntry("ingress", 2, "deny", "all", "0.0.0.0/0")]), isDefault: true }] }, ({ networkAcls }) => networkAcls[0]?.entries.every((each) => each.missing.length > 0) === true, true],
    ["a target of a route", { routeTables: [aTable("main.main", "main", [aRoute("0.0.0.0/0", { kind: "unknown", fact: "x" })])] }, ({ routeTables }) => routeTables[0]?.routes[0]?.target.kind === "unknown", false],
    ["a destination of a route", { internetGateways: [{ kind: "internet_gateway", id: "igw-1", name: null, span: null, vpc: "main" }], routeTables: [aTable("main.main", "main", [aRoute("0.0.0.0/0", { kind: "internet_gateway", id: "igw-1" }, { destination: { unknown: "x" } })])] }, ({ routeTables }) => "unknown" in (routeTables[0]?.routes[0]?.destination ?? {}), true],
    ["the state of an instance", { ...machine, instances: [anInstance("web", "main", ["eni"], { state: "unknown" })] }, ({ instances }) => instances[0]?.state === "unknown", false],
    ["Block Public Access", { vpcs: [aVpc("main", ["10.0.0.0/16"], { blockPublicAccess: "unknown" })] }, ({ vpcs }) => vpcs[0]?.blockPublicAccess === "unknown", false],
  ])("of %s is not known to readers either", (_, more, isUnknown, isTold) => {
    const result = read(more);
    expect(result.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(isUnknown(result.network)).toBe(true);
    expect(told(more).length > 0).toBe(isTold);
  });

  it("is told where readers would not notice it", () => {
    expect(told({ missing: [{ fact: "something", component: "main" }] })).toEqual([expect.stringContaining("than about the first one: something (main).")]);
    expect(told({ unread: [{ fact: "something", component: "main.tf" }] })).toEqual([expect.stringContaining("than about the first one: something (main.tf).")]);
  });
});

it("chooses the addresses that AWS would choose, and says so", () => {
  const address = { kind: "symbolic", id: "a", pool: base.subnets[0]?.cidr ?? null, version: 4 } as const;
  const left: Partial<Network> = { interfaces: [anInterface("eni", "inner", [], ["main.default"], { addresses: [{ private: address, public: null }] })] };
  expect(told(left)).toEqual([expect.stringContaining("addresses that AWS is free to choose (eni)")]);
  expect(fileOf(left, "ec2-describe-network-interfaces")).toContain('"PrivateIpAddress": "10.0.1.4"');
});
