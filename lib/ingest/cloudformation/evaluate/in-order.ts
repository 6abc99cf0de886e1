interface Visit {
  readonly name: string;
  readonly dependencies: readonly string[];
  next: number;
}

/** Circles that are told of; what is behind them mostly follows from them. */
const MOST_CIRCLES = 50;

/** The names, each after those that it depends on, without recursion however long the chains are. A circle is cut where it closes. */
export function inOrder(
  names: Iterable<string>,
  dependenciesOf: (name: string) => readonly string[],
  circle: (chain: readonly string[]) => void,
): string[] {
  const ordered: string[] = [];
  const state = new Map<string, "open" | "done">();
  const stack: Visit[] = [];
  let circles = 0;
  const open = (name: string): void => {
    state.set(name, "open");
    stack.push({ name, dependencies: dependenciesOf(name), next: 0 });
  };
  for (const root of names) {
    if (!state.has(root)) open(root);
    for (let visit = stack.at(-1); visit !== undefined; visit = stack.at(-1)) {
      const dependency = visit.dependencies[visit.next++];
      if (dependency === undefined) {
        state.set(visit.name, "done");
        ordered.push(visit.name);
        stack.pop();
      } else if (!state.has(dependency)) open(dependency);
      else if (state.get(dependency) === "open" && (circles += 1) <= MOST_CIRCLES) {
        circle(stack.slice(stack.findIndex(({ name }) => name === dependency)).map(({ name }) => name));
      }
    }
  }
  return ordered;
}

const MOST_SHOWN = 12;

/** `a` → `b` → `a`, shortened where it is long. */
export function chainText(chain: readonly string[]): string {
  const shown = chain.length > MOST_SHOWN ? [...chain.slice(0, MOST_SHOWN).map(quoted), "…"] : chain.map(quoted);
  return [...shown, quoted(chain[0] ?? "")].join(" → ");
}

const quoted = (name: string): string => `\`${name}\``;
