import { type Actor, can, refuse } from "../auth";
import { type AttemptRow, findNewestReport, findSubmission, listAttempts, type Submission } from "../db";
import { summariesOf, summaryBeside, variantOf } from "../grading";
import { instantiate, type Lab, publicReport, type Report } from "../labs";
import { labOfRevision, publishedLab } from "../publishing";
import { labAt } from "./own-lab";
import type { AttemptSummary, AttemptView } from "./views";

/** This person's attempts at a lab, newest first; those at a lab that was withdrawn stay. @throws Refusal not-found */
export const attempts = async (actor: Actor, course: string, lab: string): Promise<AttemptSummary[]> => {
  const rows = await listAttempts({ userId: actor.id, course, lab });
  if (rows.length === 0) await labAt(course, lab);
  return summariesOf(rows).reverse();
};

/** As its student may see it, with what was hidden then hidden, and what is hidden now. */
const shownReport = async (report: Report, then: Lab, course: string): Promise<Report> => {
  const now = (await publishedLab(course, then.slug))?.value ?? then;
  return publicReport(now, publicReport(then, report));
};

const attemptOf = async (
  { id, course, lab: slug, files, revisionId, seed, params }: Submission,
  rows: readonly AttemptRow[],
): Promise<AttemptView> => {
  const lab = await labOfRevision(revisionId);
  const { title } = instantiate(lab, variantOf(lab, { seed, params })).spec;
  const stored = await findNewestReport(id);
  return {
    ...summaryBeside(rows, id, stored),
    ...{ course, files, lab: { slug, title } },
    report: stored && (await shownReport(stored.body as Report, lab, course)),
  };
};

const noAttempt = (): never => refuse("not-found", "Check the address: there is no such attempt.");

/** One's own submission. That of somebody else is not there. @throws Refusal not-found */
export const ownSubmission = async (actor: Actor, id: string): Promise<Submission> => {
  const submission = (await findSubmission(id)) ?? noAttempt();
  return can(actor.role, "see-attempt", submission.userId === actor.id ? "own" : "other") ? submission : noAttempt();
};

/** One's own attempt with its report and files. @throws Refusal not-found */
export const attempt = async (actor: Actor, id: string): Promise<AttemptView> => {
  const submission = await ownSubmission(actor, id);
  const { userId, course, lab } = submission;
  return attemptOf(submission, await listAttempts({ userId, course, lab }));
};
