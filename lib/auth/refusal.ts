/** An expected refusal: the small union that app/_http maps to HTTP in one place. */
export type RefusalKind = "not-signed-in" | "forbidden" | "not-found" | "conflict" | "too-many" | "invalid" | "too-large";

interface RefusalDetail {
  /** The field of a form that the message is about. */
  readonly field?: string;
  /** Seconds until another try makes sense. */
  readonly retryAfter?: number;
}

export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly kind: RefusalKind,
    message: string,
    readonly detail: RefusalDetail = {},
  ) {
    super(message);
  }
}

/** Ends the use-case. The message is shown to the person as it is. */
export function refuse(kind: RefusalKind, message: string, detail: RefusalDetail = {}): never {
  throw new Refusal(kind, message, detail);
}
