import {
  addGradingJob,
  countWaiting,
  findSubmissionByKey,
  insertSubmission,
  lockUser,
  type NewSubmission,
  withTransaction,
} from "../db";

/** `known`: this person used the key before, for the submission that is named. */
export type Enqueued =
  | { readonly kind: "stored"; readonly id: string }
  | { readonly kind: "known"; readonly id: string; readonly course: string; readonly lab: string }
  | { readonly kind: "too-many" };

/**
 * Stores a submission and its job in one transaction: both are there or neither is. The same idempotency key of the
 * same person gives the submission that came first, whatever else was sent with it. One person's come one after the
 * other, so that however many are sent at once, no more than `mostWaiting` wait.
 */
export const enqueueSubmission = (submission: NewSubmission, mostWaiting: number): Promise<Enqueued> =>
  withTransaction(async (on) => {
    const { userId, idempotencyKey } = submission;
    await lockUser(userId, on);
    const known = await findSubmissionByKey(userId, idempotencyKey, on);
    if (known !== null) return { kind: "known", ...known };
    const waiting = await countWaiting(userId, on);
    if (waiting >= mostWaiting) return { kind: "too-many" };
    const id = await insertSubmission(submission, on);
    await addGradingJob("grade", { submissionId: id }, waiting, on);
    return { kind: "stored", id };
  });

/** Grades a submission again, with another revision of its lab or by a newer engine, when nobody else is waiting. */
export const enqueueRegrade = (submissionId: string, revisionId?: string): Promise<void> =>
  addGradingJob("regrade", revisionId === undefined ? { submissionId } : { submissionId, revisionId });
