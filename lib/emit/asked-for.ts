import { UniqueNames } from "./declared/name-of";

/** What a text asks for, by names: the same thing always by the same one, and two things by two, whatever words they share. */
export class AskedFor {
  readonly #names = new Map<string, string>();
  readonly #unique = new UniqueNames();

  /** `what` tells the thing from every other; `wanted` is what it would be called. */
  named(what: string, wanted: string): string {
    const known = this.#names.get(what);
    if (known !== undefined) return known;
    const name = this.another(wanted);
    this.#names.set(what, name);
    return name;
  }

  /** What it is asked for by; undefined where it is not. */
  nameOf(what: string): string | undefined {
    return this.#names.get(what);
  }

  /** A name for something that is asked for once. */
  another(wanted: string): string {
    return this.#unique.free(wanted, (base, number) => `${base}_${number}`);
  }
}
