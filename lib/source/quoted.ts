/** Of one text of its author's, a message shows so much: who repeats a megabyte in each of thousands fills the memory. In UTF-16 code units. */
const MOST_SHOWN = 200;

/** The beginning of a text that may be long. */
export const shown = (text: string): string => (text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`);

/** A text as a message shows it, between quotes. */
export const quoted = (text: string): string => JSON.stringify(shown(text));
