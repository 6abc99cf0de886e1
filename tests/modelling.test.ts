import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withoutRow, withTable } from "../scripts/modelling/table";

const DOCUMENT = readFileSync("docs/modelling.md", "utf8");

describe("docs/modelling.md", () => {
  it("has the table that `npm run docs:modelling` writes", () => expect(DOCUMENT).toBe(withTable(DOCUMENT)));

  it("has a row for every type that a reader knows", () => expect(withoutRow()).toEqual([]));

  it("tells of every rule of AWS that the source cites where it stands, once", () => {
    const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts") && !path.startsWith("db"));
    const rules = (text: string): string[] => text.match(/\b(?:RT|IGW|NAT|SG|NACL|META|PCX|TGW|VPCE|NLB|ALB|EIC|ADDR|LOG|TF|CFN|CLI)-\d{1,2}\b/g) ?? [];
    const cited = new Set(files.flatMap((path) => rules(readFileSync(join("lib", path), "utf8"))));
    const told = [...DOCUMENT.matchAll(/^\| ([A-Z]+-\d+) \|/gm)].map((row) => row[1] ?? "");
    expect([...cited].filter((rule) => !told.includes(rule))).toEqual([]);
    expect(told.filter((rule, at) => told.indexOf(rule) !== at)).toEqual([]);
  });
});
