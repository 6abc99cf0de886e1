import type { Result } from "../explain";
import type { Diagnostic } from "../source";

/**
 * A grading (design.md section 4). Plain JSON; the same lab, variant and submission give the same bytes.
 * `invalid` and `error` cost no attempt. It never holds anything of a solution.
 */
export interface Report {
  readonly status: "graded" | "invalid" | "error";
  readonly score: number;
  readonly max: number;
  readonly tasks: readonly TaskReport[];
  readonly findings: readonly Diagnostic[];
  readonly diagnostics: readonly Diagnostic[];
  readonly versions: { readonly content: string; readonly engine: string; readonly variantSeed: number };
  /** SHA-256 in hex of the report without this field, in canonical JSON. */
  readonly hash: string;
}

export interface TaskReport {
  readonly id: string;
  readonly title: string;
  readonly passed: boolean;
  readonly checks: readonly CheckReport[];
}

export interface CheckReport {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly max: number;
  readonly passed: boolean;
  /** One or two sentences for the learner: what the submission does, with the packet that proves it. */
  readonly message: string;
  readonly result: CheckResult;
}

/** The proof. `flow`: the evidence for a reach or only check, its witness and path chosen to show the failure. */
export type CheckResult =
  | { readonly kind: "flow"; readonly from: string; readonly to: string; readonly result: Result }
  | {
      readonly kind: "attribute";
      readonly component: string | null;
      readonly attribute: string;
      readonly found: string | null;
      readonly file: string | null;
      readonly line: number | null;
    }
  | { readonly kind: "none" };
