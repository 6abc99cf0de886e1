import { describe, expect, it } from "vitest";
import { askedPage, askedText } from "./asked";

describe("what an address asks of a list", () => {
  it.each([
    ["the first page by default", {}, 0],
    ["the third page", { page: "3" }, 2],
    ["nonsense", { page: "-1" }, 0],
    ["too much", { page: "99999999" }, 0],
    ["several", { page: ["2", "3"] }, 0],
  ])("%s", (_name, query, expected) => {
    expect(askedPage(query)).toBe(expected);
  });

  it("the words to look for, within reason", () => {
    expect(askedText({ search: "  ada " }, "search")).toBe("ada");
    expect(askedText({ search: "x".repeat(500) }, "search")).toHaveLength(100);
  });

  it("the words without what no database keeps and nobody types", () => {
    expect(askedText({ search: "\0ada\0 \ud800love\u0085lace\n" }, "search")).toBe("ada lovelace");
    expect(askedText({ search: `${"x".repeat(99)}😀` }, "search")).toBe("x".repeat(99));
  });
});
