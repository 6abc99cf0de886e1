/** A line of a file that was handed in, from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** What the line is called in its page: the id of its element, and what stands behind the # of a link to it. */
export const nameOfLine = ({ file, line }: Place): string => `${file}:${line}`;

export const hashOf = (place: Place): string => `#${encodeURIComponent(nameOfLine(place))}`;

/** The place that a link's hash names; null where it names something else. */
export function placeOf(hash: string): Place | null {
  const [, file, line] = /^#(.+):([1-9]\d{0,8})$/s.exec(decoded(hash)) ?? [];
  return file === undefined ? null : { file, line: Number(line) };
}

/** What is typed into an address may be no encoding of anything. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
