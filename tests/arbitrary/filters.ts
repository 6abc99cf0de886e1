import fc from "fast-check";
import type { NetworkAcl, NetworkAclEntry, Peer, PrefixList, SecurityGroup, SecurityGroupRule } from "../../lib/model";
import { aGroup, aRule, anAcl, anEntry, block } from "./resources";
import { blockText, direction, missing, trafficText, V4_BLOCKS } from "./values";

/** Groups of the first VPC refer to one another, to themselves, to the other VPC's group and to one that is gone. */
const GROUPS = ["sg-a", "sg-b", "sg-c", "sg-other"] as const;

const openBlock = (what: "ipv4" | "ipv6"): Peer => ({ kind: "unknown", open: { what, from: null, many: false } });

const peer: fc.Arbitrary<string | Peer> = fc.oneof(
  { weight: 6, arbitrary: blockText },
  { weight: 4, arbitrary: fc.constantFrom<string>(...GROUPS) },
  { weight: 1, arbitrary: fc.constant<Peer>({ kind: "prefix_list", prefixList: "pl" }) },
  { weight: 1, arbitrary: fc.constantFrom<Peer>({ kind: "stale", group: "sg-gone" }, { kind: "unknown" }, openBlock("ipv4"), openBlock("ipv6")) },
);

export const groupRule: fc.Arbitrary<SecurityGroupRule> = fc
  .tuple(direction, trafficText, peer, missing)
  .map(([way, what, whom, lacks]) => aRule(way, what, whom, { missing: lacks }));

/** Every other one is open besides: otherwise hardly a packet arrives. */
const group = (id: string, vpc: string): fc.Arbitrary<SecurityGroup> =>
  fc
    .tuple(fc.array(groupRule, { maxLength: 6 }), fc.constantFrom(OPEN, OPEN.slice(2), []))
    .map(([rules, open]) => aGroup(id, vpc, [...rules, ...open]));

const OPEN = (["ingress", "egress"] as const).flatMap((way) => [aRule(way, "all", "0.0.0.0/0"), aRule(way, "all", "::/0")]);

export const securityGroups: fc.Arbitrary<SecurityGroup[]> = fc
  .tuple(group("sg-a", "vpc"), group("sg-b", "vpc"), group("sg-c", "vpc"), group("sg-other", "other"))
  .map((groups) => [...groups]);

const entry = (action: fc.Arbitrary<NetworkAclEntry["action"]>): fc.Arbitrary<NetworkAclEntry> =>
  fc
    .tuple(direction, fc.integer({ min: 1, max: 40 }), action, trafficText, blockText, missing)
    .map(([way, number, act, what, where, lacks]) => anEntry(way, number, act, what, where, { missing: lacks }));

export const denyEntry = entry(fc.constant("deny"));

/** Most end by letting the rest pass; numbers are unique per direction (NACL-1). */
const acl = (id: string, vpc: string): fc.Arbitrary<NetworkAcl> =>
  fc
    .tuple(
      fc.uniqueArray(entry(fc.constantFrom("allow", "allow", "deny")), { maxLength: 5, selector: (e) => `${e.direction} ${e.number}` }),
      fc.constantFrom(true, true, true, false),
    )
    .map(([entries, isOpen]) => anAcl(id, vpc, isOpen ? [...entries, ...REST] : entries));

const REST = (["ingress", "egress"] as const).flatMap((way) => [
  anEntry(way, 100, "allow", "all", "0.0.0.0/0"),
  anEntry(way, 101, "allow", "all", "::/0"),
]);

export const networkAcls: fc.Arbitrary<NetworkAcl[]> = fc
  .tuple(acl("acl-a", "vpc"), acl("acl-b", "vpc"), acl("acl-other", "other"))
  .map((acls) => [...acls]);

export const prefixList: fc.Arbitrary<PrefixList> = fc
  .subarray([...V4_BLOCKS.slice(2)], { maxLength: 3 })
  .map((entries) => ({ id: "pl", name: null, span: null, kind: "prefix_list", entries: entries.map(block), maxEntries: 5, service: null }));
