/**
 * Which parts of a text were read: what nobody asked for is no part of the network. Parts are the objects that a text
 * was parsed or evaluated to, told apart by identity, so that no list of names has to be kept beside the code that reads.
 */
export class Uses {
  readonly #read = new WeakSet<object>();
  readonly #whole = new WeakSet<object>();
  readonly #originals = new WeakMap<object, object>();
  readonly #entries = new WeakMap<object, Set<string>>();
  readonly #within = new WeakMap<object, object[]>();

  note(part: object): void {
    this.#read.add(this.#original(part));
  }

  isNoted(part: object): boolean {
    return this.#read.has(part);
  }

  /** It is kept as it stands, with all that it holds. */
  noteWhole(part: object): void {
    this.#whole.add(part);
  }

  isNotedWhole(part: object): boolean {
    return this.#whole.has(part);
  }

  /** One entry of a map is read, and maybe no other. */
  noteEntry(part: object, key: string): void {
    const known = this.#entries.get(this.#original(part));
    if (known) known.add(key);
    else this.#entries.set(this.#original(part), new Set([key]));
  }

  entriesOf(part: object): ReadonlySet<string> {
    return this.#entries.get(part) ?? NONE;
  }

  /** From now on what is read of the copy is read of the original. */
  copied(copy: object, original: object): void {
    if (copy !== original) this.#originals.set(copy, this.#original(original));
  }

  /** Parts that a part was taken apart into: the blocks of an argument that lists objects. */
  within<T extends object>(part: object, made: T): void {
    const known = this.#within.get(this.#original(part));
    if (known) known.push(made);
    else this.#within.set(this.#original(part), [made]);
  }

  partsOf(part: object): readonly object[] {
    return this.#within.get(part) ?? [];
  }

  #original(part: object): object {
    return this.#originals.get(part) ?? part;
  }
}

const NONE: ReadonlySet<string> = new Set();
