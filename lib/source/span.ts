/** A place in a text. Lines and columns count from 1; columns count UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of one file: `start` is its first character, `end` the place just after its last. */
export interface Span {
  /** Path of the file relative to the folder that was read, with `/` between its parts. */
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** The span of nothing, at the top of a file: for findings about the whole file. */
export const fileSpan = (file: string): Span => ({ file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } });
