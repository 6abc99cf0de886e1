import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPacketSpace, formatAddress, parseAddress, parsePrefix, type Packet, type PacketPattern, type PacketSet, type Prefix } from ".";
import type { Cube, Range } from "./packet-set";

const space = createPacketSpace();
const prefix = (text: string): Prefix => parsePrefix(text)?.prefix ?? expect.fail(text);

const between = (first: number, last: number): Range => [first, last];
const ports = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 })).map(([first, more]) => between(first, first + more));
const octets = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(0, 1, 246)).map(([first, more]) => between(first, Math.min(255, first + more)));
const protocols = fc.constantFrom(between(0, 255), between(6, 6), between(17, 17), between(1, 1), between(58, 58), between(5, 8), between(200, 255));
const block = fc
  .constantFrom("0.0.0.0/0", "10.0.0.0/30", "10.0.0.0/31", "10.0.0.2/32", "128.0.0.0/1", "::/0", "2001:db8::/127", "2001:db8::1/128")
  .map(prefix);
const some = <T>(item: fc.Arbitrary<T>) => fc.option(fc.array(item, { minLength: 1, maxLength: 2 }), { nil: undefined });
const pattern: fc.Arbitrary<PacketPattern> = fc.record(
  {
    version: fc.constantFrom(4 as const, 6 as const),
    protocols: some(protocols),
    src: some(block),
    dst: some(block),
    srcPorts: some(ports),
    dstPorts: some(ports),
    icmpTypes: some(octets),
    icmpCodes: some(octets),
  },
  { requiredKeys: [] },
);
const set: fc.Arbitrary<PacketSet> = fc
  .array(fc.tuple(fc.constantFrom("union" as const, "subtract" as const, "intersect" as const), pattern), { minLength: 1, maxLength: 4 })
  .map((steps) => steps.reduce((all, [how, p], i) => (i === 0 ? space.of(p) : all[how](space.of(p))), space.empty));

