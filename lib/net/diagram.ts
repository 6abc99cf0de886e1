import { assert } from "../assert";

/** A place on one axis: bigint for IPv6 addresses, number for all else; never both on one level. */
export type Bound = number | bigint;

/**
 * A set of points, one coordinate per level, as a function from the first coordinate to the set of the rest:
 * `children[i]` for values from `starts[i]` up to `starts[i + 1]`, and nothing below the first start. In a node that
 * `Diagrams.node` made, neighbours differ, the first child is not empty and the last one is: one set, one node.
 */
export interface Node {
  readonly id: number;
  readonly starts: readonly Bound[];
  readonly children: readonly Node[];
}

export const EMPTY: Node = { id: 0, starts: [], children: [] };
/** What is left below the last level of a point that belongs to the set. */
export const FULL: Node = { id: 1, starts: [], children: [] };

type Operation = "union" | "intersect" | "subtract";

/** Node ids stay below this, so that two of them fit into one number. */
const MOST_NODES = 2 ** 26;

/** What `node` leads to for one value of its coordinate. */
export const childAt = (node: Node, value: Bound): Node => node.children[countUpTo(node, value) - 1] ?? EMPTY;

/** How many of the starts are not beyond the value, by halving. */
function countUpTo(node: Node, value: Bound): number {
  let low = 0;
  let high = node.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((node.starts[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const before = (bound: Bound): Bound => (typeof bound === "bigint" ? bound - 1n : bound - 1);
const after = (bound: Bound): Bound => (typeof bound === "bigint" ? bound + 1n : bound + 1);

export interface Edge {
  readonly first: Bound;
  readonly last: Bound;
  readonly child: Node;
}

/** The runs of values that lead anywhere, ascending. */
export function edgesOf(node: Node): Edge[] {
  return node.children.flatMap((child, i) => {
    const [first, next] = [node.starts[i], node.starts[i + 1]];
    return child === EMPTY || first === undefined || next === undefined ? [] : [{ first, last: before(next), child }];
  });
}

/** Reduced ordered decision diagrams over intervals. Equal sets are the same node, within one of these. */
export class Diagrams {
  readonly #nodes = new Map<string, Node>();
  readonly #results = { union: new Map<number, Node>(), intersect: new Map<number, Node>(), subtract: new Map<number, Node>() };
  #nextId = 2;

  /** `starts` ascend; `children` may repeat or begin empty, and must end empty. */
  node(starts: readonly Bound[], children: readonly Node[]): Node {
    const keep = children.flatMap((child, i) => (child === (children[i - 1] ?? EMPTY) ? [] : [i]));
    if (keep.length === 0) return EMPTY;
    const key = keep.map((i) => `${starts[i]}:${children[i]?.id}`).join();
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    assert(this.#nextId < MOST_NODES, "a packet space is full");
    const made = { id: this.#nextId++, starts: keep.map((i) => starts[i] ?? 0), children: keep.map((i) => children[i] ?? EMPTY) };
    this.#nodes.set(key, made);
    return made;
  }

  /** `child` for the values of some merged inclusive runs, nothing for others. */
  runs(runs: readonly { readonly first: Bound; readonly last: Bound }[], child: Node): Node {
    return this.node(
      runs.flatMap(({ first, last }) => [first, after(last)]),
      runs.flatMap(() => [child, EMPTY]),
    );
  }

  combine(operation: Operation, a: Node, b: Node): Node {
    if (a === b) return operation === "subtract" ? EMPTY : a;
    if (a === EMPTY) return operation === "union" ? b : EMPTY;
    if (b === EMPTY) return operation === "intersect" ? EMPTY : a;
    const results = this.#results[operation];
    const key = a.id * MOST_NODES + b.id;
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = this.#zip(operation, a, b);
    results.set(key, result);
    return result;
  }

  #zip(operation: Operation, a: Node, b: Node): Node {
    return operation === "union" ? this.#zipAll(operation, a, b) : this.#zipWithin(operation, a, b);
  }

  #zipAll(operation: Operation, a: Node, b: Node): Node {
    const starts: Bound[] = [];
    const children: Node[] = [];
    for (let i = 0, j = 0; i < a.starts.length || j < b.starts.length; ) {
      const [x, y] = [a.starts[i], b.starts[j]];
      const start = x === undefined || (y !== undefined && y < x) ? y : x;
      if (start === undefined) break;
      if (x === start) i++;
      if (y === start) j++;
      starts.push(start);
      children.push(this.combine(operation, a.children[i - 1] ?? EMPTY, b.children[j - 1] ?? EMPTY));
    }
    return this.node(starts, children);
  }

  /** Looks only at what lies between the first and the last start of both, or of `a` for a difference: the rest is empty. */
  #zipWithin(operation: Operation, a: Node, b: Node): Node {
    const both = operation === "intersect" ? [a, b] : [a];
    const low = both.map(({ starts }) => starts[0] ?? 0).reduce((x, y) => (x < y ? y : x));
    const high = both.map(({ starts }) => starts.at(-1) ?? 0).reduce((x, y) => (x < y ? x : y));
    const starts: Bound[] = [];
    const children: Node[] = [];
    for (let next: Bound | undefined = low, i = countUpTo(a, low), j = countUpTo(b, low); next !== undefined && next < high; ) {
      starts.push(next);
      children.push(this.combine(operation, a.children[i - 1] ?? EMPTY, b.children[j - 1] ?? EMPTY));
      const [x, y]: (Bound | undefined)[] = [a.starts[i], b.starts[j]];
      next = x === undefined || (y !== undefined && y < x) ? y : x;
      if (x === next) i++;
      if (y === next) j++;
    }
    return starts.length === 0 ? EMPTY : this.node([...starts, high], [...children, EMPTY]);
  }

  /** The points with `change` made to what stands at `depth` levels below `node`. */
  mapAt(depth: number, node: Node, change: (node: Node) => Node): Node {
    const known = new Map<Node, Node>();
    const map = (at: Node, left: number): Node => {
      if (at === EMPTY) return EMPTY;
      const result = known.get(at) ?? (left === 0 ? change(at) : this.node(at.starts, at.children.map((child) => map(child, left - 1))));
      known.set(at, result);
      return result;
    };
    return map(node, depth);
  }

  /** The points with their first two coordinates exchanged. */
  exchange(node: Node): Node {
    const starts = [...new Set(node.children.flatMap((child) => child.starts))].sort((a, b) => (a < b ? -1 : 1));
    const below = starts.map((start) =>
      this.node(
        node.starts,
        node.children.map((child) => childAt(child, start)),
      ),
    );
    return this.node(starts, below);
  }
}

/** Text that is equal for two nodes, of whatever `Diagrams`, iff they are the same set. */
export function keyOf(root: Node): string {
  const numbers = new Map<Node, number>([[EMPTY, 0], [FULL, 1]]);
  const lines: string[] = [];
  const number = (node: Node): number => {
    const known = numbers.get(node);
    if (known !== undefined) return known;
    const line = node.children.map((child, i) => `${node.starts[i]}:${number(child)}`).join();
    lines.push(line);
    numbers.set(node, numbers.size);
    return numbers.size - 1;
  };
  return `${number(root)} ${lines.join(" ")}`.trimEnd();
}
