import type { LabTally } from "../db";
import { type Lab, maxScore } from "../labs";

/** How far somebody is with something: never opened, begun, or done (lesson read; lab at full score). */
export type ItemState = "new" | "begun" | "done";

export interface LabStanding {
  readonly state: ItemState;
  readonly best: { readonly score: number; readonly max: number } | null;
  /** Attempts that count. */
  readonly attempts: number;
}

/** What somebody reached in a lab; `tally` is undefined where nothing was handed in. */
export const labStanding = ({ spec }: Pick<Lab, "spec">, tally: LabTally | undefined): LabStanding => {
  if (tally === undefined) return { state: "new", best: null, attempts: 0 };
  const best = tally.best === null ? null : { score: tally.best, max: tally.max ?? maxScore(spec) };
  return { state: best !== null && best.score >= best.max ? "done" : "begun", best, attempts: tally.attempts };
};
