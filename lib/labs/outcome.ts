import type { CheckResult } from "./report";

/** What grading one check gives. */
export interface Outcome {
  readonly passed: boolean;
  /** What the submission does, with its proof; never what would solve it. */
  readonly message: string;
  readonly result: CheckResult;
}

/** A check on something that the submission does not have fails. */
export const absent = (address: string): Outcome => ({
  passed: false,
  message: `Nothing is called \`${address}\` here, so this can not be checked. Keep that name: the checks look for it.`,
  result: { kind: "none" },
});
