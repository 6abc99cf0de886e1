import { describe, expect, it } from "vitest";
import { NAMED_TRAFFIC } from "../../net";
import type { RuleTraffic } from "../../model";
import { trafficFields } from "./traffic";

const tcp = (first: number, last: number): RuleTraffic => ({ protocol: 6, ports: [first, last], icmp: null });
const icmp = (protocol: number, type: number | null, code: number | null): RuleTraffic => ({ protocol, ports: null, icmp: { type, code } });

describe("the type of a rule", () => {
  it.each<[string, RuleTraffic, object]>([
    ["the name of a port that has one", tcp(443, 443), { type: "HTTPS" }],
    ["Custom TCP for a port that has none", tcp(8080, 8080), { type: "Custom TCP", portRange: "8080" }],
    ["Custom TCP for a range", tcp(80, 443), { type: "Custom TCP", portRange: "80-443" }],
    ["All TCP for every port", tcp(0, 65_535), { type: "All TCP" }],
    ["Custom UDP for a port that only TCP has a name for", { ...tcp(443, 443), protocol: 17 }, { type: "Custom UDP", portRange: "443" }],
    ["All traffic for every protocol", { protocol: null, ports: null, icmp: null }, { type: "All traffic" }],
    ["All ICMP for any type", icmp(1, null, null), { type: "All ICMP - IPv4" }],
    ["the name of an ICMP type", icmp(1, 8, null), { type: "Custom ICMP - IPv4", protocol: "Echo Request" }],
    ["the number of an ICMP type without one", icmp(1, 99, 7), { type: "Custom ICMP - IPv4", protocol: "99", portRange: "7" }],
    ["the name of an ICMPv6 type", icmp(58, 128, 0), { type: "Custom ICMP - IPv6", protocol: "Echo Request", portRange: "0" }],
    ["Custom Protocol by name", { protocol: 47, ports: null, icmp: null }, { type: "Custom Protocol", protocol: "GRE" }],
    ["Custom Protocol by number", { protocol: 253, ports: null, icmp: null }, { type: "Custom Protocol", protocol: "253" }],
  ])("is %s", (_, traffic, fields) => {
    expect(JSON.parse(JSON.stringify(trafficFields(traffic)))).toEqual(fields);
  });

  it("is each name of the table for what that name means", () => {
    for (const { name, protocol, port } of NAMED_TRAFFIC)
      expect(trafficFields({ protocol, ports: port === null ? null : [port, port], icmp: null })).toEqual({ type: name });
  });
});
