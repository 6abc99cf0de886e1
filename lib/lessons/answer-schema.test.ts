import { describe, expect, it } from "vitest";
import { answerSchema } from ".";

describe("an answer as a browser sends it", () => {
  it.each([
    ["an option", "a"],
    ["several options", ["a", "b"]],
    ["a number", 364],
    ["words beyond the basic plane", "na\u00efve \u{1f512}"],
  ])("may be %s", (_, answer) => expect(answerSchema.safeParse(answer).success).toBe(true));

  it.each([
    ["a null character", "a\0"],
    ["half of a surrogate pair", "\ud800"],
    ["either of them in a list", ["\0"]],
    ["too many words", "a".repeat(1_001)],
    ["something else", { option: "a" }],
  ])("is never %s, which no database keeps", (_, answer) => expect(answerSchema.safeParse(answer).success).toBe(false));
});
