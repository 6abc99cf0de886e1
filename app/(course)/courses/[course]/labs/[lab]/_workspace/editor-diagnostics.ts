import type { Diagnostic as EditorDiagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import { offsetOf } from "@/app/_components/editor/offset";
import type { Diagnostic } from "@/lib/source";

/** Our diagnostics as the editor underlines them. An empty span covers one character, so that it can be seen. */
export const editorDiagnostics = (doc: Text, diagnostics: readonly Diagnostic[]): EditorDiagnostic[] =>
  diagnostics.flatMap(({ span, severity, message, hint, code }) => {
    if (!span) return [];
    const from = offsetOf(doc, span.start);
    const to = Math.min(doc.length, Math.max(offsetOf(doc, span.end), from + 1));
    return [{ from, to, severity, source: code, message: hint === null ? message : `${message}\n${hint}` }];
  });
