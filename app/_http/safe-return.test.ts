import { describe, expect, it } from "vitest";
import { safeReturn } from "./safe-return";

const HOME = "/courses/aws-network-security";

describe("the place to return to after sign-in", () => {
  it.each([
    ["a page of the site", "/teach?x=1#y", "/teach?x=1#y"],
    ["nothing", undefined, HOME],
    ["several", ["/a", "/b"], HOME],
    ["another site", "https://evil.example/", HOME],
    ["another site without a protocol", "//evil.example/", HOME],
    ["another site behind a backslash", "/\\evil.example/", HOME],
    ["another site behind a tab", "/\t/evil.example/", HOME],
    ["a script", "javascript:alert(1)", HOME],
  ])("%s", (_name, asked, expected) => {
    expect(safeReturn(asked)).toBe(expected);
  });
});
