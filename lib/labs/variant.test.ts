import { describe, expect, it } from "vitest";
import { prefixContains, prefixesOverlap, prefixIncludes } from "../net";
import { instantiate, replacer } from "./instantiate";
import { makeLab, type Lab } from "./lab";
import { paramsSchema, type Params } from "./params";
import { choose } from "./random";
import { labSchema } from "./spec";
import { parseBlock } from "./traffic";
import { defaultVariant, variantFor } from "./variant";

const PARAMS = {
  office: { kind: "cidr", default: "203.0.113.64/28", pool: ["203.0.113.0/24", "198.51.100.0/24"], length: 28 },
  guest: { kind: "cidr", default: "203.0.113.16/28", pool: "203.0.113.0/24", length: 28 },
  around: { kind: "cidr", default: "203.0.113.0/24", around: "office", length: 24 },
  desk: { kind: "address", default: "203.0.113.70", within: "office" },
  port: { kind: "port", default: 8443, choices: [8443, 9443, 10443] },
  admin: { kind: "port", default: 7443, choices: [7443, 9443, 10443] },
  shop: { kind: "name", default: "lantern", choices: ["lantern", "compass"] },
};
const params = paramsSchema.parse(PARAMS);

const lab = (overrides: Partial<Lab> = {}): Lab =>
  makeLab({
    slug: "a",
    spec: labSchema.parse({
      id: "8c0c4f0e-53e1-4d0c-9a51-3c1f1f7f0a61",
      title: "A",
      summary: "S",
      difficulty: "beginner",
      minutes: 5,
      objectives: ["o"],
      formats: ["terraform"],
      params: PARAMS,
      actors: { web: { terraform: "aws_instance.web" } },
      starter: { fails: ["c"] },
      tasks: [
        {
          id: "t",
          title: "T",
          checks: [
            {
              kind: "reach",
              id: "c",
              title: "C",
              points: 10,
              from: "internet:203.0.113.64/28",
              to: "web",
              traffic: "tcp 8443",
              expect: "allowed",
            },
          ],
        },
      ],
    }),
    brief: "Office 203.0.113.64/28.",
    starter: [{ path: "a.tf", text: 'x = "203.0.113.64/28"' }],
    solution: [{ path: "a.tf", text: "y = 8443" }],
    mistakes: [],
    ...overrides,
  });

const SEEDS = Array.from({ length: 300 }, (_, seed) => seed * 7_919 - 100_000);
const blockOf = (text: string) => parseBlock(text) ?? expect.fail(text);

describe("a variant", () => {
  const variants = SEEDS.map((seed) => variantFor(lab(), seed).params);

  it("is the same for the same seed, whatever the order of the parameters", () => {
    const reordered = { spec: { ...lab().spec, params: Object.fromEntries(Object.entries(params).reverse()) as Params } };
    for (const seed of SEEDS) expect(variantFor(reordered, seed)).toEqual(variantFor(lab(), seed));
  });

  it("uses every choice and every pool", () => {
    expect(new Set(variants.map((v) => v.port)).size).toBe(3);
    expect(new Set(variants.map((v) => v.office?.slice(0, 8))).size).toBe(2);
    expect(new Set(variants.map((v) => v.office)).size).toBeGreaterThan(25);
  });

  it.each(variants.slice(0, 50).map((v, at) => [SEEDS[at], v] as const))("of seed %s keeps its parameters in place and apart", (_, v) => {
    const [office, guest, around] = [blockOf(v.office ?? ""), blockOf(v.guest ?? ""), blockOf(v.around ?? "")];
    expect(office.length).toBe(28);
    expect(prefixesOverlap(office, guest)).toBe(false);
    expect(prefixIncludes(around, office)).toBe(true);
    expect(prefixContains(office, blockOf(v.desk ?? "").address)).toBe(true);
    expect(v.desk).not.toBe(v.office?.split("/")[0]);
    expect(v.port).not.toBe(v.admin);
  });

  it("leaves the other choices as they were when a parameter is added", () => {
    const { admin: _, ...fewer } = params;
    for (const seed of SEEDS)
      expect(variantFor({ spec: { ...lab().spec, params: fewer } }, seed).params.office).toBe(variantFor(lab(), seed).params.office);
  });

  it("spreads its choices evenly", () => {
    const counts = [0, 0, 0, 0];
    for (let seed = 0; seed < 4_000; seed++) counts[choose(seed, "x", 0, 4)]! += 1;
    for (const count of counts) expect(count).toBeGreaterThan(850);
  });
});

describe("replacing defaults", () => {
  const variant = {
    seed: 1,
    params: {
      office: "198.51.100.32/28",
      guest: "203.0.113.64/28",
      around: "198.51.100.0/24",
      desk: "198.51.100.40",
      port: "9443",
      admin: "8443",
      shop: "compass",
    },
  };
  const replace = replacer(params, variant);
  const rows: readonly [name: string, before: string, after: string][] = [
    ["a block", 'cidr = "203.0.113.64/28"', 'cidr = "198.51.100.32/28"'],
    ["a block at the end of a sentence", "from 203.0.113.64/28.", "from 198.51.100.32/28."],
    ["an address within a block of one", "203.0.113.70/32", "198.51.100.40/32"],
    ["an address after the word internet", "internet:203.0.113.70", "internet:198.51.100.40"],
    ["all at once: a value that is another's default stays", "203.0.113.64/28 203.0.113.16/28", "198.51.100.32/28 203.0.113.64/28"],
    ["ports that change places", "8443, 7443", "9443, 8443"],
    ["a port after a host", "http://localhost:8443/", "http://localhost:9443/"],
    ["no part of a longer port", "18443 84431 8443.5", "18443 84431 8443.5"],
    ["no part of a longer address", "1203.0.113.70 203.0.113.701 203.0.113.70.1", "1203.0.113.70 203.0.113.701 203.0.113.70.1"],
    ["a name", "The lantern, lantern.", "The compass, compass."],
    ["no part of a name", "lanterns lantern-shop my_lantern", "lanterns lantern-shop my_lantern"],
  ];
  it.each(rows)("%s", (_, before, after) => expect(replace(before)).toBe(after));

  it("reaches brief, checks, starter and solution, and keeps id, hash and points", () => {
    const own = instantiate(lab(), variant);
    expect(own.brief).toContain("198.51.100.32/28");
    expect(own.starter[0]?.text).toContain("198.51.100.32/28");
    expect(own.solution[0]?.text).toBe("y = 9443");
    expect(own.spec.tasks[0]?.checks[0]).toMatchObject({
      from: "internet:198.51.100.32/28",
      traffic: [{ port: [9443, 9443] }],
      points: 10,
    });
    expect([own.spec.id, own.hash]).toEqual([lab().spec.id, lab().hash]);
  });

  it("changes nothing with the default variant", () => {
    expect(instantiate(lab(), defaultVariant(lab()))).toEqual(lab());
  });
});
