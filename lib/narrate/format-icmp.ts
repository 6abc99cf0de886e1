import { formatPorts, ICMP_NAMES, joined, unionOf } from "./format";

/** Types of ICMP messages with their codes, -1 for any. */
type IcmpPairs = readonly (readonly [type: number, code: number])[];

const EVERY_TYPE = 256;
/** Types that have no other code than 0. */
const ONE_CODE: ReadonlySet<string> = new Set(["icmp 0", "icmp 8", "icmpv6 128", "icmpv6 129"]);

/** The types of ICMP messages: "echo", "types 0-7 and 9-255", "type 3 code 4"; empty where it is all of them. */
export function formatIcmp(protocol: string | number, pairs: IcmpPairs): string {
  const isWhole = ([type, code]: IcmpPairs[number]): boolean => code < 0 || (code === 0 && ONE_CODE.has(`${protocol} ${type}`));
  const whole = new Set(pairs.filter(isWhole).map(([type]) => type));
  if (whole.has(-1) || whole.size === EVERY_TYPE) return "";
  const partial = pairs.filter(([type]) => !whole.has(type));
  const codesOf = (type: number): number[] => partial.filter((pair) => pair[0] === type).map(([, code]) => code);
  const parts = [...new Set(partial.map(([type]) => type))].map((type) => `type ${type} ${counted("code", codesOf(type))}`);
  return [...wholeTypes(protocol, [...whole]), ...parts].join(", ");
}

/** Those alone that have names by these, and the others by their numbers. */
function wholeTypes(protocol: string | number, types: readonly number[]): string[] {
  const nameOf = ([first, last]: readonly [number, number]): string | undefined => (first === last ? ICMP_NAMES[`${protocol} ${first}`] : undefined);
  const ranges = unionOf(types.map((type) => [type, type]));
  const named = ranges.flatMap((range) => nameOf(range) ?? []);
  const others = types.filter((type) => ranges.some((range) => range[0] <= type && type <= range[1] && nameOf(range) === undefined));
  return [...(named.length === 0 ? [] : [joined(named)]), ...(others.length === 0 ? [] : [counted("type", others)])];
}

/** "code 4", "types 0-7 and 9-255". */
function counted(word: string, numbers: readonly number[]): string {
  const ranges = unionOf(numbers.map((number) => [number, number]));
  return `${word}${new Set(numbers).size === 1 ? "" : "s"} ${formatPorts(ranges)}`;
}
