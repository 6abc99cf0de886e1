import type { ResourceId } from "../../../model";
import { errorAt } from "../../../source";
import type { Item } from "../reading/item";

/** What has exactly one of something else: a subnet its route table, a VPC its main one. */
export class Bindings {
  readonly #to = new Map<ResourceId, ResourceId>();

  constructor(private readonly noun: string) {}

  bind(from: ResourceId, to: ResourceId, item: Item): void {
    const other = this.#to.get(from);
    if (other === undefined) this.#to.set(from, to);
    else if (other !== to) {
      const message = `${from} has the ${this.noun} ${to} here, and ${other} before: it has one.`;
      const hint = "Supply outputs of one moment, and each of them once.";
      item.output.lose(errorAt("contradictory-facts", message, { hint, span: item.span }));
    }
  }

  get(from: ResourceId): ResourceId | undefined {
    return this.#to.get(from);
  }

  entries(): [from: ResourceId, to: ResourceId][] {
    return [...this.#to];
  }
}
