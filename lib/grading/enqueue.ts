import { addGradingJob, insertSubmission, type NewSubmission, withTransaction } from "../db";

/**
 * Stores a submission and its job in one transaction: both are there or neither is. The same idempotency key of the
 * same person gives the submission that came first, whatever else was sent with it.
 */
export const enqueueSubmission = (submission: NewSubmission): Promise<{ id: string; isNew: boolean }> =>
  withTransaction(async (on) => {
    const stored = await insertSubmission(submission, on);
    if (stored.isNew) await addGradingJob("grade", { submissionId: stored.id }, on);
    return stored;
  });

/** Grades a submission again, with another revision of its lab or by a newer engine, when nobody else is waiting. */
export const enqueueRegrade = (submissionId: string, revisionId?: string): Promise<void> =>
  addGradingJob("regrade", revisionId === undefined ? { submissionId } : { submissionId, revisionId });
