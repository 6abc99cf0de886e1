/** The function with its results kept by a text that `keyOf` makes of its arguments. */
export function memo<A extends readonly unknown[], R>(keyOf: (...args: A) => string, compute: (...args: A) => R): (...args: A) => R {
  const results = new Map<string, { readonly result: R }>();
  return (...args) => {
    const key = keyOf(...args);
    const known = results.get(key) ?? { result: compute(...args) };
    results.set(key, known);
    return known.result;
  };
}
