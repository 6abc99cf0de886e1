import { Text } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { errorAt, type Span } from "@/lib/source";
import { editorDiagnostics, offsetOf } from "./editor-diagnostics";

const doc = Text.of(["ab", "", "cde"]);
const span = (start: [number, number], end: [number, number]): Span => ({
  file: "main.tf",
  start: { line: start[0], column: start[1] },
  end: { line: end[0], column: end[1] },
});

describe("offsetOf", () => {
  it.each([
    ["the first character", 1, 1, 0],
    ["just after a line's last character", 1, 3, 2],
    ["an empty line", 2, 1, 3],
    ["past the end of a line", 1, 99, 2],
    ["past the last line", 9, 1, 7],
    ["before the first line", 0, 0, 0],
  ])("%s", (_, line, column, expected) => expect(offsetOf(doc, { line, column })).toBe(expected));
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
