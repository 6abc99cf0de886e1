import { valueOr, type BlockReader } from "../arguments";
import type { Scope } from "./scope";

/** A name or a description. It decides no packet: an error in it is told, and costs no answer. */
export const labelOf = (scope: Scope, body: BlockReader, argument: string): string | null =>
  valueOr(
    scope.accountedFor(() => body.text(argument)),
    null,
  );
