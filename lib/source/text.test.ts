import { describe, expect, it } from "vitest";
import { LineIndex } from "./text";

const TEXT = "ab\n\ncde\nf";

/** Line and column by counting. */
const counted = (offset: number) => {
  const before = TEXT.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

const OFFSETS = Array.from({ length: TEXT.length + 1 }, (_, offset) => offset);

describe("places of offsets", () => {
  it.each([
    ["in the order of the text", OFFSETS],
    ["against it", OFFSETS.toReversed()],
    ["to and fro", OFFSETS.flatMap((offset) => [offset, TEXT.length - offset])],
  ])("are right when they are asked for %s", (_, offsets) => {
    const lines = new LineIndex(TEXT);
    expect(offsets.map((offset) => lines.positionAt(offset))).toEqual(offsets.map(counted));
  });
});
