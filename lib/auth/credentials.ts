import { z } from "zod";
import { displayName } from "./display-name";
import { piecesToGuess } from "./predictable";

/** What people type, checked the same in the browser and on the server. */

export const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, { error: "Give an email address of at most 254 characters." })
  .pipe(z.email({ error: "Give an email address, as in name@example.org." }));

const name = displayName({ most: 100, none: "Give the name that your instructor knows you by.", tooLong: "Give a name of at most 100 characters." });

const password = z
  .string()
  .min(PASSWORD_LENGTH.min, { error: `Use at least ${PASSWORD_LENGTH.min} characters: four words in a row are easy to keep in mind.` })
  .max(PASSWORD_LENGTH.max, { error: `Use at most ${PASSWORD_LENGTH.max} characters.` });

/** Letters and digits, so that `Ada.Lovelace-1815` counts as holding `ada lovelace`. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const fewCharacters = (text: string): boolean => new Set(text.toLowerCase()).size < 5;

/** Twelve characters that run along the keyboard are no more than a few. */
const FEWEST_PIECES = 8;

/** What stands at hand about a person: whoever guesses tries it first. */
const knownOf = ({ email, name }: { email: string; name: string }): string[] =>
  [email.split("@")[0] ?? "", email, name, ...name.split(/\s+/u), "ringfence"].map(plain).filter((word) => word.length >= 4);

/** Why this password would be guessed first, or null. */
export const weakness = (text: string, person: { email: string; name: string }): string | null => {
  if (fewCharacters(text)) return "Use more different characters: this one would be guessed early.";
  if (piecesToGuess(text) < FEWEST_PIECES) return "Add words that do not follow from each other: rows of keys, repeats and common words would be guessed early.";
  const told = knownOf(person).find((word) => plain(text).includes(word));
  if (told !== undefined) return `Leave out your name, your email address and the name of this site: “${told}” would be guessed early.`;
  return null;
};

const withStrongPassword = <T extends { email: string; name: string; password: string }>(given: T, context: z.RefinementCtx<T>): void => {
  const message = weakness(given.password, given);
  if (message !== null) context.addIssue({ code: "custom", path: ["password"], message });
};

export const signUpSchema = z.object({ email, name, password }).superRefine(withStrongPassword);
export type SignUp = z.infer<typeof signUpSchema>;

export const setupSchema = z.object({ token: z.string().max(200), email, name, password }).superRefine(withStrongPassword);
export type Setup = z.infer<typeof setupSchema>;

export const signInSchema = z.object({ email, password: z.string().min(1, { error: "Give your password." }).max(PASSWORD_LENGTH.max) });

export const changePasswordSchema = z.object({
  current: z.string().min(1, { error: "Give the password that you use now." }).max(PASSWORD_LENGTH.max),
  password,
});
export type ChangePassword = z.infer<typeof changePasswordSchema>;
