import fc from "fast-check";
import type { MissingFact } from "../../lib/model";

/**
 * The blocks that generated rules, entries and routes name: few and nested, so that they overlap and packets fall on
 * both sides of their edges.
 */
export const V4_BLOCKS = [
  "0.0.0.0/0",
  "0.0.0.0/1",
  "10.0.0.0/16",
  "10.0.0.0/24",
  "10.0.0.8/29",
  "10.0.0.10/32",
  "10.0.1.0/24",
  "10.1.0.0/24",
  "54.0.0.0/28",
  "54.0.0.10/32",
  "203.0.113.0/24",
  "203.0.113.128/25",
] as const;

export const V6_BLOCKS = ["::/0", "2600:1f00::/56", "2600:1f00:0:1::/64", "2600:1f00:0:1::a/128", "2001:db8::/32"] as const;

const ANY_BLOCKS = ["0.0.0.0/0", "::/0"] as const;

/** Half of all rules speak of everything: otherwise hardly a packet arrives. */
export const blockText = fc.oneof(fc.constantFrom(...ANY_BLOCKS), fc.constantFrom<string>(...V4_BLOCKS, ...V6_BLOCKS));

export const trafficText = fc.oneof(
  { weight: 2, arbitrary: fc.constant("all") },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "tcp",
      "tcp 22",
      "tcp 20-25",
      "tcp 1024-65535",
      "tcp 32768-60999",
      "tcp 0-1023",
      "udp",
      "udp 53",
      "udp 1024-65535",
      "icmp",
      "icmp 8",
      "icmp 8 0",
      "icmp 0",
      "icmp 3 4",
      "icmp 13",
      "icmp 14",
      "icmpv6",
      "icmpv6 128",
      "icmpv6 129",
      "47",
    ),
  },
);

export const direction = fc.constantFrom("ingress" as const, "egress" as const);

/** Now and then a rule of which something is not known. */
export const missing: fc.Arbitrary<readonly MissingFact[]> = fc.oneof(
  { weight: 12, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constant([{ fact: "a value", component: "somewhere" }]) },
);
