import { describe, expect, it } from "vitest";
import { markOf } from "./check-verdict";

describe("the mark of a check's verdict", () => {
  it.each([
    ["allowed, as it should be", "allowed", true, "allowed", null],
    ["denied, as it should be", "denied", true, "allowed", "Denied, as it should be"],
    ["allowed where it should not be", "allowed", false, "denied", "Allowed, and should not be"],
    ["denied where it should not be", "denied", false, "denied", "Denied, and should not be"],
    ["partly allowed", "partial", false, "partial", null],
    ["not known", "unknown", false, "unknown", null],
  ] as const)("of a flow that is %s", (_, verdict, passed, meaning, words) => expect(markOf(verdict, passed)).toEqual({ meaning, words }));
});
