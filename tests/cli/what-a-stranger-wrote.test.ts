import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundleFirst, foldersForTests, ringfence } from "./launcher";

bundleFirst();
const folderWith = foldersForTests();

describe("what a stranger wrote", () => {
  const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  const ESCAPE = "\u001b[31mRED";

  it.each([
    ["a syntax error", `locals { "x${ESCAPE}" = 1 }`],
    ["a folder of a module", `module "m" { source = "./${ESCAPE}" }`],
    ["a name that runs backwards", 'resource "aws_vpc" "a\u202eb" { cidr_block = "10.0.0.0/16" }'],
    ["a key", `resource "aws_vpc" "a" {\n  for_each   = { "${ESCAPE}\u009b\u202e" = "10.0.0.0/16" }\n  cidr_block = each.value\n}`],
  ])("%s is shown and never obeyed", async (_, text) => {
    const folder = folderWith("main.tf", text);
    writeFileSync(join(folder, `${ESCAPE}\nmain.tf`), text);
    for (const args of [["inspect", folder], ["query", folder, "--from", ESCAPE, "--to", "internet"], ["matrix", folder]]) {
      const { out, error } = await ringfence(...args);
      expect(out + error).not.toMatch(OBEYED);
      expect(out + error).toMatch(/\\u001b|\\u202e/);
    }
  });

  it("is shown in a path that is not there", async () => {
    const { exit, error } = await ringfence("inspect", `no/${ESCAPE}`);
    expect([exit, OBEYED.test(error), error.includes("no/\\u001b[31mRED")]).toEqual([2, false, true]);
  });

  it("reaches programs exactly", async () => {
    const folder = folderWith("main.tf", 'resource "aws_vpc" "a" {\n  for_each   = { "b\u202ec" = "10.0.0.0/16" }\n  cidr_block = each.value\n}');
    const { resources } = JSON.parse((await ringfence("inspect", folder, "--json")).out) as { resources: { address: string }[] };
    expect(resources.map(({ address }) => address)).toContain('aws_vpc.a["b\u202ec"]');
  });
});
