import { describe, expect, it } from "vitest";
import { CARRIED, headsOf, type FileHead } from "./file-head";

const file = (path: string, text: string) => ({ path, text });
const heads = (...files: readonly { path: string; text: string }[]): FileHead[] => headsOf(files, files[0]?.path ?? "", (path) => `/file/${path}`);
const [CHARACTERS, LINES] = [CARRIED.characters, CARRIED.lines];

describe("what a page carries of a file", () => {
  it.each([
    ["all of a small one", "a\nb\n", "a\nb\n", 2],
    ["all of one without a newline at its end", "a\nb", "a\nb", 2],
    ["nothing of an empty one", "", "", 0],
    ["as many lines as it has room for", "\n".repeat(1_000_000), "\n".repeat(LINES), 1_000_000],
    ["as many characters, in whole lines", `${"x".repeat(999)}\n`.repeat(1000), `${"x".repeat(999)}\n`.repeat(65), 1000],
    ["the beginning of a line that has no room", "x".repeat(1_000_000), "x".repeat(CHARACTERS), 1],
    ["no half of a character", `x${"\u{1f310}".repeat(100_000)}`, `x${"\u{1f310}".repeat(CHARACTERS / 2 - 1)}`, 1],
  ])("is %s", (_, text, carried, lines) => {
    expect(heads(file("main.tf", text))).toEqual([{ path: "main.tf", text: carried, isWhole: carried === text, lines, url: "/file/main.tf" }]);
  });

  it("is bounded for all files together", () => {
    const found = heads(...Array.from({ length: 100 }, (_, i) => file(`${i}.tf`, "# a line\n".repeat(1000))));
    expect(found.map(({ text }) => text.length).filter((length) => length > 0)).toEqual([9000, 9000]);
    expect(found.map(({ lines }) => lines)).toEqual(Array(100).fill(1000));
  });

  it("is the opened file before all others, in their order", () => {
    const large = "\n".repeat(LINES);
    const found = headsOf([file("a.tf", large), file("b.tf", large)], "b.tf", (path) => path);
    expect(found.map(({ path, text }) => [path, text.length])).toEqual([
      ["a.tf", 0],
      ["b.tf", LINES],
    ]);
  });
});
