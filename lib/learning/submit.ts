import { type Actor, refuse } from "../auth";
import { enqueueSubmission, listenForResults } from "../grading";
import type { SourceFile } from "../source";
import { demandWithinLimit } from "./content-limit";
import { labAt, ownLab } from "./own-lab";
import type { Format, ResultNews, Submitted } from "./views";

/** Submissions of one person that may wait at once. */
const MOST_WAITING = 20;

/**
 * Hands in. The same key of the same person is the same submission, however often it is sent: pressing twice or
 * retrying loses nothing and doubles nothing. @throws Refusal not-found, conflict, too-large,
 * too-many
 */
export const submit = async (
  actor: Actor,
  handedIn: {
    readonly course: string;
    readonly lab: string;
    readonly format: Format;
    readonly files: readonly SourceFile[];
    readonly idempotencyKey: string;
  },
  at: Date = new Date(),
): Promise<Submitted> => {
  const { course, lab, format, files, idempotencyKey } = handedIn;
  demandWithinLimit(files);
  const { of, published, variant } = await ownLab(actor, course, lab);
  const { revisionId, hash: contentHash } = published;
  const { seed, params } = variant;
  const submission = { ...of, revisionId, contentHash, seed, params, format, files, idempotencyKey, createdAt: at };
  const end = await enqueueSubmission(submission, MOST_WAITING);
  switch (end.kind) {
    case "stored":
      return { id: end.id, isNew: true };
    case "known":
      if (end.course !== course || end.lab !== lab) refuse("conflict", "Use a new idempotency key: this one belongs to a submission at another lab.");
      return { id: end.id, isNew: false };
    case "too-many":
      return refuse("too-many", `Wait for a result first: ${MOST_WAITING} of your submissions are being graded.`);
  }
};

/**
 * Tells this person's results at a lab as they come, first those since `since`. Gives what ends it.
 * @throws Refusal not-found, too-many
 */
export const hearResults = async (
  actor: Actor,
  { course, lab, since }: { readonly course: string; readonly lab: string; readonly since: Date },
  tell: (news: ResultNews) => void,
): Promise<() => void> => {
  await labAt(course, lab);
  const stop = await listenForResults({
    of: { userId: actor.id, course, lab },
    since,
    tell: ({ submissionId, status, score, max, gradedAt }) => tell({ submissionId, status, score, max, gradedAt: gradedAt.toISOString() }),
  });
  return stop ?? refuse("too-many", "Close some pages of this lab first: many of them are waiting for results.");
};
