import { describe, expect, it } from "vitest";
import { ALL_CODES, CODES, pageOfCode } from ".";

describe("codes", () => {
  it("have a meaning each, in one sentence", () => expect(ALL_CODES.filter((code) => !/^[A-Z].*\.$/.test(CODES[code]))).toEqual([]));

  it("have a page each, named like themselves", () => {
    expect(pageOfCode("ENI_SG_RULES_MISMATCH")).toBe("eni-sg-rules-mismatch");
    expect(new Set(ALL_CODES.map(pageOfCode)).size).toBe(ALL_CODES.length);
  });
});
