import { db, type Queries } from "./client";

/** A worker that holds jobs without having signed in may still be about to; after so many seconds it is not. */
const SIGN_IN_SECONDS = 5;
/** Idle workers to wake when jobs come free. */
const AWAKENED = 8;

export const addGradingWorker = async (worker: { id: string; lockKey: bigint }, on: Queries = db()): Promise<void> => {
  await on.gradingWorker.create({ data: worker });
};

export const removeGradingWorker = async (id: string, on: Queries = db()): Promise<void> => {
  await on.gradingWorker.deleteMany({ where: { id } });
};

/**
 * Frees the jobs of grading processes that died, and gives the ids of those processes. One lives for as long as its
 * session holds the advisory lock `lockKey`: PostgreSQL frees that at once when the process is killed, whereas the
 * queue itself would wait for four hours.
 */
export const releaseDeadWorkers = async (on: Queries = db()): Promise<string[]> => {
  const rows = await on.$queryRaw<{ dead: string }[]>`
    WITH living AS (
      SELECT w."id" FROM "GradingWorker" w JOIN pg_locks l
        ON l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND ((l.classid::bigint << 32) | l.objid::bigint) = w."lockKey"
    ), holding AS (
      SELECT locked_by AS "id" FROM graphile_worker._private_jobs
        WHERE locked_at < now() - make_interval(secs => ${SIGN_IN_SECONDS})
      UNION SELECT locked_by FROM graphile_worker._private_job_queues
        WHERE locked_at < now() - make_interval(secs => ${SIGN_IN_SECONDS})
    )
    SELECT "id" AS "dead" FROM "GradingWorker" WHERE "id" NOT IN (SELECT "id" FROM living)
    UNION SELECT "id" FROM holding WHERE "id" IS NOT NULL AND "id" NOT IN (SELECT "id" FROM "GradingWorker")`;
  const dead = rows.map((row) => row.dead);
  if (dead.length === 0) return [];
  await on.$executeRaw`SELECT graphile_worker.force_unlock_workers(${dead}::text[])`;
  await on.gradingWorker.deleteMany({ where: { id: { in: dead } } });
  await on.$executeRaw`SELECT pg_notify('jobs:insert', ${JSON.stringify({ count: AWAKENED })})`;
  return dead;
};
