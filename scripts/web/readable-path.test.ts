import { describe, expect, it } from "vitest";
import { isReadablePath } from "./readable-path";

describe("the path of an address", () => {
  it.each([
    ["a page", "/courses/aws-network-security"],
    ["letters of any language", "/findings/%C3%A9%E2%82%AC"],
    ["nonsense behind the question mark, which is read leniently", "/admin/users?search=%FF%00"],
  ])("is read: %s", (_name, url) => expect(isReadablePath(url)).toBe(true));

  it.each([
    ["a NUL, which the database refuses", "/courses/a%00b"],
    ["a line break", "/courses/a%0Ab"],
    ["half an escape", "/courses/%E0%A4%A"],
    ["bytes that are not UTF-8", "/courses/%FF"],
    ["half of a surrogate pair", "/courses/%ED%A0%80?x=1"],
  ])("is refused: %s", (_name, url) => expect(isReadablePath(url)).toBe(false));
});
