import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";
import { dangling } from "../../../tests/equal-networks/dangling";
import { pin, resourcesOf } from "../../model";
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
