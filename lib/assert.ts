/** Thrown for what can not happen. Reaching it is a fault of ours, never of the input. */
export class ImpossibleError extends Error {
  override readonly name = "ImpossibleError";
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new ImpossibleError(message);
}

/** The value, which can not be missing here. */
export function present<T>(value: T | null | undefined, message: string): T {
  assert(value !== null && value !== undefined, message);
  return value;
}

/** Closes an exhaustive switch: the compiler proves that no case is left. */
export function never(value: never): never {
  throw new ImpossibleError(`Unexpected value ${JSON.stringify(value)}`);
}
