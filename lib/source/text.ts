import type { Position } from "./span";

/** One file of a submission: a relative path with `/` between its parts, and its decoded text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Finds line and column of an offset (UTF-16 code units) in logarithmic time; at once where it is in the line of the last one. */
export class LineIndex {
  readonly #starts: number[] = [0];
  /** The line of the last answer, from 0: places are mostly asked for in the order of the text. */
  #last = 0;

  constructor(text: string) {
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  positionAt(offset: number): Position {
    if (!this.#isIn(this.#last, offset)) this.#last = this.#lineOf(offset);
    return { line: this.#last + 1, column: offset - (this.#starts[this.#last] ?? 0) + 1 };
  }

  #isIn(line: number, offset: number): boolean {
    return (this.#starts[line] ?? 0) <= offset && offset < (this.#starts[line + 1] ?? Infinity);
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
