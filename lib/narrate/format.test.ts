import { describe, expect, it } from "vitest";
import { formatIcmp, formatPacket, formatPorts, formatTraffic, narrateDiagnostic } from ".";
import { formatAsked } from "./format";

describe("traffic in words", () => {
  it.each([
    ["a port", { protocol: "tcp", dst_port: 22, icmp: null }, "TCP port 22"],
    ["an echo", { protocol: "icmp", dst_port: null, icmp: { type: 8, code: 0 } }, "ICMP echo"],
    ["an echo of IPv6", { protocol: "icmpv6", dst_port: null, icmp: { type: 128, code: 0 } }, "ICMPv6 echo"],
    ["a type without a name", { protocol: "icmp", dst_port: null, icmp: { type: 42, code: 0 } }, "ICMP type 42"],
    ["a protocol by number", { protocol: 47, dst_port: null, icmp: null }, "IP protocol 47"],
  ])("is %s", (_, packet, text) => expect(formatTraffic(packet)).toBe(text));

  it("brackets IPv6 addresses that have a port", () =>
    expect(formatPacket({ protocol: "udp", src: "2001:db8::1", dst: "2001:db8::2", src_port: 5000, dst_port: 53, icmp: null })).toBe(
      "UDP [2001:db8::1]:5000 to [2001:db8::2]:53",
    ));

  it("lists ports", () =>
    expect(
      formatPorts([
        [1, 5],
        [9, 9],
        [11, 12],
      ]),
    ).toBe("1-5, 9 and 11-12"));

  it.each<[string, string, [number, number][], string]>([
    ["an echo", "icmp", [[8, 0]], "echo"],
    ["both echoes of IPv6", "icmpv6", [[128, -1], [129, -1]], "types 128-129"],
    ["all", "icmp", [[-1, -1]], ""],
    ["all, one by one", "icmp", Array.from({ length: 256 }, (_, type) => [type, -1]), ""],
    ["all but the echo", "icmp", Array.from({ length: 256 }, (_, type): [number, number] => [type, -1]).filter(([type]) => type !== 8), "types 0-7 and 9-255"],
    ["two that have names", "icmp", [[3, -1], [11, -1]], "destination unreachable and time exceeded"],
    ["one without a name", "icmp", [[42, -1]], "type 42"],
    ["one code of a type", "icmp", [[3, 4], [8, 0]], "echo, type 3 code 4"],
    ["several codes of a type", "icmp", [[3, 0], [3, 1], [3, 4]], "type 3 codes 0-1 and 4"],
  ])("names the types of ICMP: %s", (_, protocol, pairs, text) => expect(formatIcmp(protocol, pairs)).toBe(text));

  it("joins the ports of several boxes, and gives up where protocols differ", () => {
    const box = (protocol: string, first: number, last: number) => ({
      protocol,
      src: [],
      dst: [],
      src_ports: null,
      dst_ports: [[first, last] as const],
      icmp: null,
    });
    expect(formatAsked([box("tcp", 80, 80), box("tcp", 81, 90)])).toBe("TCP ports 80-90");
    expect(formatAsked([box("tcp", 0, 65_535)])).toBe("TCP");
    expect(formatAsked([box("tcp", 80, 80), box("udp", 80, 80)])).toBeNull();
  });
});

describe("a diagnostic on a terminal", () => {
  it("starts with its place, as compilers print them", () =>
    expect(
      narrateDiagnostic({
        code: "unknown-reference",
        severity: "error",
        message: "There is no variable `x`.",
        hint: "Declare it.",
        span: { file: "main.tf", start: { line: 3, column: 5 }, end: { line: 3, column: 6 } },
      }),
    ).toBe("main.tf:3:5 error unknown-reference There is no variable `x`. Declare it."));
});
