import { describe, expect, it } from "vitest";
import { isCurrent, navigationFor } from "./navigation";

const labels = (role: Parameters<typeof navigationFor>[0]) => navigationFor(role).map((link) => link.label);

describe("navigationFor", () => {
  it.each([
    ["nobody", null, []],
    ["a student", "student", ["Course"]],
    ["an instructor", "instructor", ["Course", "Teaching"]],
    ["an admin", "admin", ["Course", "Teaching", "Users", "Audit log"]],
  ] as const)("leads %s", (_, role, expected) => expect(labels(role)).toEqual(expected));
});

describe("isCurrent", () => {
  it.each([
    ["the page itself", "/teach", "/teach", true],
    ["a page below", "/teach/cohorts/1", "/teach", true],
    ["a longer name", "/teachers", "/teach", false],
    ["a page above", "/", "/teach", false],
  ])("%s", (_, pathname, href, expected) => expect(isCurrent(pathname, href)).toBe(expected));
});
