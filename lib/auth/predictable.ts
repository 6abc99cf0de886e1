/** What fingers and memory run along: rows of keys (QWERTY, QWERTZ, AZERTY), columns, letters, digits, commonest words. */
const LINES = [
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
  "1q2w3e4r5t6y7u8i9o0p",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "abcdefghijklmnopqrstuvwxyz",
  "0123456789012345678901234567890",
];
const WORDS = ["password", "passwort", "motdepasse", "welcome", "letmein", "iloveyou", "administrator"];

const backwards = (text: string): string => [...text].reverse().join("");
const KNOWN = [...LINES, ...LINES.map(backwards), ...WORDS];

/** Shorter runs occur in ordinary words. */
const SHORTEST_RUN = 4;

const runAt = (text: string, at: number): number => {
  let length = SHORTEST_RUN;
  while (at + length <= text.length && KNOWN.some((line) => line.includes(text.slice(at, at + length)))) length++;
  return length > SHORTEST_RUN ? length - 1 : 1;
};

/** What is repeated counts once, however often. A letter twice is no repeat: words have that. */
const once = (text: string): string => text.replace(/(.{2,}?)\1+|(.)\2{2,}/gsu, "$1$2");

/** How many pieces somebody has to guess: a run along a known line is one, every other character is one. */
export const piecesToGuess = (password: string): number => {
  const text = once(password.toLowerCase());
  let pieces = 0;
  for (let at = 0; at < text.length; at += runAt(text, at)) pieces++;
  return pieces;
};
