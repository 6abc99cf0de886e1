import type { Diagnostic } from "../source";
import { onOneLine } from "./printable";

/** `main.tf:3:5 error unknown-reference There is no … Hint.`: one line, as compilers print them. */
export function narrateDiagnostic({ code, severity, message, hint, span }: Diagnostic): string {
  const place = span === null ? "" : `${span.file}:${span.start.line}:${span.start.column} `;
  return onOneLine(`${place}${severity} ${code} ${message}${hint === null ? "" : ` ${hint}`}`);
}
