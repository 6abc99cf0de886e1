import { describe, expect, it } from "vitest";
import { addressPart } from "./address-part";

describe("a part of an address that names something stored", () => {
  it.each(["aws-network-security", "Übung 1"])("may be %s", (text) => expect(addressPart.parse(text)).toBe(text));

  it.each([
    ["empty", ""],
    ["with a NUL, which the database refuses", "a\0b"],
    ["with another control character", "a\u0085"],
    ["with half of a surrogate pair", "\ud800"],
    ["without end", "a".repeat(101)],
  ])("is never %s", (_name, text) => expect(addressPart.safeParse(text).success).toBe(false));
});
