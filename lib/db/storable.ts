import type { Json } from "./audit-events";

/** A file of a draft or submission, exactly as it was handed in. */
export interface StoredFile {
  readonly path: string;
  readonly text: string;
}

/** What PostgreSQL's jsonb refuses: the character NUL, and half of a surrogate pair. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;
const isUnstorable = (text: string): boolean => text.search(UNSTORABLE) !== -1;

const toBase64 = (text: string): string => Buffer.from(text, "utf16le").toString("base64");
const fromBase64 = (text: string): string => Buffer.from(text, "base64").toString("utf16le");

/** Files keep every code unit, those that jsonb refuses included: such a text is kept as base64 of its UTF-16. */
export const packFiles = (files: readonly StoredFile[]): Json[] =>
  files.map(({ path, text }): Json => (isUnstorable(text) ? { path, utf16: toBase64(text) } : { path, text }));

export const unpackFiles = (stored: unknown): StoredFile[] =>
  (stored as ({ path: string } & ({ text: string } | { utf16: string }))[]).map((file) => ({
    path: file.path,
    text: "text" in file ? file.text : fromBase64(file.utf16),
  }));

/** A copy that jsonb takes: what it refuses inside a text becomes U+FFFD. Undefined members are dropped, as JSON does. */
export const storable = (value: unknown): Json =>
  JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === "string" ? inner.replaceAll(UNSTORABLE, "\ufffd") : inner,
  ) as Json;
