import { describe, expect, it } from "vitest";
import { addressBlock } from "./address-block";

describe("the block that an address is counted by", () => {
  it.each([
    ["an IPv4 address, by itself", "198.51.100.7", "198.51.100.7"],
    ["an IPv4 address inside an IPv6 one", "::ffff:198.51.100.7", "198.51.100.7"],
    ["the same in hexadecimal", "::FFFF:c633:6407", "198.51.100.7"],
    ["the same written out", "0:0:0:0:0:ffff:198.51.100.7", "198.51.100.7"],
    ["an IPv6 address, by its /64", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["another one of that /64, written another way", "2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
    ["one whose /64 ends with zeros", "2001:db8::1", "2001:db8:0:0::/64"],
    ["one whose zeros stand behind", "2001:db8:1:2::", "2001:db8:1:2::/64"],
    ["one with a zone", "fe80::1%eth0", "fe80:0:0:0::/64"],
    ["one that looks mapped and is not", "64:ff9b::198.51.100.7", "64:ff9b:0:0::/64"],
    ["this machine, the old way and the new", "127.0.0.1", "127.0.0.1"],
    ["this machine, the new way", "::1", "0:0:0:0::/64"],
    ["what is no address, as it is", "unknown", "unknown"],
    ["an IPv6 address with a port, which is none", "[2001:db8::1]:443", "[2001:db8::1]:443"],
  ])("%s", (_name, address, block) => expect(addressBlock(address)).toBe(block));

  it("tells the next /64 apart", () => {
    expect(addressBlock("2001:db8:1:2::1")).not.toBe(addressBlock("2001:db8:1:3::1"));
  });
});
