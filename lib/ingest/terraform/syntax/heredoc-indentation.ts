import type { Piece } from "./template-tree";

/**
 * What `<<-` does: removes from every line the indentation of the least indented one. A heredoc has one text piece per
 * line; lines that are blank do not count; a line that begins with an interpolation has no indentation.
 */
export function removeIndentation(pieces: readonly Piece[]): Piece[] {
  const starts = pieces.map((_, index) => startsLine(pieces[index - 1]));
  const widths = pieces.flatMap((piece, index) => (starts[index] ? indentation(piece) : []));
  const width = widths.reduce((least, each) => Math.min(least, each), Infinity);
  if (width === 0 || width === Infinity) return [...pieces];
  return pieces.map((piece, index) =>
    starts[index] && piece.kind === "text" && !isBlank(piece.value) ? { ...piece, value: piece.value.slice(width) } : piece,
  );
}

const startsLine = (before: Piece | undefined): boolean => before === undefined || (before.kind === "text" && before.value.endsWith("\n"));
const isBlank = (line: string): boolean => line.endsWith("\n") && line.trim() === "";

function indentation(piece: Piece): number[] {
  if (piece.kind !== "text") return [0];
  return isBlank(piece.value) ? [] : [piece.value.length - piece.value.trimStart().length];
}
