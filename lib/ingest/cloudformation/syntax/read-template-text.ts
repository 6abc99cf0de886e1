import { LineIndex, type Diagnostic, type SourceFile } from "../../../source";
import { parseJson } from "../../json";
import { jsonToNode } from "./json-to-node";
import type { TemplateNode } from "./node";
import { parseYaml, templateTooLarge } from "./parse-yaml";
import { yamlToNode } from "./yaml-to-node";
import { templateSyntax } from "./yaml-problems";

export interface TemplateText {
  /** Null where nothing can be read. */
  readonly root: TemplateNode | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The tree of a template, as complete as its text allows, and everything that is wrong in its writing. */
export function readTemplateText(file: SourceFile, nesting: number): TemplateText {
  if (countOf(file.text, "\n", MOST_LINES) > MOST_LINES) return { root: null, diagnostics: [templateTooLarge(file.path)] };
  return (isJson(file) ? readJson : readYaml)(file, nesting);
}

/** Lines of one file; those of a text over several lines take memory as well. */
const MOST_LINES = 500_000;

/** `.template` and the like may be either; YAML's own brackets are no sign of it. */
export const isJson = ({ path, text }: SourceFile): boolean => path.endsWith(".json") || (!/\.ya?ml$/.test(path) && /^\uFEFF?\s*\{/.test(text));

function readYaml(file: SourceFile, nesting: number): TemplateText {
  const lines = new LineIndex(file.text);
  const { documents, diagnostics } = parseYaml(file, lines, nesting);
  const [first, second] = documents;
  if (first === undefined) return { root: null, diagnostics };
  const found = [...diagnostics];
  const root = yamlToNode(first, { file: file.path, lines, nesting, report: collector(found) });
  if (second !== undefined) {
    const start = lines.positionAt(second.range[0]);
    const span = { file: file.path, start, end: start };
    found.push(templateSyntax("A second document begins here, and a template is one.", "Put it into a file of its own.", span));
  }
  return { root, diagnostics: found };
}

/** Values of one file, by the marks that stand between them: AWS takes templates of 1 MiB, and these fill five. */
const MOST_VALUES = 300_000;

function readJson(file: SourceFile, nesting: number): TemplateText {
  if (countOf(file.text, ",[{", MOST_VALUES) > MOST_VALUES) return { root: null, diagnostics: [templateTooLarge(file.path)] };
  const { root, diagnostic } = parseJson(file, nesting);
  if (root === null) return { root, diagnostics: diagnostic === null ? [] : [diagnostic] };
  const diagnostics: Diagnostic[] = [];
  return { root: jsonToNode(root, collector(diagnostics)), diagnostics };
}

const MOST_TOLD = 1_000;

const collector =
  (found: Diagnostic[]) =>
  (diagnostic: Diagnostic): void => {
    if (found.length < MOST_TOLD) found.push(diagnostic);
  };

/** How often one of the marks stands in a text; counts no further than `enough`. */
function countOf(text: string, marks: string, enough: number): number {
  const codes = new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
  let count = 0;
  for (let at = 0; at < text.length && count <= enough; at += 1) if (codes.has(text.charCodeAt(at))) count += 1;
  return count;
}
