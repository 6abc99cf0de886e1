import { describe, expect, it } from "vitest";
import { piecesToGuess } from "./predictable";

describe("pieces to guess of a password", () => {
  it.each([
    ["digits in a row", "123456789012", 1],
    ["digits backwards", "9876543210", 1],
    ["a word twice", "passwordpassword", 1],
    ["letters repeated", "abcabcabcabc", 3],
    ["rows of keys", "qwertyuiopas", 1],
    ["rows of keys in capitals", "QWERTYUIOPAS", 1],
    ["columns of keys", "1qaz2wsx3edc", 1],
    ["two rows in turn", "1q2w3e4r5t6y", 1],
    ["a common word and a row", "password1234", 2],
    ["a common word and a year", "Password2024!", 6],
    ["three letters, which are no run", "abcxyzqwe", 9],
    ["a short run inside of a word", "first", 5],
  ])("%s: %s", (_name, text, pieces) => expect(piecesToGuess(text)).toBe(pieces));

  it("are many in a passphrase", () => expect(piecesToGuess("correct horse battery staple")).toBeGreaterThan(20));
});
