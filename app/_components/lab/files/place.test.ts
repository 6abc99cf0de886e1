import { describe, expect, it } from "vitest";
import { hashOf, placeOf } from "./place";

describe("a link to a line", () => {
  it.each([
    { file: "main.tf", line: 1 },
    { file: "network/sub net.tf", line: 48_000 },
    { file: "a:1#b?%41.tf", line: 7 },
    { file: "ü\n.tf", line: 2 },
  ])("leads to %o", (place) => expect(placeOf(hashOf(place))).toEqual(place));

  it.each([
    ["nothing", ""],
    ["another part of the page", "#report"],
    ["no line", "#main.tf:"],
    ["line 0", "#main.tf:0"],
    ["what is no encoding", "#%E0%A4%A:1"],
    ["no file", "#:3"],
  ])("is not %s", (_, hash) => expect(placeOf(hash)).toBeNull());
});
