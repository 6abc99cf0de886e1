import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { evaluateFiles, plain } from "../ask";

const folder = join(import.meta.dirname, "small");
const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const files = Object.fromEntries(paths.map((entry) => join(entry.parentPath, entry.name)).map((path) => [relative(folder, path), readFileSync(path, "utf8")]));

/** A root module and a VPC module of the kind that people publish: everything switched by `count`, `try` and `lookup`. */
describe("a small one of a published style", () => {
  const evaluated = evaluateFiles(files);
  const find = (address: string) => evaluated.resources.find((resource) => resource.address === address)?.body.attributes;

  it("is read without a diagnostic", () => {
    expect(evaluated.diagnostics).toEqual([]);
  });
  it("makes one of each per zone", () => {
    const count = (type: string): number => evaluated.resources.filter((resource) => resource.type === type).length;
    expect(["aws_subnet", "aws_nat_gateway", "aws_eip", "aws_route_table", "aws_network_acl_rule"].map(count)).toEqual([9, 3, 3, 4, 2]);
  });
  it("binds what is referred to through two modules", () => {
    expect(plain(find("aws_instance.web[1]")?.get("subnet_id")?.value)).toBe("<module.vpc.aws_subnet.private[1].id>");
    expect(plain(find("module.vpc.aws_nat_gateway.this[2]")?.get("allocation_id")?.value)).toBe("<module.vpc.aws_eip.nat[2].id>");
  });
  it("computes blocks of addresses", () => {
    expect(plain(find("module.vpc.aws_subnet.public[2]")?.get("cidr_block")?.value)).toBe("10.0.50.0/24");
  });
});
