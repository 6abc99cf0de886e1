import { assert, present } from "../assert";
import { BITS, formatAddress, formatPrefix, parsePrefix, prefixesOverlap, type Prefix } from "../net";
import type { Lab } from "./lab";
import { baseOf, type Param } from "./params";
import { choose } from "./random";
import { parseBlock } from "./traffic";

/** A learner's own numbers. `params` are spelled: blocks, addresses, ports and names as the files write them. */
export interface Variant {
  readonly seed: number;
  readonly params: Readonly<Record<string, string>>;
}

const ATTEMPTS = 200;

/** The variant of a seed (any 32-bit whole number). Blocks, addresses, ports and names of one variant never collide. */
export function variantFor(lab: Pick<Lab, "spec">, seed: number): Variant {
  const params: Record<string, string> = {};
  const free: string[] = [];
  for (const [name, param] of inOrder(lab.spec.params)) {
    const base = baseOf(param);
    const within = base === null ? null : present(params[base], `${name} is derived from an unknown parameter`);
    const value = distinct(name, param, seed, within, free);
    if (within === null) free.push(value);
    params[name] = value;
  }
  return { seed, params };
}

/** The variant that changes nothing. */
export const defaultVariant = (lab: Pick<Lab, "spec">): Variant => ({
  seed: 0,
  params: Object.fromEntries(Object.entries(lab.spec.params).map(([name, param]) => [name, String(param.default)])),
});

/** By name, those with a base after it: the order of a file's keys decides nothing, for a database may not keep it. */
function inOrder(params: Readonly<Record<string, Param>>): readonly (readonly [string, Param])[] {
  const entries = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return [...entries.filter(([, param]) => baseOf(param) === null), ...entries.filter(([, param]) => baseOf(param) !== null)];
}

function distinct(name: string, param: Param, seed: number, within: string | null, taken: readonly string[]): string {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const value = draw(param, within, (part, below) => choose(seed, `${name}:${part}`, attempt, below));
    if (within !== null || !taken.some((other) => collide(other, value))) return value;
  }
  return String(param.default);
}

type Pick32 = (part: string, below: number) => number;

function draw(param: Param, within: string | null, pick: Pick32): string {
  if (param.kind === "port" || param.kind === "name")
    return String(present(param.choices[pick("choice", param.choices.length)], "no choice"));
  if (param.kind === "cidr") {
    if (within !== null) return formatPrefix(resized(blockOf(within), param.length));
    return formatPrefix(nth(poolOf(param, pick), param.length, pick));
  }
  const pool = within === null ? poolOf(param, pick) : blockOf(within);
  return formatAddress(nth(pool, BITS[pool.address.version], pick, true).address);
}

const blockOf = (text: string): Prefix => present(parseBlock(text), `${text} is not a block`);
const resized = (block: Prefix, length: number): Prefix =>
  present(parsePrefix(`${formatAddress(block.address)}/${length}`), "not a length").prefix;
const poolOf = (param: Param, pick: Pick32): Prefix => {
  assert("pool" in param, "a parameter without base has a pool");
  return blockOf(present(param.pool[pick("pool", param.pool.length)], "an empty pool"));
};

/** A block of `length` inside the pool; of addresses neither the first nor the last, where there are others. */
function nth(pool: Prefix, length: number, pick: Pick32, inner = false): Prefix {
  const bits = BITS[pool.address.version];
  const blocks = 2 ** Math.min(30, length - pool.length);
  const edge = inner && blocks > 2 ? 1 : 0;
  const step = 1n << BigInt(bits - length);
  const index = BigInt(pick("block", blocks - 2 * edge) + edge);
  return { address: { version: pool.address.version, value: pool.address.value + index * step }, length };
}

function collide(a: string, b: string): boolean {
  const [left, right] = [parseBlock(a), parseBlock(b)];
  return left && right ? prefixesOverlap(left, right) : a === b;
}
