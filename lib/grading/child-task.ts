import type { Configuration, Format } from "../ingest";
import type { Lab, Report, Variant } from "../labs";
import type { SourceFile } from "../source";

/** What a child process is asked. Both kinds run the pure engine on text that may be hostile. */
export type ChildTask =
  | { readonly kind: "grade"; readonly lab: Lab; readonly variant: Variant; readonly format: Format; readonly files: readonly SourceFile[] }
  | { readonly kind: "read"; readonly format: Format; readonly files: readonly SourceFile[] };

/** `faults`: what our own code threw meanwhile, for the log. */
export interface ChildResults {
  readonly grade: { readonly report: Report; readonly faults: readonly string[] };
  readonly read: Configuration;
}

export type ResultOf<T extends ChildTask> = ChildResults[T["kind"]];

/** `isWorn`: this child should be given no other task. */
export type ChildMessage =
  | { readonly said: "ready" }
  | { readonly said: "done"; readonly result: unknown; readonly isWorn: boolean }
  | { readonly said: "fault"; readonly message: string; readonly isWorn: boolean };
