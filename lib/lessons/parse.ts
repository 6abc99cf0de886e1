import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { errorAt, fileSpan, type Diagnostic, type SourceFile, type Span } from "../source";

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();

export type MdxRoot = ReturnType<typeof processor.parse>;
export type MdxNode = MdxRoot["children"][number];

/** The text as a Markdown tree that nobody has checked yet; null with a diagnostic where it can not be parsed. */
export function parseMdx(file: SourceFile): { readonly root: MdxRoot | null; readonly diagnostics: readonly Diagnostic[] } {
  const refused = guard(file);
  if (refused) return { root: null, diagnostics: [refused] };
  try {
    return { root: processor.parse(file.text), diagnostics: [] };
  } catch (error) {
    return { root: null, diagnostics: [fromFailure(error, file.path)] };
  }
}

const LARGEST = 128 * 1024;
/** Deepest nesting that a text may ask of the parser, counted before it runs: far beyond any lesson, far below its stack. */
const DEEPEST = 40;

/** Emphasis marks in one paragraph: matching them costs the square of their number. */
const MOST_MARKS = 2_000;

function guard(file: SourceFile): Diagnostic | null {
  if (file.text.length > LARGEST)
    return errorAt("mdx-too-large", `${file.path} is larger than 128 KiB.`, {
      hint: "Split the lesson in two.",
      span: fileSpan(file.path),
    });
  let open = { tags: 0, brackets: 0, marks: 0 };
  for (const [index, line] of file.text.split("\n").entries()) {
    open = line.trim() === "" ? { tags: open.tags, brackets: 0, marks: 0 } : opened(open, line);
    if (Math.max(containers(line), open.tags, open.brackets, emphases(line)) > DEEPEST || open.marks > MOST_MARKS)
      return errorAt("mdx-too-deep", `Line ${index + 1} nests deeper than ${DEEPEST} levels.`, {
        hint: "Flatten the quotes, lists, brackets or components here.",
        span: { file: file.path, start: { line: index + 1, column: 1 }, end: { line: index + 1, column: line.length + 1 } },
      });
  }
  return null;
}

const opened = (before: { readonly tags: number; readonly brackets: number; readonly marks: number }, line: string) => ({
  tags: Math.max(0, before.tags + balance(line, /<[A-Za-z>]/g, /<\/|\/>/g)),
  brackets: Math.max(0, before.brackets + balance(line, /[[{(]/g, /[\])}]/g)),
  marks: before.marks + count(line, /[*_~]/g),
});

const count = (line: string, pattern: RegExp): number => line.match(pattern)?.length ?? 0;
const balance = (line: string, opening: RegExp, closing: RegExp): number => count(line, opening) - count(line, closing);
/** Quotes and list items that a line opens, and the columns that it is indented, four to a level. */
const containers = (line: string): number => {
  const lead = /^(?:[\s>]|[-+*](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0] ?? "";
  return count(lead, />|[-+*]|\d+[.)]/g) + Math.floor(count(lead, /\s/g) / 4);
};
/** A line of prose has a few emphases; a table row or a rule has many marks that open none. */
const emphases = (line: string): number => Math.floor(count(line, /(?<=^|\s)[*_~]+(?=\S)/g) / 2);

interface Positioned {
  readonly reason?: unknown;
  readonly place?: {
    readonly line?: number;
    readonly column?: number;
    readonly start?: { readonly line: number; readonly column: number };
  } | null;
}

/** MDX reports what it can not parse with a place; anything deeper than the stack has none. */
function fromFailure(error: unknown, file: string): Diagnostic {
  if (error instanceof RangeError) return errorAt("mdx-too-deep", `${file} nests too deeply to read.`, { span: fileSpan(file) });
  const { reason, place } = error as Positioned;
  if (typeof reason !== "string") throw error;
  const at = place?.start ?? (place?.line ? { line: place.line, column: place.column ?? 1 } : { line: 1, column: 1 });
  const hint = "Lessons hold Markdown and the course's components. Write `\\{` and `\\<` for the characters themselves.";
  return errorAt("mdx-syntax", `MDX: ${reason.replace(/\.$/, "")}.`, { hint, span: { file, start: at, end: at } });
}

/** Where a node stands. */
export function spanOfNode(file: string, node: Pick<MdxNode, "position">): Span {
  if (!node.position) return fileSpan(file);
  const { start, end } = node.position;
  return { file, start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
