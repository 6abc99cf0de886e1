import { describe, expect, it } from "vitest";
import { protocolName, protocolNumber } from ".";

describe("protocols", () => {
  it.each([
    ["tcp", 6],
    ["TCP", 6],
    ["6", 6],
    [17, 17],
    ["ipv6-icmp", 58],
    ["icmpv6", 58],
    ["-1", "all"],
    [-1, "all"],
    ["all", "all"],
    ["256", null],
    ["06", null],
    ["6.0", null],
    ["", null],
    ["tpc", null],
  ])("%s is %s", (given, expected) => expect(protocolNumber(given)).toBe(expected));

  it("every number's name leads back to it", () => {
    for (let n = 0; n <= 255; n++) expect(protocolNumber(protocolName(n))).toBe(n);
  });
});
