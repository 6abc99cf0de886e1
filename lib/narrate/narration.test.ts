import { describe, expect, it } from "vitest";
import type { CubeJson, PacketJson, Result } from "../explain";
import { narrateResult } from ".";

const packet: PacketJson = { protocol: "tcp", src: "198.51.100.7", dst: "203.0.113.10", src_port: 50_000, dst_port: 22, icmp: null };
const cube = (first: number, last: number): CubeJson => ({
  protocol: "tcp",
  src: ["198.51.100.0/24"],
  dst: ["203.0.113.10/32"],
  src_ports: [[first, last]],
  dst_ports: [[22, 22]],
  icmp: null,
});

const answer = (parts: Partial<Result>): Result => ({
  verdict: "denied",
  sets: { allowed: [], denied: [], unknown: [] },
  path: [],
  return_path: [],
  blockers: [],
  witness: { allowed: null, denied: null },
  missing: [],
  assumptions: [],
  error: null,
  ...parts,
});

const mismatch = {
  code: "ENI_SG_RULES_MISMATCH",
  component: "aws_security_group.web",
  kind: "security_group",
  direction: "ingress",
  leg: "request",
  rule: null,
  file: "main.tf",
  line: 14,
} as const;

describe("a narrated answer", () => {
  it("of a denied question names both ends, the traffic, and what to look at", () =>
    expect(
      narrateResult(
        answer({
          sets: { allowed: [], denied: [cube(1024, 65_535)], unknown: [] },
          witness: { allowed: null, denied: packet },
          blockers: [mismatch],
        }),
        { "aws_instance.web": "the web server" },
        { from: "internet", to: "aws_instance.web" },
      ),
    ).toEqual({
      headline: "The internet can not reach the web server on TCP port 22.",
      sentences: [
        "Check the inbound rules of security group `aws_security_group.web` (main.tf:14): none of them matches TCP port 22 from 198.51.100.7.",
      ],
    }));

  it("IGW-6: tells of the packet as a gateway made it on its way to what stopped it", () => {
    const { file: _, line: __, leg: ___, ...at } = mismatch;
    const step = { ...at, action: "deny", before: { ...packet, src: "192.0.2.9" }, after: packet, span: null } as const;
    const told = narrateResult(answer({ witness: { allowed: null, denied: packet }, blockers: [mismatch], path: [step] }));
    expect(told.sentences[0]).toContain("none of them matches TCP port 22 from 192.0.2.9.");
  });

  it("of a partial one names the client ports that fail", () =>
    expect(
      narrateResult(
        answer({
          verdict: "partial",
          sets: { allowed: [cube(32_768, 65_535)], denied: [cube(1024, 32_767)], unknown: [] },
          witness: { allowed: packet, denied: packet },
        }),
      ),
    ).toEqual({
      headline: "198.51.100.7 can reach 203.0.113.10 on TCP port 22 only in part.",
      sentences: ["It depends on the client's port: connections from the ports 1024-32767 fail."],
    }));

  it("of an unknown one names the fact that is missing", () =>
    expect(
      narrateResult(answer({ verdict: "unknown", missing: [{ fact: "the CIDR of rule 100", component: "aws_network_acl.a" }] })).sentences,
    ).toEqual([
      "Make the CIDR of rule 100 of `aws_network_acl.a` known: the answer depends on it, and the configuration does not tell it.",
    ]));

  it("of an unknown one says where the engine stops", () => {
    const nat = {
      component: "aws_nat_gateway.nat",
      kind: "nat_gateway",
      code: "UNSUPPORTED_COMPONENT",
      action: "unknown",
      direction: "egress",
    } as const;
    const path = [{ ...nat, before: packet, after: packet, rule: null, span: null }];
    const missing = [{ fact: "what becomes of traffic at this nat gateway", component: "aws_nat_gateway.nat" }];
    expect(narrateResult(answer({ verdict: "unknown", missing, path })).sentences).toEqual([
      "Follow the way up to NAT gateway `aws_nat_gateway.nat`: what it does with this traffic is not modelled yet.",
    ]);
  });

  it("never takes a name from what objects inherit", () =>
    expect(
      narrateResult(answer({ witness: { allowed: null, denied: packet } }), {}, { from: "constructor", to: "internet" }).headline,
    ).toBe("`constructor` can not reach the internet (for example on TCP port 22)."));
});
