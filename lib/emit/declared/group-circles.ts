import type { ResourceId, SecurityGroup } from "../../model";

/**
 * The circles in which groups name one another, by the groups that stand in one: two groups of the same number can not
 * both be made before the other, so that their rules must be made after both (Tarjan's strongly connected components).
 */
export function groupCircles(groups: readonly SecurityGroup[]): ReadonlyMap<ResourceId, number> {
  const named = new Map(groups.map((group) => [group.id, [...new Set(groupsIn(group))].filter((id) => id !== group.id)]));
  const search = new Search(named);
  for (const { id } of groups) search.from(id);
  return search.circles;
}

export const groupsIn = ({ rules }: SecurityGroup): ResourceId[] => rules.flatMap(({ peer }) => (peer.kind === "group" ? [peer.group] : []));

/** Without recursion: groups may name one another in chains of any length. */
class Search {
  readonly circles = new Map<ResourceId, number>();
  readonly #order = new Map<ResourceId, number>();
  readonly #low = new Map<ResourceId, number>();
  readonly #open: ResourceId[] = [];
  readonly #isOpen = new Set<ResourceId>();
  #count = 0;

  constructor(private readonly named: ReadonlyMap<ResourceId, readonly ResourceId[]>) {}

  from(start: ResourceId): void {
    if (this.#order.has(start)) return;
    const path = [this.#enter(start)];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const next = step.named[step.at++];
      if (next === undefined) {
        path.pop();
        this.#leave(step.id, path.at(-1)?.id);
      } else if (!this.#order.has(next)) path.push(this.#enter(next));
      else if (this.#isOpen.has(next)) this.#lower(step.id, this.#order.get(next) ?? 0);
    }
  }

  #enter(id: ResourceId): { readonly id: ResourceId; readonly named: readonly ResourceId[]; at: number } {
    this.#order.set(id, this.#count);
    this.#low.set(id, this.#count++);
    this.#open.push(id);
    this.#isOpen.add(id);
    return { id, named: this.named.get(id) ?? [], at: 0 };
  }

  #lower(id: ResourceId, to: number): void {
    this.#low.set(id, Math.min(this.#low.get(id) ?? to, to));
  }

  #leave(id: ResourceId, parent: ResourceId | undefined): void {
    const low = this.#low.get(id) ?? 0;
    if (parent !== undefined) this.#lower(parent, low);
    if (low !== this.#order.get(id)) return;
    const circle: ResourceId[] = [];
    for (let member = this.#open.pop(); member !== undefined; member = member === id ? undefined : this.#open.pop()) {
      this.#isOpen.delete(member);
      circle.push(member);
    }
    if (circle.length > 1) for (const member of circle) this.circles.set(member, low);
  }
}
