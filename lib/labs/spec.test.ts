import { describe, expect, it } from "vitest";
import { lintLab } from "./lint";
import { makeLab } from "./lab";
import { labJsonSchema, labSchema } from "./spec";
import { trafficSchema, type Traffic } from "./traffic";

describe("traffic", () => {
  const rows: readonly [text: unknown, traffic: Traffic][] = [
    ["tcp 22", { protocol: "tcp", port: [22, 22] }],
    ["tcp 8000-8010", { protocol: "tcp", port: [8000, 8010] }],
    ["tcp", { protocol: "tcp" }],
    ["all", { protocol: "all" }],
    ["50", { protocol: "50" }],
    ["icmp echo", { protocol: "icmp", icmp_type: 8 }],
    ["icmp 3/4", { protocol: "icmp", icmp_type: 3, icmp_code: 4 }],
    ["tcp 22 from 203.0.113.0/24", { protocol: "tcp", port: [22, 22], from: ["203.0.113.0/24"] }],
    ["tcp 22 from 10.0.0.1, 10.0.0.2", { protocol: "tcp", port: [22, 22], from: ["10.0.0.1", "10.0.0.2"] }],
    ["tcp 443 except 198.51.100.7", { protocol: "tcp", port: [443, 443], except: ["198.51.100.7"] }],
    ["all from 203.0.113.0/24 except 203.0.113.7", { protocol: "all", from: ["203.0.113.0/24"], except: ["203.0.113.7"] }],
    [
      { protocol: "tcp", port: 443, src_port: "32768-60999" },
      { protocol: "tcp", port: [443, 443], src_port: [32768, 60999] },
    ],
  ];
  it.each(rows)("%j", (text, traffic) => {
    expect(trafficSchema.parse(text)).toEqual(traffic);
    expect(trafficSchema.parse(traffic)).toEqual(traffic);
  });

  const wrong: readonly unknown[] = [
    "tpc 22",
    "tcp 70000",
    "tcp 22-21",
    "tcp ssh",
    "tcp 22 from office",
    "",
    { protocol: "tcp", ports: 22 },
    { protocol: "tcp", port: "22-" },
  ];
  it.each(wrong)("%j is not traffic", (text) => expect(trafficSchema.safeParse(text).success).toBe(false));
});

const SPEC = {
  id: "8c0c4f0e-53e1-4d0c-9a51-3c1f1f7f0a61",
  title: "A",
  summary: "S",
  difficulty: "beginner",
  minutes: 5,
  objectives: ["o"],
  formats: ["terraform"],
  actors: { web: { terraform: "aws_instance.web" } },
  starter: { fails: ["c"] },
};
const CHECK = { kind: "reach", id: "c", title: "C", points: 10, from: "internet", to: "web", traffic: "tcp 22", expect: "allowed" };
const withChecks = (...checks: readonly object[]) => ({ ...SPEC, tasks: [{ id: "t", title: "T", checks }] });
const common = { id: "c", title: "C", points: 10 };
const question = { kind: "number", id: "q", prompt: "How many?", answer: 3, explanation: "Three." };

