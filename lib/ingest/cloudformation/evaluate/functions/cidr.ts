import { BITS, firstAddress, formatPrefix, parsePrefix, type Prefix } from "../../../../net";
import { failed, list, type Value } from "../../../terraform/evaluate/value";
import { plainText, wholeNumber, type Call, type Intrinsic } from "../call";
import { quoted } from "../../../../source";

const FORM = "an address block, a number of blocks and the bits of each: `[10.0.0.0/16, 4, 8]`";
const MOST_BLOCKS = 256;

/** `Fn::Cidr`: the first blocks of a block, each with so many bits for hosts: 8 makes a /24, 64 a /64 of IPv6. */
export const cidr: Intrinsic = (argument, call) => {
  const parts = call.parts(argument, 2, 3, FORM);
  if (parts === null) return failed(call.span);
  const values = parts.map((part) => call.evaluate(part));
  const unknown = values.filter((value) => value?.kind === "unknown").filter((value) => value !== undefined);
  if (unknown.length > 0) return partsOf(call.derived(unknown), wholeNumber(values[2]));
  if (parts.length < 3) return call.derived([], "how large blocks are without a number of bits is not documented");
  const [block, count, bits] = [parsePrefix(plainText(values[0]) ?? "")?.prefix, wholeNumber(values[1]), wholeNumber(values[2])];
  if (block === undefined) return call.fail(`splits an address block, and ${shown(values[0])} is none`, 'Write a block such as `"10.0.0.0/16"`.', parts[0]?.span);
  if (count === null || count < 1 || count > MOST_BLOCKS) return call.fail("makes from 1 to 256 blocks", "Write a whole number from 1 to 256.", parts[1]?.span);
  if (bits === null || bits < 1 || bits > BITS[block.address.version]) {
    return call.fail("takes the number of bits for the hosts of each block", "Write 8 for a /24, 64 for a /64 of IPv6.", parts[2]?.span);
  }
  return blocks(block, count, bits, call);
};

/** Of a block that is not known, how large its parts are. */
const partsOf = (value: Value, hosts: number | null): Value =>
  value.kind === "unknown" && value.source.kind === "derived" && hosts !== null
    ? { ...value, source: { ...value.source, part: { number: null, bits: { hosts } } } }
    : value;

const shown = (value: Value | undefined): string => quoted(plainText(value) ?? "this");

function blocks(block: Prefix, count: number, bits: number, call: Call): Value {
  const free = BITS[block.address.version] - block.length;
  const room = bits > free ? 0n : 1n << BigInt(free - bits);
  const length = BITS[block.address.version] - bits;
  if (BigInt(count) > room) {
    return call.fail(`finds room for ${room} blocks of /${length} in ${formatPrefix(block)}, and ${count} are asked for`, "Ask for fewer blocks, or for smaller ones.");
  }
  const first = firstAddress(block);
  call.scope.meter.elements(count, call.span);
  const valueOf = (index: number): bigint => first.value + (BigInt(index) << BigInt(bits));
  const made = Array.from({ length: count }, (_, index) => call.text(formatPrefix({ address: { ...first, value: valueOf(index) }, length })));
  return list(made, call.span);
}
