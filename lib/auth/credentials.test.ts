import { describe, expect, it } from "vitest";
import { signUpSchema } from "./credentials";

const person = { email: "Ada.Lovelace@Example.org ", name: " Ada Lovelace ", password: "correct horse battery" };

const complaint = (change: Partial<typeof person>): string | undefined => {
  const read = signUpSchema.safeParse({ ...person, ...change });
  return read.success ? undefined : `${read.error.issues[0]?.path.join(".")}: ${read.error.issues[0]?.message}`;
};

describe("signing up", () => {
  it("takes a passphrase, and keeps the email in one spelling", () => {
    expect(signUpSchema.parse(person)).toMatchObject({ email: "ada.lovelace@example.org", name: "Ada Lovelace" });
  });

  it.each([
    ["a short password", { password: "tooshort" }, /^password: Use at least 12 characters/],
    ["a very long one", { password: "abcdefgh".repeat(17) }, /^password: Use at most 128 characters/],
    ["one that holds the name", { password: "ada-lovelace-1815" }, /^password: Leave out your name.*“adalovelace”/],
    ["one that holds the email's name", { email: "grace@example.org", password: "my Grace 2024 pw" }, /^password: Leave out.*“grace”/],
    ["one of few characters", { password: "aaaaaaaaaabbbb" }, /^password: Use more different characters/],
    ["one that holds a part of the name", { email: "x@example.org", password: "my lovelace pw 1815" }, /^password: Leave out.*“lovelace”/],
    ["one that is the email", { email: "grace@example.org", name: "G. H.", password: "grace@example.org" }, /^password: Leave out/],
    ["digits in a row", { password: "123456789012" }, /^password: Add words that do not follow/],
    ["a word twice", { password: "passwordpassword" }, /^password: Add words that do not follow/],
    ["a row of keys", { password: "qwertyuiopas" }, /^password: Add words that do not follow/],
    ["an email without a place", { email: "ada" }, /^email: Give an email address/],
    ["no name", { name: "  " }, /^name: Give the name/],
    ["a name that nobody sees", { name: "\u200b\u2060" }, /^name: Give the name/],
  ])("tells what to change about %s", (_name, change, expected) => {
    expect(complaint(change)).toMatch(expected);
  });
});
