import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Query } from "../../lib/explain";
import { COMMAND_LINE_LIMITS, readConfiguration, type Configuration } from "../../lib/ingest";
import type { SourceFile } from "../../lib/source";

/**
 * A folder is a test: a small network in several formats, and what is to be said of it.
 * `main.tf` (with its modules), `template.yaml` and `describe/` say the same; a format that has no words for it is left out.
 */
export type ScenarioFormat = "terraform" | "cloudformation" | "describe";
export const SCENARIO_FORMATS: readonly ScenarioFormat[] = ["terraform", "cloudformation", "describe"];

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
  /** The codes of everything there is to say about the Terraform text, in reading order. */
  diagnostics: z.array(z.string()),
  /** The same of the other texts, where there is anything to say. */
  others: z.strictObject({ cloudformation: z.array(z.string()).exactOptional(), describe: z.array(z.string()).exactOptional() }).exactOptional(),
  /** Endpoints and blockers as Terraform names them; the other formats are asked about the resources of the same names. */
  questions: z.array(
    z.strictObject({
      query: querySchema,
      verdict: z.enum(["allowed", "denied", "partial", "unknown"]),
      /** In the order of the path, each as `spell` spells it. */
      blockers: z.array(z.string()),
    }),
  ),
});
export type Expected = z.infer<typeof expectedSchema>;

export const SLUGS = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

export const expectedOf = (slug: string): Expected => expectedSchema.parse(JSON.parse(readFileSync(join(HERE, slug, "expected.json"), "utf8")));

const PLACES: Readonly<Record<ScenarioFormat, string>> = { terraform: "main.tf", cloudformation: "template.yaml", describe: "describe" };

export const formatsOf = (slug: string): ScenarioFormat[] => SCENARIO_FORMATS.filter((format) => existsSync(join(HERE, slug, PLACES[format])));

function filesOf(slug: string, format: ScenarioFormat): SourceFile[] {
  const folder = join(HERE, slug);
  const belongs = (path: string): boolean =>
    format === "terraform" ? path.endsWith(".tf") : format === "describe" ? path.startsWith("describe/") : path === "template.yaml";
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => belongs(path) && /\.\w+$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

export const textsOf = (slug: string, format: ScenarioFormat): string[] => filesOf(slug, format).map(({ text }) => text);

export const readScenario = (slug: string, format: ScenarioFormat): Configuration =>
  readConfiguration(filesOf(slug, format), { format, limits: COMMAND_LINE_LIMITS, ...REGION_OF_TEMPLATES[format] });

/** A template does not say where it is deployed: whoever deploys it does. */
const REGION_OF_TEMPLATES = { terraform: {}, cloudformation: { parameters: { "AWS::Region": "eu-west-1" } }, describe: {} };
