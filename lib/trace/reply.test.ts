import { describe, expect, it } from "vitest";
import { aPacket, aPing } from "../../tests/arbitrary/resources";
import { replyTo } from "./reply";

describe("the answer to a packet", () => {
  it("has addresses and ports the other way round (NACL-3)", () =>
    expect(replyTo(aPacket("tcp", "203.0.113.7", 40000, "10.0.0.10", 22))).toEqual(aPacket("tcp", "10.0.0.10", 22, "203.0.113.7", 40000)));

  it.each([
    ["echo", 8, 0],
    ["timestamp", 13, 14],
    ["information", 15, 16],
    ["address mask", 17, 18],
  ])("to an ICMP %s request is of the type that answers it", (_, type, answer) =>
    expect(replyTo(aPing("203.0.113.7", "10.0.0.10", type, 3))).toEqual(aPing("10.0.0.10", "203.0.113.7", answer, 3)),
  );

  it("to an ICMPv6 echo is an echo reply", () =>
    expect(replyTo(aPing("2001:db8::7", "2600:1f00::a", 128))).toEqual(aPing("2600:1f00::a", "2001:db8::7", 129)));

  it.each([
    ["destination unreachable", aPing("203.0.113.7", "10.0.0.10", 3)],
    ["an echo reply", aPing("203.0.113.7", "10.0.0.10", 0)],
    ["type 8 of ICMPv6", aPing("2001:db8::7", "2600:1f00::a", 8)],
  ])("to %s is none", (_, packet) => expect(replyTo(packet)).toBeNull());
});
