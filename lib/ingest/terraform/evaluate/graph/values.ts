import type { Value } from "../value";

/** What the names of one instance of a module stand for, by reference key, once evaluated. */
export class Values {
  readonly #known = new Map<string, Value>();
  readonly #later = new Map<string, () => Value>();

  get(key: string): Value | undefined {
    const known = this.#known.get(key);
    const make = known === undefined ? this.#later.get(key) : undefined;
    if (make === undefined) return known;
    const value = make();
    this.set(key, value);
    this.#later.delete(key);
    return value;
  }

  set(key: string, value: Value): void {
    this.#known.set(key, value);
  }

  /** For what is made only where somebody refers to it: of thousands of rules nobody asks for one as a value. */
  setLater(key: string, make: () => Value): void {
    this.#later.set(key, make);
  }
}
