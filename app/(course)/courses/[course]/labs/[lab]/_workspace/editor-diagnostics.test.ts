import { Text } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { errorAt, type Span } from "@/lib/source";
import { editorDiagnostics } from "./editor-diagnostics";

const doc = Text.of(["ab", "", "cde"]);
const span = (start: [number, number], end: [number, number]): Span => ({
  file: "main.tf",
  start: { line: start[0], column: start[1] },
  end: { line: end[0], column: end[1] },
});

describe("editorDiagnostics", () => {
  it("underlines the span and says message and hint", () => {
    const diagnostic = errorAt("some-code", "What is wrong.", { hint: "The way out.", span: span([3, 1], [3, 3]) });
    expect(editorDiagnostics(doc, [diagnostic])).toEqual([{ from: 4, to: 6, severity: "error", source: "some-code", message: "What is wrong.\nThe way out." }]);
  });

  it("gives an empty span one character", () => {
    expect(editorDiagnostics(doc, [errorAt("c", "m", { span: span([1, 1], [1, 1]) })])[0]).toMatchObject({ from: 0, to: 1 });
  });

  it("leaves out what has no place", () => {
    expect(editorDiagnostics(doc, [errorAt("c", "m")])).toEqual([]);
  });
});
