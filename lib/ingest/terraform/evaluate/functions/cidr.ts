import { BITS, firstAddress, formatAddress, formatPrefix, lastAddress, parsePrefix, type Prefix } from "../../../../net";
import type { Call } from "./call";
import { asInteger, asText, define, defineWithRest, type FunctionDefinition } from "./definition";
import { quoted } from "../../../../source";

/** Addresses are numbers of many digits, read from texts and written as texts. */
const STEPS_PER_PREFIX = 60;

function readPrefix(text: string, call: Call): Prefix {
  call.meter.spend(STEPS_PER_PREFIX, call.span);
  return (
    parsePrefix(text)?.prefix ??
    call.fail(`${quoted(text)} is not a CIDR block.`, 'Write an address and a length, such as `"10.0.0.0/16"`.')
  );
}

const bitsLeft = (prefix: Prefix): number => BITS[prefix.address.version] - prefix.length;

/** The block number `number` of those that `newbits` more bits make; of a block that is not known, which one it is. */
const cidrsubnet: FunctionDefinition = {
  least: 3,
  most: 3,
  call: (call, values) => {
    const value = partOfKnown.call(call, values);
    const [, more, number] = values;
    if (value.kind !== "unknown" || value.source.kind !== "derived" || more?.kind !== "number" || number?.kind !== "number") return value;
    return { ...value, source: { ...value.source, part: { number: number.value, bits: { more: more.value } } } };
  },
};

const partOfKnown = define([asText, asInteger, asInteger], (call, text, newbits, number) => {
  const prefix = readPrefix(text, call);
  const length = extended(prefix, newbits, call);
  if (number < 0 || BigInt(number) >= 1n << BigInt(newbits)) {
    call.fail(
      `${newbits} more bits of ${formatPrefix(prefix)} make ${1n << BigInt(newbits)} blocks; there is no number ${number}.`,
      "They count from 0.",
    );
  }
  const step = 1n << BigInt(BITS[prefix.address.version] - length);
  return call.text(formatPrefix({ address: { ...prefix.address, value: prefix.address.value + BigInt(number) * step }, length }));
});

function extended(prefix: Prefix, newbits: number, call: Call): number {
  if (newbits < 0) call.fail(`A block can not be extended by ${newbits} bits.`);
  if (newbits > bitsLeft(prefix)) {
    call.fail(`${formatPrefix(prefix)} has ${bitsLeft(prefix)} bits left, and ${newbits} are asked for.`, "Ask for fewer bits.");
  }
  return prefix.length + newbits;
}

/** Blocks of the given sizes, one after the other, each aligned to its size. */
const cidrsubnets = defineWithRest([asText], asInteger, (call, [text], sizes) => {
  const prefix = readPrefix(text, call);
  let next = prefix.address.value;
  return call.texts(
    sizes.map((newbits) => {
      call.meter.spend(STEPS_PER_PREFIX, call.span);
      const length = extended(prefix, newbits, call);
      if (newbits < 1) call.fail("Each block needs at least one more bit.");
      const size = 1n << BigInt(BITS[prefix.address.version] - length);
      const start = ((next + size - 1n) / size) * size;
      if (start + size - 1n > lastAddress(prefix).value)
        call.fail(`${formatPrefix(prefix)} has no room left for a /${length}.`, "Ask for smaller blocks.");
      next = start + size;
      return formatPrefix({ address: { ...prefix.address, value: start }, length });
    }),
  );
});

/** The address number `number` of a block; negative numbers count from its end. */
const cidrhost = define([asText, asInteger], (call, text, number) => {
  const prefix = readPrefix(text, call);
  const [first, last] = [firstAddress(prefix), lastAddress(prefix)];
  const value = number < 0 ? last.value + BigInt(number) + 1n : first.value + BigInt(number);
  if (value < first.value || value > last.value) {
    call.fail(
      `${formatPrefix(prefix)} has ${last.value - first.value + 1n} addresses; there is no number ${number}.`,
      "They count from 0.",
    );
  }
  return call.text(formatAddress({ ...first, value }));
});

const cidrnetmask = define([asText], (call, text) => {
  const prefix = readPrefix(text, call);
  if (prefix.address.version === 6) call.fail("IPv6 blocks have no netmask.", "Use the length of the prefix.");
  const ones = (1n << 32n) - (1n << BigInt(bitsLeft(prefix)));
  return call.text(formatAddress({ version: 4, value: ones }));
});

export const cidrFunctions: ReadonlyMap<string, FunctionDefinition> = new Map([
  ["cidrhost", cidrhost],
  ["cidrnetmask", cidrnetmask],
  ["cidrsubnet", cidrsubnet],
  ["cidrsubnets", cidrsubnets],
]);
