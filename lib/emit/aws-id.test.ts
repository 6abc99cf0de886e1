import { describe, expect, it } from "vitest";
import { isAwsId, isIdOf } from "./aws-id";

describe("an id of AWS's own", () => {
  it.each(["vpc-0a1b2c3d", "tgw-attach-0123456789abcdef0", "tgw-0a1b", "i-example", "arn:aws:iam::123456789012:role/r"])("is one: %s", (id) => {
    expect(isAwsId(id)).toBe(true);
  });

  it.each(["vpc", "vpc-", "-0a1b", "var.vpc-0a1b", "vpc-0a1b.id", "ami-0a1b2c3d", `sg-${"0".repeat(33)}`, "main-subnet"])("is none: %s", (id) => {
    expect(isAwsId(id)).toBe(false);
  });

  it("is one of its kind alone", () => {
    expect([isIdOf("tgw", "tgw-0a1b"), isIdOf("tgw", "tgw-attach-0a1b"), isIdOf("pl", "pla-0a1b")]).toEqual([true, false, false]);
  });
});
