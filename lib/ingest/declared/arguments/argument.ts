import type { Span } from "../../../source";
import type { UnknownSource } from "../evaluated";

/**
 * What one argument says. `unknown`: known after apply only. `invalid`: it can not be read, and has been reported.
 * `span` is the argument's own; that of its block where it is absent.
 */
export type Argument<T> = { readonly span: Span } & (
  | { readonly state: "written"; readonly value: T }
  | { readonly state: "absent" }
  | { readonly state: "unknown"; readonly source: UnknownSource; /** Of a list the elements that it has for certain. */ readonly holds?: readonly Argument<string>[] }
  | { readonly state: "invalid" }
);

/** The written value, or `fallback` for one that is absent, unknown or can not be read. */
export const valueOr = <T, F>(argument: Argument<T>, fallback: F): T | F => (argument.state === "written" ? argument.value : fallback);

/** Reads a written value further; `read` answers null for what it can not read and has reported. */
export function refine<T, U>(argument: Argument<T>, read: (value: T, span: Span) => U | null): Argument<U> {
  if (argument.state !== "written") return argument;
  const value = read(argument.value, argument.span);
  return value === null ? { state: "invalid", span: argument.span } : { state: "written", value, span: argument.span };
}
