import { describe, expect, it } from "vitest";
import { icmpTypeName, icmpTypeNumber, NAMED_TRAFFIC } from "./named-traffic";
import { hasPorts, ICMP, ICMPV6 } from "./protocol";

describe("names of traffic", () => {
  it("mean one thing each, and each thing has one name", () => {
    expect(new Set(NAMED_TRAFFIC.map(({ name }) => name)).size).toBe(NAMED_TRAFFIC.length);
    expect(new Set(NAMED_TRAFFIC.map(({ protocol, port }) => `${protocol} ${port}`)).size).toBe(NAMED_TRAFFIC.length);
  });

  it("have a port only where the protocol has ports", () => {
    const odd = NAMED_TRAFFIC.filter(({ protocol, port }) => port !== null && (protocol === null || !hasPorts(protocol)));
    expect(odd).toEqual([]);
  });
});

describe("ICMP types", () => {
  it("are read back from their names or numbers", () => {
    for (const protocol of [ICMP, ICMPV6])
      for (let type = 0; type <= 255; type++) expect(icmpTypeNumber(protocol, icmpTypeName(protocol, type))).toBe(type);
  });

  it.each([
    ["a name in any case", ICMP, "echo request", 8],
    ["the name as ICMPv6 has it", ICMPV6, "Echo Request", 128],
    ["a number", ICMP, "13", 13],
    ["a number beyond the last", ICMP, "256", null],
    ["a name of the other protocol", ICMP, "Packet Too Big", null],
    ["a word", ICMP, "pong", null],
  ])("%s", (_, protocol, text, number) => expect(icmpTypeNumber(protocol, text)).toBe(number));
});
