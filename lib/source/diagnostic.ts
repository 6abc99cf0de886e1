import type { Span } from "./span";

export type Severity = "error" | "warning" | "info";

/**
 * One thing to tell the author of a text. Each `code` (lower-case words joined by `-`) has a page in
 * `content/findings/<code>.mdx`.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: what is wrong, naming the input that failed. Never blames. */
  readonly message: string;
  /** One sentence: the way out. */
  readonly hint: string | null;
  /** Where, or null where no place in the text is at fault. */
  readonly span: Span | null;
}

/** A name may have megabytes: nobody reads a message of that length. In UTF-16 code units. */
const LONGEST_MESSAGE = 600;

const shortened = (text: string): string => (text.length <= LONGEST_MESSAGE ? text : `${copied(text.slice(0, LONGEST_MESSAGE - 1))}…`);

/** Without what it was cut from: engines keep the whole text for the sake of a part of it. */
const copied = (part: string): string => Array.from(part).join("");

const diagnose =
  (severity: Severity) =>
  (code: string, message: string, at: { hint?: string; span?: Span | null } = {}): Diagnostic => ({
    code,
    severity,
    message: shortened(message),
    hint: at.hint === undefined ? null : shortened(at.hint),
    span: at.span ?? null,
  });

export const errorAt = diagnose("error");
export const warningAt = diagnose("warning");
export const infoAt = diagnose("info");

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean => diagnostics.some((d) => d.severity === "error");

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Reading order: by file, line, column, then code. Diagnostics without a place come first. */
export const inReadingOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics].sort(
    (a, b) =>
      compare(a.span?.file ?? "", b.span?.file ?? "") ||
      compare(a.span?.start.line ?? 0, b.span?.start.line ?? 0) ||
      compare(a.span?.start.column ?? 0, b.span?.start.column ?? 0) ||
      compare(a.code, b.code),
  );
