import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readConfiguration, SUBMISSION_LIMITS } from "../../lib/ingest";

const FOLDER = "content/findings";
/** A block of YAML that is a template, whatever else the page shows. */
const TEMPLATE = /^```yaml\n((?:(?!^```)[\s\S])*?^Resources:[\s\S]*?)^```$/gm;

const pages = readdirSync(FOLDER)
  .map((file) => ({ code: file.replace(/\.mdx$/, ""), text: readFileSync(`${FOLDER}/${file}`, "utf8") }))
  .map(({ code, text }) => ({ code, templates: [...text.matchAll(TEMPLATE)].map((hit) => hit[1] ?? "") }))
  .filter(({ templates }) => templates.length > 0);

const told = (text: string): string[] =>
  readConfiguration([{ path: "t.yaml", text }], { format: "cloudformation", limits: SUBMISSION_LIMITS }).diagnostics.map(({ code }) => code);

describe("the templates on the pages of findings", () => {
  it("are there", () => expect(pages.length).toBeGreaterThanOrEqual(17));

  it.each(pages)("cause what they are shown for, and show the way out: $code", ({ code, templates: [cause = "", ...remedies] }) => {
    expect(told(cause)).toContain(code);
    for (const remedy of remedies) expect(told(remedy)).not.toContain(code);
  });
});
