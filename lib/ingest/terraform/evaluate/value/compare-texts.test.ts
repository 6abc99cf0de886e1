import { describe, expect, it } from "vitest";
import { compareTexts } from "./construct";

const long = "x".repeat(1_000);
/** In the order of Terraform: by code point, not by UTF-16 unit. */
const ORDERED: readonly (readonly [name: string, before: string, after: string])[] = [
  ["nothing before something", "", "a"],
  ["a beginning before the whole", "ab", "abc"],
  ["a character of one unit before one of two", "\uFF5E", "\u{1F600}"],
  ["two characters of two units", "\u{1F600}", "\u{1F601}"],
  ["long texts that differ in their last unit", `${long}a`, `${long}b`],
  ["long texts that differ in the middle", `${long}a${long}b`, `${long}b${long}a`],
  ["a long beginning before the whole", long, `${long}a`],
  ["long texts that differ in one of two units", `${"x".repeat(255)}\u{1F600}`, `${"x".repeat(255)}\u{1F601}`],
  ["long texts with a character of two units after the same", `${long}\uFF5E`, `${long}\u{1F600}`],
];

describe("texts in order", () => {
  it.each(ORDERED)("%s", (_, before, after) => {
    expect(compareTexts(before, after)).toBeLessThan(0);
    expect(compareTexts(after, before)).toBeGreaterThan(0);
    expect(compareTexts(before, `${before}`)).toBe(0);
  });
});
