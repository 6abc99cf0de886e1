import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { asNobody, bundleFirst, ringfence, STARTER } from "./launcher";

const folder = mkdtempSync(join(tmpdir(), "ringfence-convert-"));
afterAll(() => rmSync(folder, { recursive: true }));

bundleFirst();

describe("ringfence convert", () => {
  it("prints the network in another format, which reads as the same", async () => {
    const { exit, out } = await ringfence("convert", STARTER, "--to", "console");
    expect(exit).toBe(0);
    expect(out).toMatch(/^\{\n {2}"format": "ringfence-console\/1"/);
    const file = join(folder, "printed.console.json");
    writeFileSync(file, out);
    const asked = await ringfence("query", file, "--from", "internet", "--to", "server", "--port", "22");
    expect(asked.out).toMatch(/^ALLOWED/);
  });

  it("writes files into a folder, tells their names, and overwrites nothing", async () => {
    const to = join(folder, "written");
    const first = await ringfence("convert", STARTER, "--to", "console", "--out", to);
    expect([first.exit, first.out]).toEqual([0, `${join(to, "network.console.json")}\n`]);
    const text = readFileSync(join(to, "network.console.json"), "utf8");
    const second = await ringfence("convert", STARTER, "--to", "console", "--out", to);
    expect(second.exit).toBe(2);
    expect(second.error).toContain("is there already");
    expect(readFileSync(join(to, "network.console.json"), "utf8")).toBe(text);
  });

  it("writes nothing outside of the folder: no path that a text made up leads there, and no link", async () => {
    const file = join(folder, "astray.tf");
    writeFileSync(file, 'provider "aws" {\n  region = "../../../pwned"\n}\nresource "aws_vpc" "v" {\n  cidr_block = "10.0.0.0/16"\n}\n');
    const to = join(folder, "a", "b");
    const { error } = await ringfence("convert", file, "--to", "describe", "--out", to);
    expect(error).toContain("bad-region");
    expect(existsSync(join(to, "describe", "ec2-describe-vpcs.json"))).toBe(true);
    expect(existsSync(join(folder, "pwned"))).toBe(false);
    const linked = join(folder, "linked");
    mkdirSync(linked);
    mkdirSync(join(folder, "elsewhere"));
    symlinkSync(join(folder, "elsewhere"), join(linked, "describe"));
    const refused = await ringfence("convert", file, "--to", "describe", "--out", linked);
    expect(refused.exit).toBe(2);
    expect(refused.error).toContain("would lead out of");
    expect(readdirSync(join(folder, "elsewhere"))).toEqual([]);
  });

  it("names what it leaves behind, which no other command does", async () => {
    const file = join(folder, "aside.tf");
    writeFileSync(file, 'resource "aws_vpc" "v" {\n  cidr_block           = "10.0.0.0/16"\n  enable_dns_hostnames = true\n}\noutput "id" {\n  value = aws_vpc.v.id\n}\n');
    const { error } = await ringfence("convert", file, "--to", "terraform");
    expect(error).toContain("aws_vpc: enable_dns_hostnames is no part of the network and is not written (1 resource, at aside.tf:3).");
    expect(error).toContain("1 output: no part of the network, and not written.");
    const inspected = await ringfence("inspect", file);
    expect(inspected.out + inspected.error).not.toContain("only-the-network");
  });

  it("says so where it can not write", async () => {
    const file = join(folder, "taken");
    writeFileSync(file, "");
    const within = join(folder, "closed");
    mkdirSync(within);
    chmodSync(folder, 0o755);
    for (const to of [file, join(file, "below")]) {
      const { exit, out, error } = await ringfence("convert", STARTER, "--to", "console", "--out", to);
      expect([exit, out]).toEqual([2, ""]);
      expect(error).toMatch(/^ringfence: --out takes a folder/);
    }
    chmodSync(within, 0o555);
    const { exit, error } = await asNobody("convert", STARTER, "--to", "console", "--out", join(within, "new"));
    expect(error).toMatch(/^ringfence: --out takes a folder that can be written to.*permissions/);
    expect(exit).toBe(2);
  });

  it("prints several files under their names", async () => {
    const file = join(folder, "many.tf");
    writeFileSync(file, Array.from({ length: 40 }, (_, at) => `resource "aws_vpc" "v${at}" {\n  cidr_block = "10.${at}.0.0/16"\n}\nresource "aws_eip" "e${at}" {}\nresource "aws_security_group" "g${at}" {\n  vpc_id = aws_vpc.v${at}.id\n}\n`).join(""));
    const { exit, out } = await ringfence("convert", file, "--to", "terraform");
    expect(out).toMatch(/^==> \S+\.tf <==\n/);
    expect(out.match(/^==> /gm)?.length).toBeGreaterThan(1);
    expect(exit).toBe(0);
  });

  it("gives programs the files, and what each resource is called in them", async () => {
    const { out } = await ringfence("convert", STARTER, "--to", "console", "--json");
    const { files, ids } = JSON.parse(out) as { files: { path: string }[]; ids: Record<string, string> };
    expect(files.map(({ path }) => path)).toEqual(["network.console.json"]);
    expect(ids["aws_instance.server"]).toBe("server");
  });

  it("names what the format has no place for, and is done all the same", async () => {
    const file = join(folder, "main.tf");
    writeFileSync(file, 'resource "aws_ssm_patch_baseline" "monthly" {\n  name = "monthly"\n}\n');
    const { exit, error } = await ringfence("convert", file, "--to", "console");
    expect(error).toContain("not-carried");
    expect(exit).toBe(0);
  });

  it("writes what could be read, and exits 2 where something could not", async () => {
    const file = join(folder, "wrong.tf");
    writeFileSync(file, 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/8"\n}\n');
    const { exit, out } = await ringfence("convert", file, "--to", "console");
    expect(out).toContain('"ipv4Cidr": "10.0.0.0/8"');
    expect(exit).toBe(2);
  });

  it.each([
    ["no format", []],
    ["a format that is not there", ["--to", "pulumi"]],
  ])("%s: says which there are, and writes nothing", async (_, args) => {
    const to = join(folder, "nothing");
    const { exit, error } = await ringfence("convert", STARTER, ...args, "--out", to);
    expect(error).toMatch(/--to takes .*console/);
    expect(exit).toBe(2);
    expect(existsSync(to)).toBe(false);
  });
});

describe("ringfence schema console", () => {
  it("prints the JSON Schema of the form", async () => {
    const { out } = await ringfence("schema", "console");
    expect(JSON.parse(out)).toMatchObject({ type: "object", required: ["format"] });
  });
});