const HOSTS = {
  4: ["10.0.0.0", "10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "200.1.2.3", "255.255.255.255"],
  6: ["::", "2001:db8::", "2001:db8::1", "2001:db8::2"],
};
const value = (version: 4 | 6) => fc.constantFrom(...HOSTS[version]).map((text) => parseAddress(text) ?? expect.fail(text));
const packet: fc.Arbitrary<Packet> = fc.constantFrom(4 as const, 6 as const).chain((version) =>
  fc
    .record({
      protocol: fc.constantFrom(0, 1, 6, 7, 17, 58, 255),
      src: value(version),
      dst: value(version),
      a: fc.integer({ min: 0, max: 10 }),
      b: fc.integer({ min: 0, max: 10 }),
    })
    .map(({ protocol, src, dst, a, b }) => {
      const icmp = protocol === 1 || protocol === 58 ? { type: a, code: b } : null;
      const hasPorts = protocol === 6 || protocol === 17;
      return { protocol, src, dst, srcPort: hasPorts ? a : 0, dstPort: hasPorts ? b : 0, icmp };
    }),
);
const back = (p: Packet): Packet => ({ ...p, src: p.dst, dst: p.src, srcPort: p.dstPort, dstPort: p.srcPort });
const holds = (...args: Parameters<typeof fc.property<[PacketSet, PacketSet, PacketSet, Packet]>>) => fc.assert(fc.property(...args), { numRuns: 300 });

describe("packet sets", () => {
  it("membership goes through every operation", () =>
    holds(set, set, set, packet, (a, b, _, p) => {
      expect(a.union(b).contains(p)).toBe(a.contains(p) || b.contains(p));
      expect(a.intersect(b).contains(p)).toBe(a.contains(p) && b.contains(p));
      expect(a.subtract(b).contains(p)).toBe(a.contains(p) && !b.contains(p));
      expect(a.reversed().contains(back(p))).toBe(a.contains(p));
    }));

  it("obeys the laws of sets, as the very same value", () =>
    holds(set, set, set, packet, (a, b, c) => {
      const same = (x: PacketSet, y: PacketSet) => {
        expect(x.equals(y)).toBe(true);
        expect(x.key).toBe(y.key);
      };
      same(a.union(b), b.union(a));
      same(a.union(b.union(c)), a.union(b).union(c));
      same(a.intersect(b.union(c)), a.intersect(b).union(a.intersect(c)));
      same(space.all.subtract(a.union(b)), space.all.subtract(a).intersect(space.all.subtract(b)));
      same(space.all.subtract(space.all.subtract(a)), a);
      same(a.subtract(b).union(a.intersect(b)), a);
      same(a.reversed().reversed(), a);
      expect(a.isSubsetOf(b)).toBe(a.union(b).equals(b));
    }));

  it("two sets have one key iff neither holds a packet that the other lacks", () =>
    holds(set, set, set, packet, (a, b) => {
      const differ = a.subtract(b).union(b.subtract(a));
      expect(a.key === b.key).toBe(differ.isEmpty);
      expect(differ.sample() === null).toBe(differ.isEmpty);
    }));

  it("keys compare between spaces, whatever was computed there before", () =>
    fc.assert(
      fc.property(pattern, pattern, (p, q) => {
        const other = createPacketSpace();
        other.of(q);
        expect(other.of(p).union(other.of(q)).key).toBe(space.of(q).union(space.of(p)).key);
      }),
    ));

  it("cubes are disjoint and cover the set exactly", () =>
    holds(set, set, set, packet, (a) => {
      const boxes = a.cubes().map(boxOf);
      expect(boxes.reduce((all, box) => all.union(box), space.empty).equals(a)).toBe(true);
      for (const [i, box] of boxes.entries()) for (const other of boxes.slice(i + 1)) expect(box.intersect(other).isEmpty).toBe(true);
    }));

  it("a sample is a packet of the set", () =>
    holds(set, set, set, packet, (a) => {
      const sample = a.sample();
      expect(sample === null ? a.isEmpty : a.contains(sample)).toBe(true);
    }));
});

function boxOf({ protocols, src, dst, srcPorts, dstPorts, icmp }: Cube): PacketSet {
  const base = { protocols: [protocols], src, dst, ...(srcPorts && { srcPorts }), ...(dstPorts && { dstPorts }) };
  if (icmp === null) return space.of(base);
  return icmp.reduce((all, { types, codes }) => all.union(space.of({ ...base, icmpTypes: [types], icmpCodes: [codes] })), space.empty);
}

describe("what people see", () => {
  it("the space without one port is two ranges in one box", () => {
    const tcp = space.of({ version: 4, protocols: [[6, 6]] });
    const cubes = tcp.subtract(space.of({ dstPorts: [[22, 22]] })).cubes();
    expect(cubes).toHaveLength(1);
    expect(cubes[0]?.dstPorts).toEqual([[0, 21], [23, 65535]]);
  });

  it("all protocols are as few boxes as there are kinds of header", () => {
    const names = space.of({ version: 4 }).cubes().map((cube) => cube.protocols.join("-"));
    expect(names).toEqual(["0-0", "1-1", "2-5", "6-6", "7-16", "17-17", "18-57", "58-58", "59-255"]);
  });

  it.each([
    ["anything", {}, "203.0.113.10", "198.51.100.20", 443],
    ["a subnet", { src: [prefix("10.0.0.0/24")], dst: [prefix("10.0.1.7/32")] }, "10.0.0.10", "10.0.1.7", 443],
    ["odd ports", { dstPorts: [[8000, 9000] as const] }, "203.0.113.10", "198.51.100.20", 8000],
  ])("a sample of %s is ordinary", (_, given, src, dst, port) => {
    const sample = space.of(given).sample() ?? expect.fail("empty");
    expect([sample.protocol, formatAddress(sample.src), formatAddress(sample.dst), sample.srcPort, sample.dstPort]).toEqual([6, src, dst, 49152, port]);
  });

  it("sets of two spaces do not mix", () => expect(() => space.all.union(createPacketSpace().all)).toThrow(/two packet spaces/));
});
