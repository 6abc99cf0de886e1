import type { SourceFile } from "@/lib/source";

/** Text that the server has not confirmed yet, kept in this browser, with the version that it was typed over. */
interface Unconfirmed {
  readonly baseVersion: number;
  readonly files: readonly SourceFile[];
}

/** A drawer per person and lab: a shared machine must not show one student's text to another. */
export const drawerOf = (person: string, lab: string): string => `ringfence.draft.${person}.${lab}`;

/** Null where nothing is kept, or where the browser keeps nothing at all. */
export function takeUnconfirmed(drawer: string): Unconfirmed | null {
  try {
    const text = localStorage.getItem(drawer);
    const found: unknown = text === null ? null : JSON.parse(text);
    return isUnconfirmed(found) ? found : null;
  } catch {
    return null;
  }
}

export function keepUnconfirmed(drawer: string, unconfirmed: Unconfirmed | null): void {
  try {
    if (unconfirmed === null) localStorage.removeItem(drawer);
    else localStorage.setItem(drawer, JSON.stringify(unconfirmed));
  } catch {
    // A browser that keeps nothing: the server's copy is all there is.
  }
}

const isUnconfirmed = (value: unknown): value is Unconfirmed =>
  typeof value === "object" &&
  value !== null &&
  "baseVersion" in value &&
  typeof value.baseVersion === "number" &&
  "files" in value &&
  Array.isArray(value.files) &&
  value.files.every((file) => typeof file?.path === "string" && typeof file?.text === "string");
