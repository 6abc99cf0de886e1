import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFindings, type Finding } from "../lib/content";
import { readConfiguration, SUBMISSION_LIMITS } from "../lib/ingest";
import { elementsOf } from "../lib/lessons";
import { ALL_CODES, pageOfCode } from "../lib/trace";
import { codesOf } from "./diagnostic-codes";

const FOLDER = "content/findings";
const { findings, diagnostics } = await readFindings(FOLDER);
const { emitted, hidden } = codesOf("lib");
const explanations = ALL_CODES.map(pageOfCode);

const textOf = ({ code }: Finding): string => readFileSync(`${FOLDER}/${code}.mdx`, "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
const codes = (kind: Finding["meta"]["kind"]) => findings.filter(({ meta }) => meta.kind === kind).map(({ code }) => code);

describe("the codes that the source can emit", () => {
  it("are written where they can be found", () => expect(hidden).toEqual([]));

  it("are found in every room that tells something", () => {
    for (const code of ["unterminated-string", "module-not-found", "lab-endpoint", "mdx-expression", "bad-traffic", "quota", "file-utf-16"])
      expect([...emitted.keys()]).toContain(code);
    expect(emitted.size).toBeGreaterThan(140);
  });

  it("mean one thing each: no explanation is called like a diagnostic", () => {
    expect(explanations.filter((code) => emitted.has(code))).toEqual([]);
  });
});

describe("the pages of findings", () => {
  it("are read without a diagnostic", () => expect(diagnostics).toEqual([]));

  it("are one for each diagnostic, and none besides", () => expect(codes("diagnostic").sort()).toEqual([...emitted.keys()].sort()));

  it("are one for each explanation, and none besides", () => expect(codes("explanation").sort()).toEqual([...explanations].sort()));

  it("name the severity with which the code is told", () => {
    const told = findings.map(({ code, meta }) => [code, meta.kind === "diagnostic" ? [...meta.severity].sort() : []]);
    expect(told).toEqual(findings.map(({ code }) => [code, [...(emitted.get(code) ?? [])].sort()]));
  });

  it("link to AWS's own documentation", () => {
    const links = findings.flatMap(({ tree }) => [...elementsOf(tree)].filter(({ tagName }) => tagName === "AwsDoc"));
    const addresses = links.map(({ properties }) => String(properties.href));
    expect(addresses.length).toBeGreaterThan(60);
    expect(addresses.filter((href) => !href.startsWith("https://docs.aws.amazon.com/"))).toEqual([]);
  });

  it("need nothing of a course: no figures, questions or labs", () => {
    const ofCourse = ({ tree }: Finding) => [...elementsOf(tree)].some(({ tagName }) => ["Figure", "Question", "LabLink"].includes(tagName));
    expect(findings.filter(ofCourse).map(({ code }) => code)).toEqual([]);
  });

  it.each(findings)("keep it short and friendly: $code", (finding) => {
    const text = textOf(finding);
    const words = text.replaceAll(/<AwsDoc[^>]*\/>/g, "link").split(/\s+/).length;
    expect(words).toBeGreaterThan(finding.meta.kind === "diagnostic" && finding.meta.group === "authoring" ? 25 : 55);
    expect(words).toBeLessThan(170);
    expect(text).not.toMatch(/\b(just|simply|obviously)\b/i);
    expect(finding.meta.summary).toMatch(/\.$/);
  });
});

const blocksOf = (finding: Finding): string[] => [...textOf(finding).matchAll(/^```hcl\n([\s\S]*?)^```$/gm)].map((hit) => hit[1] ?? "");

/** Groups whose first example in HCL is a whole configuration. */
const OF_CONFIGURATIONS = ["writing", "declarations", "values", "arguments", "addresses", "routes", "rules"];

describe("the examples", () => {
  const examples = findings
    .filter(({ meta }) => meta.kind === "diagnostic" && OF_CONFIGURATIONS.includes(meta.group))
    .map((finding) => ({ code: finding.code, blocks: blocksOf(finding) }))
    .filter(({ blocks }) => blocks.length > 0);
  const told = (text: string) =>
    readConfiguration([{ path: "main.tf", text }], { format: "terraform", limits: SUBMISSION_LIMITS }).diagnostics.map(({ code }) => code);

  it("are there for most codes", () => expect(examples.length).toBeGreaterThan(90));

  it.each(examples)("cause what they are shown for, and show the way out: $code", ({ code, blocks: [cause = "", ...remedies] }) => {
    expect(told(cause)).toContain(code);
    for (const remedy of remedies) expect(told(remedy)).not.toContain(code);
  });
});
