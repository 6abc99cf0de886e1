import type { Address } from "./address";

const OCTET = /^(0|[1-9][0-9]{0,2})$/;
const GROUP = /^[0-9a-fA-F]{1,4}$/;
const GROUPS = 8;

/**
 * Reads one address, IPv4 as four decimal numbers or IPv6 as RFC 4291 section 2.2 writes it. Null for anything else:
 * short forms, leading zeros, spaces, zones.
 */
export function parseAddress(text: string): Address | null {
  const value = text.includes(":") ? parseSix(text) : parseFour(text);
  return value === null ? null : { version: text.includes(":") ? 6 : 4, value };
}

function parseFour(text: string): bigint | null {
  const octets = text.split(".");
  if (octets.length !== 4 || !octets.every((octet) => OCTET.test(octet) && Number(octet) <= 255)) return null;
  return octets.reduce((value, octet) => (value << 8n) | BigInt(octet), 0n);
}

function parseSix(text: string): bigint | null {
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const [before, after] = [groupsOf(halves[0] ?? "", halves.length === 1), groupsOf(halves[1] ?? "", true)];
  if (before === null || after === null) return null;
  const omitted = GROUPS - before.length - after.length;
  if (halves.length === 1 ? omitted !== 0 : omitted < 1) return null;
  return [...before, ...Array<bigint>(omitted).fill(0n), ...after].reduce((value, group) => (value << 16n) | group, 0n);
}

/** Sixteen-bit groups between two colons; the last may be an IPv4 address, worth two groups. */
function groupsOf(text: string, isEnd: boolean): bigint[] | null {
  if (text === "") return [];
  const parts = text.split(":");
  const last = parts.at(-1) ?? "";
  const four = isEnd && last.includes(".") ? parseFour(last) : null;
  const plain = four === null ? parts : parts.slice(0, -1);
  if (!plain.every((part) => GROUP.test(part))) return null;
  const groups = plain.map((part) => BigInt(`0x${part}`));
  return four === null ? groups : [...groups, four >> 16n, four & 0xffffn];
}

/** The one spelling of an address: RFC 5952 for IPv6. `parseAddress` reads it back. */
export function formatAddress({ version, value }: Address): string {
  return version === 4 ? formatFour(value) : formatSix(value);
}

const formatFour = (value: bigint): string => [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 0xffn).join(".");

function formatSix(value: bigint): string {
  if (value >> 32n === 0xffffn) return `::ffff:${formatFour(value & 0xffffffffn)}`;
  const groups = Array.from({ length: GROUPS }, (_, i) => ((value >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  const run = longestZeroRun(groups);
  if (run.length < 2) return groups.join(":");
  return `${groups.slice(0, run.start).join(":")}::${groups.slice(run.start + run.length).join(":")}`;
}

/** The first of the longest runs of zero groups (RFC 5952 section 4.2.3). */
function longestZeroRun(groups: readonly string[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (groups[start + length] === "0") length++;
    if (length > best.length) best = { start, length };
  }
  return best;
}
