import type { MissingFact, ResourceId } from "../model";
import { warningAt, type Diagnostic } from "../source";

/** How many facts one message lists: more would not be read. */
const MOST_FACTS = 6;

interface Left {
  readonly components: Set<ResourceId>;
  readonly instead: string;
  /** Whether the format has a place for it all the same. */
  readonly hasPlace: boolean;
}

/** Collects what a format can not carry, so that each kind of thing is told once. */
export class NotCarried {
  readonly #left = new Map<string, Left>();
  readonly #decided = new Set<string>();

  /**
   * `what` in the plural, as a noun phrase: "load balancers", "states of instances that are not known". `instead`: a clause
   * that says what becomes of it.
   */
  say(what: string, component: ResourceId, instead = "that is left out"): void {
    this.#note(what, component, { instead, hasPlace: false });
  }

  /** The same of what the format could say, and no conversion writes. */
  leaveOut(what: string, component: ResourceId, instead: string): void {
    this.#note(what, component, { instead, hasPlace: true });
  }

  #note(what: string, component: ResourceId, how: Omit<Left, "components">): void {
    const known = this.#left.get(what);
    if (known) known.components.add(component);
    else this.#left.set(what, { components: new Set([component]), ...how });
  }

  /** Notes a fact that is not known and that the text does not leave open: readers will answer as if it were decided. */
  decide({ fact, component }: MissingFact): void {
    this.#decided.add(`${fact} (${component})`);
  }

  /** One warning for each kind of thing; `format` is the subject of its sentence: "the console form". */
  told(format: string): Diagnostic[] {
    return [...this.#toldOfFacts(format), ...this.#toldOfKinds(format)];
  }

  #toldOfFacts(format: string): Diagnostic[] {
    if (this.#decided.size === 0) return [];
    const named = [...this.#decided].slice(0, MOST_FACTS);
    const more = this.#decided.size - named.length;
    const list = `${named.join("; ")}${more === 0 ? "" : `; and ${more} more`}`;
    return [
      warningAt("firmer-answers", `${format} has no words for what is not known, so that answers about the new text are firmer than about the first one: ${list}.`, {
        hint: "Ask the first text where an answer depends on one of these, or make it known there and convert again.",
      }),
    ];
  }

  #toldOfKinds(format: string): Diagnostic[] {
    return [...this.#left].map(([what, { components, instead, hasPlace }]) => {
      const [first = ""] = components;
      const which = components.size === 1 ? first : `${first} and ${components.size - 1} more`;
      const leaves = hasPlace ? `A conversion to ${format} leaves out` : `${format} has no place for`;
      return warningAt("not-carried", `${leaves} ${what} (${which}): ${instead}.`, {
        hint: "Add it by hand where answers depend on it, or keep to the format that you came from.",
      });
    });
  }
}
