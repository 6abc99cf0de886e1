import type { Json } from "../model";

/** What a resource says of itself, or an object within that. */
export type Attributes = { readonly [name: string]: Json };

export const isObject = (value: Json): value is Attributes => typeof value === "object" && value !== null && !Array.isArray(value);
