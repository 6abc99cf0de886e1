import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emitDescribe } from "../../lib/emit/describe";
import type { SourceFile } from "../../lib/source";
import { wholeNetwork } from "../arbitrary/whole-network";
import { formatsOf, readScenario, SLUGS } from "../scenarios/scenario";
import { readPublished } from "../terraform/published-style/published";
import { OUTPUTS, SHAPES } from "./documented/outputs";
import { undocumented } from "./documented/undocumented";

const strange = (files: readonly SourceFile[]): string[] => [...new Set(files.flatMap(undocumented))];

/** Several commands print their lists under one key: what fits one of them is right. */
const commandsOf = (key: string): string[] => [...OUTPUTS].flatMap(([command, keys]) => (keys.some(({ name }) => name === key) ? [command] : []));

describe.each(SLUGS)("%s, printed as the CLI would", (slug) => {
  it.each(formatsOf(slug))("from %s, has names and values that AWS documents", (format) => {
    expect(strange(emitDescribe(readScenario(slug, format).network).files)).toEqual([]);
  });
});

it.each(["three-tier", "landing-zone", "hub-and-spokes", "containers"])("%s, which others published, has what AWS documents", (name) => {
  expect(strange(emitDescribe(readPublished(name, "").network).files)).toEqual([]);
});

it("random networks have what AWS documents", () => {
  fc.assert(
    fc.property(wholeNetwork, (network) => {
      expect(strange(emitDescribe(network).files)).toEqual([]);
    }),
    { numRuns: 60, seed: 11 },
  );
});

it("every command is written by some scenario or random network, or is in the table for nothing", () => {
  const written = new Set<string>();
  const see = (files: readonly SourceFile[]): void => files.forEach(({ path }) => written.add((path.split("/").at(-1) ?? "").split(".")[0] ?? ""));
  for (const slug of SLUGS) for (const format of formatsOf(slug)) see(emitDescribe(readScenario(slug, format).network).files);
  fc.assert(fc.property(wholeNetwork, (network) => see(emitDescribe(network).files)), { numRuns: 60, seed: 11 });
  expect([...OUTPUTS.keys()].filter((command) => !written.has(command))).toEqual(["ec2-describe-prefix-lists", "autoscaling-describe-launch-configurations"]);
});

it("the table holds together", () => {
  const plain = ["text", "number", "boolean", "map"];
  const named = [...OUTPUTS.values(), ...SHAPES.values()].flat().filter(({ type }) => !plain.includes(type));
  expect(named.filter(({ type }) => !SHAPES.has(type))).toEqual([]);
});

it("notices a word that is not AWS's, and a value of another kind", () => {
  const text = JSON.stringify({ Vpcs: [{ VpcId: "vpc-1", Cidr: "10.0.0.0/16", IsDefault: "true", Tags: [{ Key: "a", Values: "b" }] }] });
  expect(undocumented({ path: "describe/ec2-describe-vpcs.json", text })).toEqual([
    "ec2-describe-vpcs.Vpcs[].Cidr",
    "ec2-describe-vpcs.Vpcs[].IsDefault is no boolean",
    "ec2-describe-vpcs.Vpcs[].Tags[].Values",
  ]);
});

/** What we say that AWS prints, in the texts that tests read, is held to the same table. */
describe.each([["the estate", "../describe/estate"], ["every scenario", "../scenarios"]])("outputs of %s", (_, folder) => {
  const root = fileURLToPath(new URL(folder, import.meta.url));
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json") && entry.name !== "expected.json")
    .map((entry) => ({ path: entry.name, text: readFileSync(join(entry.parentPath, entry.name), "utf8") }));

  it("have what AWS documents", () => {
    const lists = files.flatMap(({ text }) => Object.entries(JSON.parse(text) as Readonly<Record<string, unknown>>));
    const known = lists.filter(([key]) => commandsOf(key).length > 0);
    const asPrinted = ([key, list]: readonly [string, unknown]): string[] => {
      const text = JSON.stringify({ [key]: list });
      const each = commandsOf(key).map((command) => strange([{ path: `${command}.json`, text }]));
      return each.sort((a, b) => a.length - b.length)[0] ?? [];
    };
    expect(known.length).toBeGreaterThan(files.length / 2);
    expect([...new Set(known.flatMap(asPrinted))]).toEqual([]);
  });
});
