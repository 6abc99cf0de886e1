/**
 * Characters that a terminal obeys instead of showing them: control codes, and marks that reverse the direction of what
 * stands around them. Line feeds and tabs are left.
 */
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The text with each of them spelled, as in `\u001b`: names and messages may repeat what a stranger wrote. */
export const printable = (text: string): string => text.replaceAll(OBEYED, spelled);

/** The same on one line: what a stranger wrote must not look like a line of ours. */
export const onOneLine = (text: string): string => printable(text).replaceAll("\n", spelled);

const spelled = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
