import { db, type Queries } from "./client";

/**
 * `grade` for a student who waits; `regrade` for work that nobody waits for, one at a time and only when no live
 * job is waiting.
 */
export type Lane = "grade" | "regrade";

export interface GradingJob {
  readonly submissionId: string;
  /** The revision to grade with; absent: the one that was handed in to. */
  readonly revisionId?: string;
}

/** So many processes may die under a job before it is given up; each death is one attempt. */
const MAX_ATTEMPTS = 25;

const SERIAL: Record<Lane, string | null> = { grade: null, regrade: "regrade" };

/** The queue's column is a smallint; it gives out the lowest number first. */
const LAST = 32_767;
const priorityOf: Record<Lane, (ahead: number) => number> = {
  grade: (ahead) => Math.min(ahead, LAST - 1),
  regrade: () => LAST,
};

/**
 * Enqueues in the same Postgres, so that inside a transaction the job exists if and only if its submission does.
 * `ahead`: how many submissions of the same person wait already. The next of somebody who has fewer goes first, so
 * that nobody waits for all that another one handed in.
 */
export const addGradingJob = async (lane: Lane, job: GradingJob, ahead = 0, on: Queries = db()): Promise<void> => {
  await on.$executeRaw`
    SELECT graphile_worker.add_job(${lane}, ${JSON.stringify(job)}::json, queue_name := ${SERIAL[lane]}::text,
      max_attempts := ${MAX_ATTEMPTS}::int, priority := ${priorityOf[lane](ahead)}::int)`;
};

/** Jobs that wait or run, per lane. */
export const countJobs = async (on: Queries = db()): Promise<Record<Lane, number>> => {
  const rows = await on.$queryRaw<{ lane: Lane; jobs: number }[]>`
    SELECT task_identifier AS "lane", count(*)::int AS "jobs" FROM graphile_worker.jobs GROUP BY 1`;
  return { grade: 0, regrade: 0, ...Object.fromEntries(rows.map((row) => [row.lane, row.jobs])) };
};
