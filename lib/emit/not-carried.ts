import type { ResourceId } from "../model";
import { warningAt, type Diagnostic } from "../source";

/** Collects what a format can not carry, so that each kind of thing is told once. */
export class NotCarried {
  readonly #left = new Map<string, { readonly components: Set<ResourceId>; readonly instead: string }>();

  /**
   * `what` in the plural, as a noun phrase: "load balancers", "states of instances that are not known". `instead`: a clause
   * that says what becomes of it.
   */
  say(what: string, component: ResourceId, instead = "that is left out"): void {
    const known = this.#left.get(what);
    if (known) known.components.add(component);
    else this.#left.set(what, { components: new Set([component]), instead });
  }

  /** One warning for each kind of thing; `format` is the subject of its sentence: "the console form". */
  told(format: string): Diagnostic[] {
    return [...this.#left].map(([what, { components, instead }]) => {
      const [first = ""] = components;
      const which = components.size === 1 ? first : `${first} and ${components.size - 1} more`;
      return warningAt("not-carried", `${format} has no place for ${what} (${which}): ${instead}.`, {
        hint: "Add it by hand where answers depend on it, or keep to the format that you came from.",
      });
    });
  }
}
