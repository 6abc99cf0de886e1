import { describe, expect, it } from "vitest";
import { anInterface, aSubnet, aVpc, block, ip } from "../../tests/arbitrary/resources";
import { indexNetwork } from "./index-network";
import { EMPTY_NETWORK } from "./network";
import { hasOpenBlock, OPEN_BLOCK, possibleOwners } from "./possible-owners";

const IPV4 = block("10.0.1.0/24");
const IPV6 = block("2600:1f00:0:1::/64");

describe("a subnet has an open block of", () => {
  it.each([
    ["IPv4 where nobody knows that one, beside one of IPv6", { cidr: null, ipv6Cidr: IPV6 }, [4], [4]],
    ["IPv6 where nobody knows that one, beside one of IPv4", { cidr: IPV4, ipv6Cidr: null }, [6], [6]],
    ["both versions where nobody knows either", { cidr: null, ipv6Cidr: null }, [4, 6], [4, 6]],
    ["both versions where an output names a subnet that none describes", { cidr: null, ipv6Cidr: null }, [4], [4, 6]],
    ["IPv6 where it has no other", { cidr: null, ipv6Cidr: null }, [6], [6]],
    ["neither version where it has IPv4 alone", { cidr: IPV4, ipv6Cidr: null }, [], []],
    ["neither version where it has IPv6 alone", { cidr: null, ipv6Cidr: IPV6 }, [], []],
    ["neither version where both are known", { cidr: IPV4, ipv6Cidr: IPV6 }, [], []],
  ] as const)("%s", (_, blocks, lacking, expected) => {
    const subnet = aSubnet("subnet", "vpc", "10.0.1.0/24", blocks);
    const missing = lacking.map((version) => ({ fact: OPEN_BLOCK[version], component: "subnet" }));
    const index = indexNetwork({ ...EMPTY_NETWORK, subnets: [subnet], missing });
    expect(([4, 6] as const).filter((version) => hasOpenBlock(index, subnet, version))).toEqual(expected);
  });
});

describe("an address that no interface has may be of", () => {
  const missing = { fact: OPEN_BLOCK[4], component: "open" };
  const openAddresses = [{ version: 4, mayBePublic: false, missing }] as const;
  const [vpc, other] = [aVpc("vpc", ["10.0.0.0/16"]), aVpc("other", ["10.0.0.0/16"])];
  const index = indexNetwork({
    ...EMPTY_NETWORK,
    vpcs: [vpc, other],
    subnets: [aSubnet("known", "vpc", "10.0.1.0/24"), aSubnet("open", "vpc", "10.0.2.0/24", { cidr: null })],
    interfaces: [anInterface("i", "open", [], [], { openAddresses }), anInterface("k", "known", [["10.0.1.10"]], [])],
  });

  it.each([
    ["one in a subnet of unknown block", vpc, "10.0.9.9", [missing]],
    ["nobody in the block of another subnet", vpc, "10.0.1.99", []],
    ["nobody outside of the VPC", vpc, "10.1.0.9", []],
    ["nobody in another VPC", other, "10.0.9.9", []],
    ["nobody of another version", vpc, "2600:1f00::9", []],
  ] as const)("%s", (_, where, address, expected) => {
    expect(possibleOwners(index, where, ip(address))).toEqual(expected);
  });
});
