/** Widths of one character in units of the font size: near enough to cut a text before it leaves its box. */
const WIDTH = { sans: 0.56, mono: 0.6 } as const;

/** The text, cut with an ellipsis where it is wider than `room` units. */
export function fitted(text: string, room: number, size: number, face: keyof typeof WIDTH): string {
  const most = Math.floor(room / (size * WIDTH[face]));
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}
