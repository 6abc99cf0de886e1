import { LineIndex, type Diagnostic, type SourceFile } from "../../source";
import type { JsonNode } from "./json-node";
import { JsonFailure, JsonReader } from "./json-reader";

/** The JSON value that a file holds, every part with its place; null after a mistake, which `diagnostic` tells. */
export function parseJson({ path, text }: SourceFile, nesting: number): { root: JsonNode | null; diagnostic: Diagnostic | null } {
  const lines = new LineIndex(text);
  const span = (start: number, end: number) => ({ file: path, start: lines.positionAt(start), end: lines.positionAt(end) });
  try {
    return { root: new JsonReader({ text, span }, nesting).whole(), diagnostic: null };
  } catch (failure) {
    if (!(failure instanceof JsonFailure)) throw failure;
    return { root: null, diagnostic: failure.diagnostic };
  }
}
