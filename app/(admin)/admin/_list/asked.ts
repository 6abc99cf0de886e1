export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The page that the address names (from 1), counted from 0; the first where it names none. */
export const askedPage = ({ page }: Query): number => (typeof page === "string" && /^[1-9]\d{0,5}$/.test(page) ? Number(page) - 1 : 0);

// PostgreSQL refuses NUL, and nobody types the rest.
const withoutControls = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, "");

/** The words that the address gives: at most 100 UTF-16 code units, such as a database can be asked for. */
export const askedText = (query: Query, name: string): string => {
  const value = query[name];
  // Once more behind the cut, which may go through a surrogate pair.
  return typeof value === "string" ? withoutControls(withoutControls(value).trim().slice(0, 100)) : "";
};
