import { describe, expect, it } from "vitest";
import { withHintsGiven } from "./hints";

const task = { id: "t", title: "T", points: 2, checks: [{ id: "c", title: "C", points: 2, hints: ["first", "second"] }] };
const given = (failures: number) => withHintsGiven([task], new Map([["c", failures]]))[0]?.checks[0];

describe("hints", () => {
  it.each([
    ["none before an attempt", 0, [], true],
    ["the first after one failed attempt", 1, ["first"], true],
    ["the second after two", 2, ["first", "second"], false],
    ["no more than there are", 7, ["first", "second"], false],
  ])("%s", (_name, failures, hints, moreHints) => {
    expect(given(failures)).toMatchObject({ hints, moreHints });
  });

  it("are counted per check", () => {
    expect(withHintsGiven([task], new Map([["other", 3]]))[0]?.checks[0]?.hints).toEqual([]);
  });
});
