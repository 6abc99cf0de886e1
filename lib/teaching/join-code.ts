import { randomInt } from "node:crypto";

/** Without vowels, so that no words appear, and without letters and digits that are read for each other. */
const ALPHABET = "23456789BCDFGHJKMNPQRTVWXYZ";
const GROUP = 4;
const LENGTH = 2 * GROUP;

/** A new code as it is stored and shown, as in `K7MW-3QRD`: 27^8, some 2.8 × 10^11. */
export const makeJoinCode = (pick: (below: number) => number = randomInt): string => {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[pick(ALPHABET.length)]).join("");
  return `${letters.slice(0, GROUP)}-${letters.slice(GROUP)}`;
};

/** The code that somebody typed, however they spaced it; null where it can not be one. */
export const readJoinCode = (typed: string): string | null => {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, "");
  const isCode = letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter));
  return isCode ? `${letters.slice(0, GROUP)}-${letters.slice(GROUP)}` : null;
};
