/** An inclusive run of whole numbers, of either JavaScript kind. */
export interface Interval<N extends number | bigint> {
  readonly first: N;
  readonly last: N;
}

const compare = <N extends number | bigint>(a: N, b: N): number => (a < b ? -1 : a > b ? 1 : 0);

/** True where `b` starts at or right after the end of `a`, for `b` that does not start before `a`. */
const touches = (a: Interval<bigint>, b: Interval<bigint>): boolean => b.first <= a.last + 1n;

/** The same numbers as ascending intervals that neither overlap nor touch: the one way to write a set. */
export function mergeIntervals(intervals: readonly Interval<bigint>[]): Interval<bigint>[] {
  const merged: Interval<bigint>[] = [];
  for (const next of [...intervals].sort((a, b) => compare(a.first, b.first))) {
    const last = merged.at(-1);
    if (last === undefined || !touches(last, next)) merged.push(next);
    else if (next.last > last.last) merged[merged.length - 1] = { first: last.first, last: next.last };
  }
  return merged;
}

/** The numbers of `from` that are not in `taken`, merged. */
export function subtractIntervals(from: readonly Interval<bigint>[], taken: readonly Interval<bigint>[]): Interval<bigint>[] {
  const holes = mergeIntervals(taken);
  return mergeIntervals(from).flatMap((whole) => {
    const left: Interval<bigint>[] = [];
    let next = whole.first;
    for (const hole of holes.slice(firstEndingAtOrAfter(holes, whole.first))) {
      if (hole.first > whole.last) break;
      if (hole.first > next) left.push({ first: next, last: hole.first - 1n });
      next = hole.last + 1n;
    }
    return next <= whole.last ? [...left, { first: next, last: whole.last }] : left;
  });
}

/** Index of the first of some merged intervals that ends at `value` or later, by halving. */
function firstEndingAtOrAfter(merged: readonly Interval<bigint>[], value: bigint): number {
  let low = 0;
  let high = merged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merged[middle]?.last ?? value) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
