import { resolve } from "node:path";
import { z } from "zod";
import { compileText, readYaml, type LessonTree } from "../lessons";
import { inReadingOrder, type Diagnostic, type SourceFile } from "../source";
import { readFolder } from "./files";

/** Of what a diagnostic speaks: first the parts of a configuration, then what surrounds it. */
const DIAGNOSTIC_GROUPS = [
  "writing",
  "declarations",
  "values",
  "arguments",
  "addresses",
  "routes",
  "rules",
  "submission",
  "question",
  "authoring",
] as const;

const severity = z.enum(["error", "warning", "info"]);
const words = { title: z.string().min(1).max(100), summary: z.string().min(1).max(240) };

/** The front matter of a page. A diagnostic may be told with more than one severity. */
const findingSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("explanation"), ...words, group: z.enum(["stopped", "unknown", "passed"]) }),
  z.strictObject({
    kind: z.literal("diagnostic"),
    ...words,
    severity: z.union([severity.transform((one) => [one]), z.array(severity).min(2)]),
    group: z.enum(DIAGNOSTIC_GROUPS),
  }),
]);
export type FindingMeta = z.infer<typeof findingSchema>;

/** What a code means: one page of `content/findings/`. */
export interface Finding {
  /** As a diagnostic or `pageOfCode` spells it. */
  readonly code: string;
  readonly meta: FindingMeta;
  readonly tree: LessonTree;
}

/** Every page of a folder, by code. A page with a diagnostic is left out. */
export async function readFindings(
  folder: string,
): Promise<{ readonly findings: readonly Finding[]; readonly diagnostics: readonly Diagnostic[] }> {
  const files = await readFolder(resolve(folder), ".", (path) => path.endsWith(".mdx"));
  const read = files.map(readFinding);
  return {
    findings: read.flatMap(({ finding }) => (finding ? [finding] : [])),
    diagnostics: inReadingOrder(read.flatMap(({ diagnostics }) => diagnostics)),
  };
}

function readFinding(file: SourceFile): { readonly finding: Finding | null; readonly diagnostics: readonly Diagnostic[] } {
  const meta = readYaml({ path: file.path, text: frontMatter(file.text) }, findingSchema);
  const { tree, diagnostics: inText } = compileText(file);
  const diagnostics = [...meta.diagnostics, ...inText];
  if (meta.value === null || tree === null) return { finding: null, diagnostics };
  return { finding: { code: file.path.replace(/\.mdx$/, ""), meta: meta.value, tree }, diagnostics };
}

/** The YAML between the opening `---` and the next; a line break stands for the first, so that lines keep their numbers. */
const frontMatter = (text: string): string => `\n${/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? ""}`;