describe("the schema of lab.yaml", () => {
  const kinds: readonly [kind: string, check: object][] = [
    ["reach", CHECK],
    ["only, exactly", { ...common, kind: "only", from: "anywhere", to: "web", exactly: ["tcp 22 from 203.0.113.0/24"] }],
    ["only, at most nothing", { ...common, kind: "only", from: ["internet", "ip:10.0.0.1"], to: "web", at_most: [] }],
    [
      "resource",
      {
        ...common,
        kind: "resource",
        actor: "web",
        assert: [
          { attribute: "tenancy", equals: "dedicated" },
          { attribute: "groups", includes: { actor: "web" } },
        ],
      },
    ],
    [
      "structure",
      { ...common, kind: "structure", counts: [{ resource: "subnet", at_least: 6 }], zones: [{ resource: "subnet", exactly: 3 }] },
    ],
    ["lint", { ...common, kind: "lint", codes: ["rule-shadowed"] }],
    ["patchable", { ...common, kind: "patchable", actor: "web" }],
    ["answer", { ...common, kind: "answer", question }],
  ];
  it.each(kinds)("takes a check of the kind %s, and its own output again", (_, check) => {
    const spec = labSchema.parse(withChecks(check));
    expect(labSchema.parse(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
  });

  const refused: readonly [name: string, check: object][] = [
    ["both exactly and at_most", { ...common, kind: "only", from: "internet", to: "web", exactly: [], at_most: [] }],
    ["neither exactly nor at_most", { ...common, kind: "only", from: "internet", to: "web" }],
    ["an unknown kind", { ...common, kind: "ping" }],
    ["an unknown setting", { ...CHECK, expected: "allowed" }],
    ["a check worth nothing", { ...CHECK, points: 0 }],
  ];
  it.each(refused)("refuses %s", (_, check) => expect(labSchema.safeParse(withChecks(check)).success).toBe(false));

  it("is there as a JSON Schema, with every kind of check", () => {
    const text = JSON.stringify(labJsonSchema());
    for (const kind of ["reach", "only", "resource", "structure", "lint", "patchable", "answer"])
      expect(text).toContain(`"const":"${kind}"`);
  });
});

describe("the lint of a lab", () => {
  const files = [{ path: "a.tf", text: 'a = "203.0.113.0/24"' }];
  const issuesOf = (raw: object) =>
    lintLab(
      makeLab({
        slug: "a",
        spec: labSchema.parse(raw),
        brief: "",
        starter: files,
        solution: files,
        mistakes: [1, 2, 3, 4].map((n) => ({ name: `m${n}`, title: "m", fails: ["c"], files })),
      }),
    );
  const rows: readonly [name: string, raw: object, code: string][] = [
    ["a kind that is not graded", withChecks({ ...common, kind: "lint", codes: ["x"] }), "lab-check-kind"],
    ["an unknown actor", withChecks({ ...CHECK, to: "db" }), "lab-actor"],
    ["an actor without an address in a format", { ...withChecks(CHECK), formats: ["terraform", "cloudformation"] }, "lab-actor"],
    ["a private block as part of the internet", withChecks({ ...CHECK, from: "internet:10.0.0.0/8" }), "lab-endpoint"],
    ["an address that is none", withChecks({ ...CHECK, from: "ip:300.1.1.1" }), "lab-endpoint"],
    ["anywhere as a destination", withChecks({ ...CHECK, to: "anywhere" }), "lab-endpoint"],
    ["sources in a reach check's traffic", withChecks({ ...CHECK, traffic: "tcp 22 from 203.0.113.0/24" }), "lab-endpoint"],
    ["two checks of one id", withChecks(CHECK, CHECK), "lab-check-id"],
    ["a failure that is no check", { ...withChecks(CHECK), starter: { fails: ["d"] } }, "lab-check-id"],
    [
      "a default that stands nowhere",
      { ...withChecks(CHECK), params: { p: { kind: "port", default: 8443, choices: [8443, 9443] } } },
      "lab-param",
    ],
    [
      "a default that is none of the choices",
      { ...withChecks(CHECK), params: { p: { kind: "cidr", default: "203.0.113.0/24", pool: "198.51.100.0/24", length: 24 } } },
      "lab-param",
    ],
    [
      "a default that is a part of another",
      {
        ...withChecks(CHECK),
        params: {
          a: { kind: "address", default: "203.0.113.0", pool: "203.0.113.0/24" },
          b: { kind: "cidr", default: "203.0.113.0/24", pool: "203.0.113.0/24", length: 24 },
        },
      },
      "lab-param",
    ],
    [
      "a parameter derived from none",
      { ...withChecks(CHECK), params: { b: { kind: "cidr", default: "203.0.113.0/24", around: "office", length: 24 } } },
      "lab-param",
    ],
  ];
  it.each(rows)("names %s", (_, raw, code) => expect(issuesOf(raw).map((issue) => issue.code)).toContain(code));

  it("has nothing to say about a good lab", () => expect(issuesOf(withChecks(CHECK))).toEqual([]));
});
