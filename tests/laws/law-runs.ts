import fc from "fast-check";
import { expect } from "vitest";

/** How many networks a law is tried on, and from which seed: `LAW_RUNS=20000 SEED=7 npx vitest run tests/laws`. */
export const runsOf = (usual: number): { numRuns: number; seed: number } => ({
  numRuns: Number(process.env.LAW_RUNS ?? usual),
  seed: Number(process.env.SEED ?? 1),
});

/** Milliseconds: far more than a law needs, even where two other things run besides. */
export const timeFor = ({ numRuns }: { numRuns: number }): number => 30_000 + numRuns * 500;

/** Tries a law and, where it breaks, shows what the law itself says about the smallest case, and how to run it again. */
export function hold<T>(law: fc.IProperty<T>, runs: { numRuns: number; seed: number }): void {
  const { failed, errorInstance, numRuns, seed } = fc.check(law, runs);
  if (failed)
    expect.fail(
      `broken in run ${numRuns} (SEED=${seed}): ${errorInstance instanceof Error ? errorInstance.message : String(errorInstance)}`,
    );
}
