import type { ArgumentMap } from "./declaration";

/** The `Name` tag, for what has a name. */
export const tags = (name: string | null): ArgumentMap | null => (name === null ? null : { kind: "map", entries: [["Name", name]] });
