import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { explain, type Blocker, type Query } from "../../lib/explain";
import { COMMAND_LINE_LIMITS, readConfiguration } from "../../lib/ingest";
import type { SourceFile } from "../../lib/source";

/** A folder is a test: a small network, and what is to be said of it (`expected.json`). */
const HERE = fileURLToPath(new URL(".", import.meta.url));

const ports = z.union([z.number(), z.tuple([z.number(), z.number()])]);

const querySchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  protocol: z.string(),
  port: ports.exactOptional(),
  src_port: ports.exactOptional(),
  ip_version: z.union([z.literal(4), z.literal(6)]).exactOptional(),
  to_address: z.string().exactOptional(),
  one_way: z.boolean().exactOptional(),
}) satisfies z.ZodType<Query>;

const expectedSchema = z.strictObject({
  /** What the network shows, and by which rule. */
  about: z.string(),
  /** The codes of everything there is to say about the text, in reading order. */
  diagnostics: z.array(z.string()),
  questions: z.array(
    z.strictObject({
      query: querySchema,
      verdict: z.enum(["allowed", "denied", "partial", "unknown"]),
      /** In the order of the path, each as `spell` spells it. */
      blockers: z.array(z.string()),
    }),
  ),
});

const slugs = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

function filesOf(slug: string): SourceFile[] {
  const names = readdirSync(join(HERE, slug)).filter((name) => name.endsWith(".tf"));
  return names.sort().map((name) => ({ path: name, text: readFileSync(join(HERE, slug, name), "utf8") }));
}

/** `NO_ROUTE_TO_DESTINATION at aws_route_table.a rule 0.0.0.0/0 (reply)` */
const spell = ({ code, component, rule, leg }: Blocker): string =>
  `${code} at ${component}${rule === null ? "" : ` rule ${rule}`} (${leg})`;

const title = ({ from, to, protocol, ...rest }: Query): string => `${protocol} from ${from} to ${to} ${JSON.stringify(rest)}`;

describe.each(slugs)("%s", (slug) => {
  const expected = expectedSchema.parse(JSON.parse(readFileSync(join(HERE, slug, "expected.json"), "utf8")));
  const { network, diagnostics } = readConfiguration(filesOf(slug), { format: "terraform", limits: COMMAND_LINE_LIMITS });

  it("reads with the expected findings", () => {
    expect(diagnostics.map(({ code }) => code)).toEqual(expected.diagnostics);
  });

  const questions = expected.questions.map((question) => [title(question.query), question] as const);
  it.each(questions)("%s", (_, { query, verdict, blockers }) => {
    const result = explain(network, query);
    expect(result.error).toBeNull();
    expect({ verdict: result.verdict, blockers: result.blockers.map(spell) }).toEqual({ verdict, blockers });
  });
});
