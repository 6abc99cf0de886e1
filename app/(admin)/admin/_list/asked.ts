export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The page that the address names (from 1), counted from 0; the first where it names none. */
export const askedPage = ({ page }: Query): number => (typeof page === "string" && /^[1-9]\d{0,5}$/.test(page) ? Number(page) - 1 : 0);

export const askedText = (query: Query, name: string): string => {
  const value = query[name];
  return typeof value === "string" ? value.trim().slice(0, 100) : "";
};
