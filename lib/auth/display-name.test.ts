import { describe, expect, it } from "vitest";
import { displayName } from "./display-name";

const NONE = "Give a name.";
const name = displayName({ most: 20, none: NONE, tooLong: "Shorter." });
const complaint = (text: string): string | undefined => name.safeParse(text).error?.issues[0]?.message;

describe("a name that people see", () => {
  it.each(["Ada Lovelace", "李", "Zoë O’Neill-2", "محمد", "می\u200cخواهم", "👩\u200d🚀", "J\u0301", "Nguye\u0302\u0303n", "བསྒྲུབས", "ക്ഷ്മി", "👩🏽\u200d❤\ufe0f\u200d👨"])("may be %s", (text) => expect(name.parse(text)).toBe(text));

  it("stands without space around it", () => expect(name.parse("  Ada\u00a0 ")).toBe("Ada"));

  it.each([
    ["nothing", ""],
    ["spaces", " \u00a0\u2003\u3000"],
    ["zero-width spaces and joiners", "\u200b\u200c\u200d"],
    ["a word joiner and a byte order mark", "\u2060\ufeff"],
    ["a soft hyphen", "\u00ad"],
    ["Hangul fillers, which count as letters", "\u3164\u115f\uffa0"],
    ["a blank Braille pattern, which counts as a symbol", "\u2800"],
    ["variation selectors and tags", "\ufe0f\u{e0041}"],
    ["accents on nothing", "\u0301\u0302"],
  ])("is never made of %s", (_name, text) => expect(complaint(text)).toBe(NONE));

  it.each([
    ["a control character", "Ada\0"],
    ["a line break", "Ada\nLovelace"],
    ["a line or paragraph separator", "Ada\u2028Love\u2029lace"],
    ["what turns the text around", "Ada\u202eecalevoL"],
    ["half of a surrogate pair", "Ada\ud800"],
  ])("holds no %s", (_name, text) => expect(complaint(text)).toBe("Give a name without control characters."));

  it.each([
    ["a character of private use", "Ada \ue000"],
    ["one of private use beyond the first plane", "Ada \u{f0000}"],
    ["an unassigned character", "Ada \u0378"],
    ["a noncharacter", "Ada \ufdd0"],
    ["the place holder of an object", "Ada \ufffc"],
    ["a note without a head, which nobody sees", "\u{1d159}"],
  ])("holds no %s", (_name, text) => expect(complaint(text)).toMatch(/belongs to no script/));

  it.each([
    ["five accents", "Ada\u0301\u0302\u0303\u0304\u0305"],
    ["accents with joiners between them", "a\u0301\u200d\u0301\u200c\u0301\u0301\u034f\u0301"],
  ])("carries no %s on a letter", (_name, text) => expect(complaint(text)).toMatch(/at most four accents/));

  it("is not longer than there is room", () => expect(complaint("a".repeat(21))).toBe("Shorter."));
});
