import type { AsideAround, AsideOfType, LeftAside, Span } from "../../source";

/** One thing that one resource says and the network does not hold. */
export interface Aside {
  readonly type: string;
  /** Tells resources of the type apart. */
  readonly owner: string;
  readonly name: string;
  readonly span: Span;
}

/** More names of one type than any provider has: what is beyond them is a made-up text's. */
const MOST_NAMES = 200;

interface Counted {
  readonly names: Set<string>;
  readonly owners: Set<string>;
  span: Span;
}

/** Everything that is left aside, type by type in the order in which the types are met. */
export function tally(asides: Iterable<Aside>, around: readonly AsideAround[]): LeftAside {
  const types = new Map<string, Counted>();
  for (const { type, owner, name, span } of asides) {
    const known = types.get(type) ?? { names: new Set(), owners: new Set(), span };
    types.set(type, known);
    if (known.names.size < MOST_NAMES) known.names.add(name);
    known.owners.add(owner);
    if (isBefore(span, known.span)) known.span = span;
  }
  const ofTypes = [...types].map(([type, { names, owners, span }]): AsideOfType => ({ type, names: [...names].sort(), resources: owners.size, span }));
  return { ofTypes, around: around.filter(({ count }) => count > 0) };
}

const isBefore = (one: Span, other: Span): boolean =>
  one.file === other.file && (one.start.line < other.start.line || (one.start.line === other.start.line && one.start.column < other.start.column));
