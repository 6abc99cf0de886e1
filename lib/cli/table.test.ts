import { describe, expect, it } from "vitest";
import { table } from "./table";

describe("a table", () => {
  it("aligns its columns and leaves no trailing space", () =>
    expect(
      table([
        ["a", "bb", ""],
        ["ccc", "d", "e"],
      ]),
    ).toBe("a    bb\nccc  d   e"));
  it("of nothing is nothing", () => expect(table([])).toBe(""));
});
