import { describe, expect, it } from "vitest";
import { EMPTY_NETWORK, type AddressSpec, type Network, type PrefixList } from "../../lib/model";
import { aGroup, anInstance, anInterface, aSubnet, aVpc, block, known } from "../arbitrary/resources";
import { comparable } from "./comparable";

const pool = block("10.0.1.0/24");
const left: AddressSpec = { kind: "symbolic", id: "left", pool, version: 4 };
const somewhere: AddressSpec = { kind: "symbolic", id: "public", pool: null, version: 4 };

/** One instance at `inside`, with `outside` as its public address. */
const network = (inside: AddressSpec, outside: AddressSpec | null = null, more: Partial<Network> = {}): Network => ({
  ...EMPTY_NETWORK,
  vpcs: [aVpc("vpc", ["10.0.0.0/16"])],
  subnets: [aSubnet("subnet", "vpc", "10.0.1.0/24")],
  securityGroups: [aGroup("group", "vpc", [])],
  instances: [anInstance("i", "vpc", ["eni"])],
  interfaces: [
    {
      ...anInterface("eni", "subnet", [], ["group"], { owner: "i", ownerKind: "instance" }),
      addresses: [{ private: inside, public: outside === null ? null : { spec: outside, elasticIp: null } }],
    },
  ],
  ...more,
});

const equal = (one: Network, other: Network): boolean => {
  const [first, second] = comparable(one, other);
  return JSON.stringify(first) === JSON.stringify(second);
};

const list = (more: Partial<PrefixList>): PrefixList => ({
  ...{ kind: "prefix_list", id: "pl", name: null, span: null, maxEntries: null, service: "s3" },
  entries: [],
  ...more,
});

describe("what one reading leaves to AWS", () => {
  it.each([
    ["a private address of the subnet", network(known("10.0.1.10")), network(left)],
    ["a public address", network(known("10.0.1.10"), known("54.0.0.1")), network(known("10.0.1.10"), somewhere)],
    ["the Region", network(left, null, { vpcs: [aVpc("vpc", ["10.0.0.0/16"], { region: "eu-west-1" })] }), network(left)],
    ["what is in a list of AWS's own", network(left, null, { prefixLists: [list({ entries: [pool] })] }), network(left, null, { prefixLists: [list({})] })],
    [
      "what a group is described as",
      network(left, null, { securityGroups: [{ ...aGroup("group", "vpc", []), description: "web" }] }),
      network(left),
    ],
  ])("is %s: both are one network", (_, one, other) => {
    expect(equal(one, other)).toBe(true);
    expect(equal(other, one)).toBe(true);
  });
});

describe("what both readings know", () => {
  it.each([
    ["two private addresses", network(known("10.0.1.10")), network(known("10.0.1.11"))],
    ["an address outside of what AWS may choose", network(known("10.0.2.10")), network(left)],
    ["two public addresses", network(known("10.0.1.10"), known("54.0.0.1")), network(known("10.0.1.10"), known("54.0.0.2"))],
    ["a public address and none", network(known("10.0.1.10"), somewhere), network(known("10.0.1.10"))],
    [
      "two Regions",
      network(left, null, { vpcs: [aVpc("vpc", ["10.0.0.0/16"], { region: "eu-west-1" })] }),
      network(left, null, { vpcs: [aVpc("vpc", ["10.0.0.0/16"], { region: "us-east-1" })] }),
    ],
    [
      "entries of a list of one's own and none",
      network(left, null, { prefixLists: [list({ service: null, entries: [pool] })] }),
      network(left, null, { prefixLists: [list({ service: null })] }),
    ],
    [
      "two descriptions of a group",
      network(left, null, { securityGroups: [{ ...aGroup("group", "vpc", []), description: "web" }] }),
      network(left, null, { securityGroups: [{ ...aGroup("group", "vpc", []), description: "data" }] }),
    ],
    ["something unread and nothing", network(left, null, { unread: [{ fact: "a file", component: "main.tf" }] }), network(left)],
    ["a fact that is missing in one", network(left, null, { missing: [{ fact: "the subnets", component: "i" }] }), network(left)],
  ])("differs by %s", (_, one, other) => {
    expect(equal(one, other)).toBe(false);
    expect(equal(other, one)).toBe(false);
  });
});
