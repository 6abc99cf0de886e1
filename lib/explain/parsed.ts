import { errorAt, type Diagnostic } from "../source";

/** A part of a question that was understood, or what is wrong with it. */
export type Parsed<T> = { readonly value: T } | { readonly error: Diagnostic };

export const understood = <T>(value: T): Parsed<T> => ({ value });

export const refused = (code: string, message: string, hint: string): { readonly error: Diagnostic } => ({
  error: errorAt(code, message, { hint }),
});
