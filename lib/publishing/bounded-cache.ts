/** Keeps the `size` values used last. For values that never change under their key. */
export class BoundedCache<V> {
  readonly #values = new Map<string, V>();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  get(key: string): V | undefined {
    const value = this.#values.get(key);
    if (value !== undefined) this.#keep(key, value);
    return value;
  }

  set(key: string, value: V): V {
    this.#keep(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#size && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }

  /** The value of this key, made where it is not known. */
  through(key: string, make: () => V): V {
    return this.get(key) ?? this.set(key, make());
  }

  #keep(key: string, value: V): void {
    this.#values.delete(key);
    this.#values.set(key, value);
  }
}
