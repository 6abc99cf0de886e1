import type { Meter, Where } from "./meter";

/** Each piece is spelt before it is added. */
const STEPS_PER_PIECE = 3;

/** A text that grows piece by piece, each asked for before it is kept: what shared values spell has no end otherwise. */
export class GrowingText {
  readonly #pieces: string[] = [];
  #length = 0;

  constructor(
    private readonly meter: Meter,
    private readonly where: Where,
  ) {}

  add(piece: string): void {
    this.#length += piece.length;
    this.meter.spend(STEPS_PER_PIECE, this.where);
    this.meter.text(this.#length, this.where, piece.length);
    this.#pieces.push(piece);
  }

  /** Adds what `write` adds for each part, with `between` between two. */
  join<T>(parts: Iterable<T>, between: string, write: (part: T) => void): void {
    let first = true;
    for (const part of parts) {
      if (!first) this.add(between);
      first = false;
      write(part);
    }
  }

  toString(): string {
    return this.#pieces.join("");
  }
}
