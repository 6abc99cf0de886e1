import type { Text } from "@codemirror/state";
import type { Position } from "@/lib/source";

/** The offset of a place; places past the end of line or text count as that end: the text may have changed since. */
export function offsetOf(doc: Text, { line, column }: Position): number {
  if (line > doc.lines) return doc.length;
  const found = doc.line(Math.max(1, line));
  return Math.min(found.from + Math.max(0, column - 1), found.to);
}
