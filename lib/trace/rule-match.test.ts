import { describe, expect, it } from "vitest";
import { aPacket, aPing, traffic } from "../../tests/arbitrary/resources";
import { matchesTraffic } from "./rule-match";

const ssh = aPacket("tcp", "203.0.113.7", 40000, "10.0.0.10", 22);
const ping = aPing("203.0.113.7", "10.0.0.10");
const ping6 = aPing("2001:db8::7", "2600:1f00::a", 128);

describe("what a rule's traffic matches (SG-8)", () => {
  it.each([
    ["every protocol", "all", ssh, true],
    ["the port", "tcp 22", ssh, true],
    ["the last port of a range", "tcp 20-22", ssh, true],
    ["one port beside it", "tcp 23-25", ssh, false],
    ["the source port is not looked at", "tcp 40000", ssh, false],
    ["a protocol without ports", "tcp", ssh, true],
    ["another protocol", "udp 22", ssh, false],
    ["ICMP of any type", "icmp", ping, true],
    ["the type", "icmp 8", ping, true],
    ["type and code", "icmp 8 0", ping, true],
    ["another type", "icmp 0", ping, false],
    ["another code", "icmp 8 1", ping, false],
    ["icmpv6 on IPv6", "icmpv6 128", ping6, true],
    ["icmp on IPv6", "icmp", ping6, false],
    ["icmpv6 never on IPv4", "icmpv6", { ...ping, protocol: 58 }, false],
    ["a protocol by number", "47", { ...ssh, protocol: 47, srcPort: 0, dstPort: 0 }, true],
  ] as const)("%s", (_, what, packet, matched) => expect(matchesTraffic(traffic(what), packet)).toBe(matched));
});
