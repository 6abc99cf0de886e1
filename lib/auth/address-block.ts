import { isIPv6 } from "node:net";

/** The eight groups of an IPv6 address. The URL standard writes each in one way: lower case, no zone, no dots. */
const groupsOf = (address: string): string[] => {
  const canonical = new URL(`http://[${address.split("%", 1)[0] ?? ""}]`).hostname.slice(1, -1);
  const [before = [], after = []] = canonical.split("::").map((half) => (half === "" ? [] : half.split(":")));
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => "0"), ...after];
};

const dotted = (groups: readonly string[]): string =>
  groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((bits) => [bits >> 8, bits & 0xff])
    .join(".");

/**
 * What limits count in place of an address: an IPv6 address by its /64, since whoever has one address of a /64 has all
 * of them (RFC 6177); an IPv4 address by itself, also where it comes inside an IPv6 one (`::ffff:0:0/96`, RFC 4291).
 */
export const addressBlock = (address: string): string => {
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address);
  const isMapped = groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff";
  return isMapped ? dotted(groups.slice(6)) : `${groups.slice(0, 4).join(":")}::/64`;
};
