import { describe, expect, it } from "vitest";
import { makeJoinCode, readJoinCode } from "./join-code";

describe("a join code", () => {
  it("is two groups of four unambiguous letters and digits", () => {
    for (let count = 0; count < 200; count++) expect(makeJoinCode()).toMatch(/^[2-9BCDFGHJKMNP-RTV-Z]{4}-[2-9BCDFGHJKMNP-RTV-Z]{4}$/);
  });

  it("uses the whole alphabet and nothing beyond its end", () => {
    expect(makeJoinCode(() => 0)).toBe("2222-2222");
    expect(makeJoinCode((below) => below - 1)).toBe("ZZZZ-ZZZZ");
  });

  it.each([
    ["as shown", "K7MW-3QRD", "K7MW-3QRD"],
    ["in small letters without a hyphen", "k7mw3qrd", "K7MW-3QRD"],
    ["with spaces around and within", " k7mw 3qrd ", "K7MW-3QRD"],
    ["too short", "K7MW-3QR", null],
    ["with a letter that no code has", "K7MW-3QRO", null],
    ["as something else altogether", "../admin", null],
  ])("is read %s", (_name, typed, code) => {
    expect(readJoinCode(typed)).toBe(code);
  });
});
