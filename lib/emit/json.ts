import type { Json } from "../model";

/** What a resource says of itself, or an object within that. */
export type Attributes = { readonly [name: string]: Json };

export const isObject = (value: Json): value is Attributes => typeof value === "object" && value !== null && !Array.isArray(value);

/** Says nothing: null, no element, no member. */
export const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0) || (isObject(value) && Object.keys(value).length === 0);
