import { describe, expect, it } from "vitest";
import { grouped } from "./grouped";

describe("grouped items", () => {
  it("stay in their order, under the keys in the order of their first ones", () =>
    expect([...grouped(["ab", "c", "ba", "ad"], (word) => word)]).toEqual([
      ["a", ["ab", "ba", "ad"]],
      ["b", ["ab", "ba"]],
      ["c", ["c"]],
      ["d", ["ad"]],
    ]));

  it("go missing where they count for nothing", () => expect(grouped([1, 2, 3], (n) => (n === 2 ? [] : ["odd"]))).toEqual(new Map([["odd", [1, 3]]])));
});
