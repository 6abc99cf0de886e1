import { Text } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { offsetOf } from "./offset";

const doc = Text.of(["ab", "", "cde"]);

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
