import { describe, expect, it } from "vitest";
import type { PacketJson, StepJson } from "../explain";
import { ALL_CODES } from "../trace";
import { codeTitle, narrateStep, narrateSteps } from ".";

const packet: PacketJson = { protocol: "tcp", src: "198.51.100.7", dst: "10.0.0.10", src_port: 50_000, dst_port: 22, icmp: null };

const step = (parts: Partial<StepJson>): StepJson => ({
  component: "sg",
  kind: "security_group",
  direction: "ingress",
  before: packet,
  after: packet,
  action: "allow",
  rule: null,
  code: "SG_RULE_ALLOWS",
  span: null,
  ...parts,
});

const denied = step({ component: "acl", kind: "network_acl", action: "deny", rule: "*", code: "SUBNET_ACL_RESTRICTION" });
const received = step({ component: "web", kind: "instance", action: "deliver", code: "DELIVERED" });

describe("a hop", () => {
  it.each([
    ["a rule that allows", step({ rule: "ingress[0]" }), "Security group `sg` lets it in by rule `ingress[0]`"],
    ["the implicit deny", denied, "Network ACL `acl` denies it by the implicit deny (*)"],
    [
      "an address that nobody owns",
      step({ kind: "vpc", component: "main", code: "ADDRESS_NOT_OWNED" }),
      "VPC `main` loses it: nothing owns 10.0.0.10",
    ],
    ["a code of the future", step({ code: "NEW_CODE" }), "Security group `sg`: NEW_CODE"],
  ])("tells %s", (_, hop, text) => expect(narrateStep(hop)).toBe(text));

  it("has words for every code that a trace can carry", () => {
    const mute = ALL_CODES.filter((code) => narrateStep(step({ code })).includes(code) || codeTitle(code) === code);
    expect(mute).toEqual([]);
  });
});

describe("the hops of a leg", () => {
  it("behind a block are told as they would be", () =>
    expect(narrateSteps([denied, step({}), received])).toEqual([
      "Network ACL `acl` denies it by the implicit deny (*)",
      "Were it let through: security group `sg` lets it in",
      "Were it let through: instance `web` receives it",
    ]));

  it("of the reply to a request that was stopped would not be at all", () =>
    expect(narrateSteps([received], {}, true)).toEqual(["Were it let through: instance `web` receives it"]));

  it("leave acronyms as they are", () =>
    expect(narrateSteps([step({ kind: "nat_gateway", component: "nat" })], {}, true)).toEqual([
      "Were it let through: NAT gateway `nat` lets it in",
    ]));
});
