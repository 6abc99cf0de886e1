import { describe, expect, it } from "vitest";
import { originOf } from "./origin";

const addressOf = (forwarded: string | null): string => originOf({ get: (name) => (name === "x-forwarded-for" ? forwarded : null) }).address;

describe("the address that a request comes from", () => {
  it.each([
    ["the one that the nearest machine vouches for", "203.0.113.9, 198.51.100.7", "198.51.100.7"],
    ["an IPv6 address", "2001:db8::1", "2001:db8::1"],
    ["without the port that some proxies add", "198.51.100.7:49152", "198.51.100.7"],
    ["without port and brackets", "[2001:db8::1]:49152", "2001:db8::1"],
    ["unknown where it is none", "x".repeat(5_000), "unknown"],
    ["unknown where nobody says", null, "unknown"],
  ])("is %s", (_name, forwarded, address) => expect(addressOf(forwarded)).toBe(address));
});
