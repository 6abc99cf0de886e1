import { narrateDiagnostic } from "../narrate";
import type { Diagnostic } from "../source";
import type { Terminal } from "./terminal";

/** Diagnostics go beside the answer, so that a pipe gets the answer alone. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  for (const diagnostic of diagnostics) terminal.error(`${narrateDiagnostic(diagnostic)}\n`);
}
