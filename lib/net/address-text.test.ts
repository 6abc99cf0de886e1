import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { describe, expect, it } from "vitest";
import { formatAddress, lastValue, parseAddress, type Address } from ".";

const address = fc.oneof(
  fc.bigInt(0n, lastValue(4)).map((value): Address => ({ version: 4, value })),
  fc.bigInt(0n, lastValue(6)).map((value): Address => ({ version: 6, value })),
  fc
    .array(fc.constantFrom<bigint>(0n, 0n, 0n, 1n, 0xffffn, 0xabcn), { minLength: 8, maxLength: 8 })
    .map((groups): Address => ({ version: 6, value: groups.reduce<bigint>((value, group) => (value << 16n) | group, 0n) })),
);

describe("addresses as text", () => {
  it.each([
    ["a leading zero", "010.0.0.1"],
    ["a short form", "1.2.3"],
    ["five numbers", "1.2.3.4.5"],
    ["an octet too large", "1.2.3.256"],
    ["a space", " 1.2.3.4"],
    ["a trailing dot", "1.2.3.4."],
    ["hexadecimal", "0x7f.0.0.1"],
    ["nothing", ""],
    ["two gaps", "1::2::3"],
    ["a gap for nothing", "1:2:3:4:5:6:7::8"],
    ["seven groups", "1:2:3:4:5:6:7"],
    ["nine groups", "1:2:3:4:5:6:7:8:9"],
    ["five digits", "12345::"],
    ["a zone", "fe80::1%eth0"],
    ["three colons", ":::"],
    ["one colon at the start", ":1:2:3:4:5:6:7"],
    ["one colon at the end", "1:2:3:4:5:6:7:"],
    ["an embedded IPv4 address that is not last", "::1.2.3.4:5"],
    ["an embedded IPv4 address before the gap", "1.2.3.4::"],
    ["a bad embedded IPv4 address", "::ffff:1.2.3.04"],
  ])("refuses %s", (_, text) => expect(parseAddress(text)).toBeNull());

  it.each([
    ["0.0.0.0", "0.0.0.0"],
    ["255.255.255.255", "255.255.255.255"],
    ["2001:DB8::1", "2001:db8::1"],
    ["2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
    ["2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"],
    ["::ffff:192.0.2.1", "::ffff:192.0.2.1"],
    ["64:ff9b::192.0.2.33", "64:ff9b::c000:221"],
    ["::", "::"],
    ["1::", "1::"],
  ])("spells %s as %s", (text, spelled) => {
    const parsed = parseAddress(text);
    expect(parsed && formatAddress(parsed)).toBe(spelled);
  });

  it("reads back what it wrote", () =>
    fc.assert(
      fc.property(address, (value) => {
        expect(parseAddress(formatAddress(value))).toEqual(value);
      }),
    ));

  it("agrees with ipaddr.js on every spelling that it writes", () =>
    fc.assert(
      fc.property(address, (value) => {
        const bytes = ipaddr.parse(formatAddress(value)).toByteArray();
        expect(bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)).toBe(value.value);
      }),
    ));
});
