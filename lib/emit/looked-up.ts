import type { OpenName } from "../model";

/** The name that a text can say: null for one that is only given from outside. */
export const ownWord = (name: string | OpenName | null): string | null => (typeof name === "string" ? name : null);

export const isGivenFromOutside = (name: string | OpenName | null): name is OpenName => typeof name === "object" && name !== null;
