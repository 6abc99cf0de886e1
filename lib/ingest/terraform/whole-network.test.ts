import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";
import { pin, resourcesOf, type Network, type ResourceKind } from "../../model";
import { SUBMISSION_LIMITS } from "../read";
import { readConfiguration } from "../read-configuration";

const SCENARIOS = fileURLToPath(new URL("../../../tests/scenarios", import.meta.url));
const texts = readdirSync(SCENARIOS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(join(SCENARIOS, name, "main.tf"), "utf8"));

/** Unknown in several places at once: the stand-ins of different kinds must stay apart. */
texts.push(`
resource "random_id" "x" {
  byte_length = 1
}
resource "aws_subnet" "a" {
  vpc_id     = random_id.x.hex
  cidr_block = "10.0.1.0/24"
}
resource "aws_route_table_association" "a" {
  subnet_id      = aws_subnet.a.id
  route_table_id = random_id.x.hex
}
resource "aws_network_acl_association" "a" {
  subnet_id      = aws_subnet.a.id
  network_acl_id = random_id.x.hex
}
resource "aws_instance" "a" {
  subnet_id              = aws_subnet.a.id
  vpc_security_group_ids = [random_id.x.hex]
}
`);

/** What a person may do to a text by accident: lose a line, double one, move one, or name something else. */
type Slip = readonly [kind: "lose" | "double" | "move" | "rename", at: number, other: number];

const slips = fc.array(fc.tuple(fc.constantFrom("lose", "double", "move", "rename"), fc.nat(), fc.nat()), {
  minLength: 1,
  maxLength: 6,
}) as fc.Arbitrary<Slip[]>;

function slip(lines: readonly string[], [kind, at, other]: Slip): string[] {
  const [here, there] = [at % lines.length, other % lines.length];
  const line = lines[here] ?? "";
  if (kind === "lose") return lines.toSpliced(here, 1);
  if (kind === "double") return lines.toSpliced(there, 0, line);
  if (kind === "move") return lines.toSpliced(here, 1).toSpliced(there, 0, line);
  const names = lines.join(" ").match(/aws_[a-z_]+\.[a-z_]+\.[a-z_]+|"[^"]*"|\d+/g) ?? ["x"];
  return lines.with(
    here,
    line.replace(/aws_[a-z_]+\.[a-z_]+\.[a-z_]+|"[^"]*"|\d+/, () => names[other % names.length] ?? "x"),
  );
}

/** Every reference that the engines follow without asking, with the kind that they expect. */
function dangling(network: Network): string[] {
  const kinds = new Map(resourcesOf(network).map((resource) => [resource.id, resource.kind]));
  const problems: string[] = [];
  const need = (from: string, to: string, kind: ResourceKind): void => {
    if (kinds.get(to) !== kind) problems.push(`${from} names ${to}, which is ${kinds.get(to) ?? "nothing"} and not ${kind}`);
  };
  for (const vpc of network.vpcs) {
    need(vpc.id, vpc.mainRouteTable, "route_table");
    need(vpc.id, vpc.defaultNetworkAcl, "network_acl");
    need(vpc.id, vpc.defaultSecurityGroup, "security_group");
  }
  for (const subnet of network.subnets) {
    need(subnet.id, subnet.vpc, "vpc");
    need(subnet.id, subnet.routeTable, "route_table");
    need(subnet.id, subnet.networkAcl, "network_acl");
  }
  for (const part of [...network.routeTables, ...network.networkAcls, ...network.securityGroups, ...network.instances])
    need(part.id, part.vpc, "vpc");
  for (const { id, rules } of network.securityGroups) {
    for (const { peer } of rules) {
      if (peer.kind === "group") need(id, peer.group, "security_group");
      if (peer.kind === "prefix_list") need(id, peer.prefixList, "prefix_list");
    }
  }
  for (const { id, subnet, securityGroups } of network.interfaces) {
    need(id, subnet, "subnet");
    for (const group of securityGroups) need(id, group, "security_group");
  }
  for (const { id, interfaces } of network.instances) for (const one of interfaces) need(id, one, "network_interface");
  for (const gateway of network.natGateways) need(gateway.id, gateway.interface, "network_interface");
  for (const gateway of network.internetGateways) if (gateway.vpc !== null) need(gateway.id, gateway.vpc, "vpc");
  return problems;
}

it("whatever slips into a text, its network holds together: every reference leads to a resource of its kind", () => {
  fc.assert(
    fc.property(fc.constantFrom(...texts), slips, (text, made) => {
      const broken = made.reduce<string[]>(slip, text.split("\n")).join("\n");
      const { network } = readConfiguration([{ path: "main.tf", text: broken }], { format: "terraform", limits: SUBMISSION_LIMITS });
      expect(dangling(network)).toEqual([]);
      const ids = resourcesOf(network).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      pin(network);
    }),
    { numRuns: 500, seed: 20 },
  );
});
