import type { ReadAnswer, Reading } from "./lab-client";

/** Milliseconds before it is asked again: at first, and at most. */
const AGAIN = { first: 2000, longest: 30_000 } as const;

/**
 * Asks until there is an answer. What was superseded may still be wanted: the newer text may have come from another
 * page of the same person. Null where it was refused, or where nobody wants the answer any more.
 */
export async function untilRead(ask: () => Promise<ReadAnswer>, isOutdated: () => boolean): Promise<Reading | null> {
  for (let pause: number = AGAIN.first; ; pause = Math.min(2 * pause, AGAIN.longest)) {
    const answer = await ask();
    if (isOutdated() || answer.kind === "refused") return null;
    if (answer.kind === "read") return answer;
    await new Promise((done) => setTimeout(done, pause));
    if (isOutdated()) return null;
  }
}
