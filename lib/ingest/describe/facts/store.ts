import type { Resource, ResourceId } from "../../../model";
import { errorAt } from "../../../source";
import type { Item } from "../reading/item";
import { differences, merged } from "./merge";

/** Decides whether an id may be used for a kind of thing; false after reporting why not. */
export type Claim = (id: ResourceId, kind: string, item: Item) => boolean;

/**
 * The described things of one kind by their ids. The same thing may be printed several times: on pages that overlap,
 * in another account that shares it. What one says and another leaves open is taken together; where two contradict
 * one another, the first counts and the contradiction is told.
 */
export class Store<T extends Pick<Resource, "id">> {
  readonly #byId = new Map<ResourceId, T>();

  constructor(
    private readonly kind: string,
    private readonly claim: Claim,
  ) {}

  put(resource: T, item: Item): void {
    const known = this.#byId.get(resource.id);
    if (known === undefined) {
      if (this.claim(resource.id, this.kind, item)) this.#byId.set(resource.id, resource);
      return;
    }
    for (const name of differences(known, resource)) {
      const message = `${resource.id} is described twice, with another ${name} here than before.`;
      const hint = "Supply outputs of one moment, and each of them once.";
      item.output.lose(errorAt("contradictory-facts", message, { hint, span: item.span }));
    }
    this.#byId.set(resource.id, merged(known, resource));
  }

  get(id: ResourceId): T | undefined {
    return this.#byId.get(id);
  }

  has(id: ResourceId): boolean {
    return this.#byId.has(id);
  }

  all(): T[] {
    return [...this.#byId.values()];
  }

  get size(): number {
    return this.#byId.size;
  }
}
