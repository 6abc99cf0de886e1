import type { MissingFact } from "../model";
import type { Diagnostic } from "../source";

/** For errors that cost a part of the text: what nobody can know of the network, because it could not be read. */
export const unreadBecauseOf = (diagnostics: readonly Diagnostic[]): MissingFact[] =>
  diagnostics.flatMap(({ severity, span }) =>
    severity === "error" ? [{ fact: span === null ? "what could not be read" : `the meaning of line ${span.start.line}`, component: span?.file ?? "the configuration" }] : [],
  );
