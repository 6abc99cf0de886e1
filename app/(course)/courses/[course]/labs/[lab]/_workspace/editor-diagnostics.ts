import type { Diagnostic as EditorDiagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { Diagnostic, Position } from "@/lib/source";

/** The offset of a place; places past the end of line or text count as that end: the text may have changed since. */
export function offsetOf(doc: Text, { line, column }: Position): number {
  if (line > doc.lines) return doc.length;
  const found = doc.line(Math.max(1, line));
  return Math.min(found.from + Math.max(0, column - 1), found.to);
}

/** Our diagnostics as the editor underlines them. An empty span covers one character, so that it can be seen. */
export const editorDiagnostics = (doc: Text, diagnostics: readonly Diagnostic[]): EditorDiagnostic[] =>
  diagnostics.flatMap(({ span, severity, message, hint, code }) => {
    if (!span) return [];
    const from = offsetOf(doc, span.start);
    const to = Math.min(doc.length, Math.max(offsetOf(doc, span.end), from + 1));
    return [{ from, to, severity, source: code, message: hint === null ? message : `${message}\n${hint}` }];
  });
