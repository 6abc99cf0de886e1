import { describe, expect, it } from "vitest";
import { formatPacket, formatPorts, formatTraffic, narrateDiagnostic } from ".";
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
