import type { Diagnostic } from "../source";

/** `main.tf:3:5 error unknown-reference There is no … Hint.`: one line, as compilers print them. */
export function narrateDiagnostic({ code, severity, message, hint, span }: Diagnostic): string {
  const place = span === null ? "" : `${span.file}:${span.start.line}:${span.start.column} `;
  return `${place}${severity} ${code} ${message}${hint === null ? "" : ` ${hint}`}`;
}
