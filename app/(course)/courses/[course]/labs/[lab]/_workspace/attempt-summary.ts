/** One submission in a list. `number` counts what cost an attempt; null for what did not. */
export interface AttemptSummary {
  readonly id: string;
  readonly number: number | null;
  /** ISO time. */
  readonly submittedAt: string;
  readonly status: "waiting" | "graded" | "invalid" | "error";
  readonly score: number | null;
  readonly max: number;
}
