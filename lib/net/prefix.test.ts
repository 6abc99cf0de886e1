import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  firstAddress,
  formatPrefix,
  hostPrefix,
  INTERNET,
  lastAddress,
  lastValue,
  mergePrefixes,
  parseAddress,
  parsePrefix,
  prefixContains,
  prefixesOverlap,
  prefixIncludes,
  prefixOf,
  subtractPrefixes,
  type IpVersion,
  type Prefix,
} from ".";

const prefix = (text: string): Prefix => parsePrefix(text)?.prefix ?? expect.fail(`${text} is not a prefix`);
const prefixes = (text: string): Prefix[] => text.split(" ").filter(Boolean).map(prefix);
const spell = (list: readonly Prefix[]): string => list.map(formatPrefix).join(" ");

/** Few bits, so that random blocks meet. */
const block = fc
  .record({ version: fc.constantFrom<IpVersion>(4, 6), value: fc.bigInt(0n, 63n), length: fc.integer({ min: 0, max: 6 }) })
  .map(({ version, value, length }) => prefixOf({ version, value: (value << 26n) & lastValue(version) }, version === 4 ? length : 96 + length));
const host = block.map((p) => p.address);

describe("prefixes as text", () => {
  it.each(["10.0.0.0", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/08", "10.0.0/8", "10.0.0.0/8 ", "::/129", "/8", "10.0.0.0/8/8", "10.0.0.0/"])(
    "refuses %s",
    (text) => expect(parsePrefix(text)).toBeNull(),
  );
  it("clears host bits and says so", () => {
    expect(parsePrefix("10.0.0.5/24")).toEqual({ prefix: prefix("10.0.0.0/24"), canonical: false });
    expect(parsePrefix("2001:db8::/32")?.canonical).toBe(true);
  });
});

describe("prefix algebra", () => {
  it.each([
    ["10.0.0.0/8", "10.1.0.0/16", true],
    ["10.1.0.0/16", "10.0.0.0/8", false],
    ["0.0.0.0/0", "::/0", false],
  ])("%s includes %s: %s", (outer, inner, expected) => expect(prefixIncludes(prefix(outer), prefix(inner))).toBe(expected));

  it.each([
    ["10.0.0.0/24", "10.0.0.0/26", "10.0.0.64/26 10.0.0.128/25"],
    ["10.0.0.0/25 10.0.0.128/25", "", "10.0.0.0/24"],
    ["10.0.0.0/24", "0.0.0.0/0", ""],
    ["10.0.0.0/24", "::/0", "10.0.0.0/24"],
  ])("%s less %s is %s", (from, taken, left) => expect(spell(subtractPrefixes(prefixes(from), prefixes(taken)))).toBe(left));

  it("knows first and last address", () => {
    expect(firstAddress(prefix("10.0.0.0/30"))).toEqual(parseAddress("10.0.0.0"));
    expect(lastAddress(prefix("10.0.0.0/30"))).toEqual(parseAddress("10.0.0.3"));
    expect(lastAddress(hostPrefix({ version: 6, value: 1n })).value).toBe(1n);
  });

  it("subtraction is membership, address by address", () =>
    fc.assert(
      fc.property(fc.array(block), fc.array(block), host, (from, taken, address) => {
        const isIn = (list: readonly Prefix[]) => list.some((p) => prefixContains(p, address));
        expect(isIn(subtractPrefixes(from, taken))).toBe(isIn(from) && !isIn(taken));
      }),
    ));

  it("merged prefixes are disjoint, and the same however they were written", () =>
    fc.assert(
      fc.property(fc.array(block), (list) => {
        const merged = mergePrefixes(list);
        expect(merged.some((a, i) => merged.slice(i + 1).some((b) => prefixesOverlap(a, b)))).toBe(false);
        expect(spell(mergePrefixes([...list].reverse()))).toBe(spell(merged));
      }),
    ));
});

describe("the internet", () => {
  const isPublic = (text: string) => {
    const address = parseAddress(text) ?? expect.fail(text);
    return INTERNET[address.version].some((p) => prefixContains(p, address));
  };
  it.each(["8.8.8.8", "203.0.113.7", "198.51.100.1", "172.32.0.0", "2001:db8::1"])("holds %s", (text) => expect(isPublic(text)).toBe(true));
  it.each(["0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.31.0.1", "192.168.1.1", "224.0.0.1", "255.255.255.255", "fd00::1", "fe80::1", "::1"])(
    "does not hold %s",
    (text) => expect(isPublic(text)).toBe(false),
  );
});
