import { describe, expect, it } from "vitest";
import { TokenList } from "./token-list";

describe("a list of tokens", () => {
  it("answers each token as it was put in, however many there are", () => {
    const text = "abcde".repeat(40);
    const tokens = new TokenList(text);
    for (let at = 0; at < text.length; at += 2) tokens.push(at % 4 === 0 ? "identifier" : "template-close", at, at + 2);
    expect(tokens.length).toBe(100);
    expect(tokens.at(37)).toMatchObject({ kind: "template-close", text: text.slice(74, 76), start: 74, end: 76 });
    expect([tokens.kindAt(98), tokens.startAt(98)]).toEqual(["identifier", 196]);
  });

  it("answers the last token for every place behind it", () => {
    const tokens = new TokenList("ab");
    tokens.push("identifier", 0, 2);
    tokens.push("end", 2, 2);
    expect([tokens.kindAt(1), tokens.kindAt(2), tokens.at(1_000).kind]).toEqual(["end", "end", "end"]);
  });

  it("holds nothing once it was cleared", () => {
    const tokens = new TokenList("ab");
    tokens.push("identifier", 0, 1);
    tokens.clear();
    tokens.push("end", 2, 2);
    expect([tokens.length, tokens.kindAt(0)]).toEqual([1, "end"]);
  });
});
