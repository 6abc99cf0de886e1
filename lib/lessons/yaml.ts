import { isNode, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import { errorAt, fileSpan, type Diagnostic, type SourceFile, type Span } from "../source";

const LARGEST = 256 * 1024;

/** A YAML text that was read. `value` is null where it does not fit its schema. */
export interface YamlReading<T> {
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of a part, or of the nearest part around it. */
  spanOf(path: readonly PropertyKey[]): Span;
}

/** Reads one YAML document into what `schema` describes, with a diagnostic for everything that does not fit. */
export function readYaml<T>(file: SourceFile, schema: z.ZodType<T>): YamlReading<T> {
  if (file.text.length > LARGEST)
    return unread(file, [errorAt("yaml-too-large", `${file.path} is larger than 256 KiB.`, { span: fileSpan(file.path) })]);
  const lines = new LineCounter();
  const document = parseSafely(file.text, lines);
  if (!document)
    return unread(file, [errorAt("yaml-too-deep", `${file.path} is nested too deeply to read.`, { span: fileSpan(file.path) })]);
  const spanOf = (path: readonly PropertyKey[]): Span => spanIn(document, lines, file.path, path);
  const syntax = document.errors.map((error) =>
    errorAt("yaml-syntax", `YAML: ${firstLine(error.message)}.`, {
      span: spanBetweenOffsets(lines, file.path, error.pos[0], error.pos[1]),
    }),
  );
  if (syntax.length > 0) return { value: null, diagnostics: syntax, spanOf };
  const plain = toPlain(document);
  if (!plain)
    return unread(file, [
      errorAt("yaml-alias", `${file.path} uses aliases (\`*name\`). Write the value out.`, { span: fileSpan(file.path) }),
    ]);
  const parsed = schema.safeParse(plain.value);
  if (parsed.success) return { value: parsed.data, diagnostics: [], spanOf };
  return { value: null, diagnostics: parsed.error.issues.flatMap(flattened).map((issue) => diagnosticOf(issue, spanOf)), spanOf };
}

const unread = <T>(file: SourceFile, diagnostics: readonly Diagnostic[]): YamlReading<T> => ({
  value: null,
  diagnostics,
  spanOf: () => fileSpan(file.path),
});

/** Null where the text is nested beyond what the parser's own stack holds. */
function parseSafely(text: string, lineCounter: LineCounter): Document | null {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Null where the document uses aliases: a few bytes of them can stand for gigabytes. */
function toPlain(document: Document): { readonly value: unknown } | null {
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) };
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return null;
    throw error;
  }
}

function spanIn(document: Document, lines: LineCounter, file: string, path: readonly PropertyKey[]): Span {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return spanBetweenOffsets(lines, file, node.range[0], node.range[1]);
  }
  return fileSpan(file);
}

function spanBetweenOffsets(lines: LineCounter, file: string, from: number, to: number): Span {
  const position = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return { file, start: position(from), end: position(Math.max(from, to)) };
}

type Issue = z.core.$ZodIssue;

/** The issues within an issue: of a record's key, or of the union's branch that came closest. */
function flattened(issue: Issue): readonly Issue[] {
  if (issue.code === "invalid_key") return issue.issues.map((inner) => ({ ...inner, path: issue.path }));
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const closest = [...issue.errors].sort((a, b) => a.length - b.length || deepest(b) - deepest(a))[0] ?? [];
  return closest.flatMap(flattened).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

const deepest = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length));

function diagnosticOf(issue: Issue, spanOf: (path: readonly PropertyKey[]) => Span): Diagnostic {
  const name = spelled(issue.path);
  const span = spanOf(issue.path);
  if (issue.code === "unrecognized_keys")
    return errorAt("content-unknown-key", `${name} has no setting ${issue.keys.map((key) => `\`${key}\``).join(", ")}.`, {
      span: spanOf([...issue.path, issue.keys[0] ?? ""]),
    });
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined"))
    return errorAt("content-missing-key", `${name} is missing.`, { span });
  return errorAt("content-invalid-value", `${name}: ${issue.message}.`, { span });
}

function spelled(path: readonly PropertyKey[]): string {
  const parts = path.map((part, at) => (typeof part === "number" ? `[${part}]` : `${at === 0 ? "" : "."}${String(part)}`));
  return path.length === 0 ? "The document" : `\`${parts.join("")}\``;
}

const firstLine = (message: string): string => (message.split("\n")[0] ?? "").replace(/[.:]$/, "");
