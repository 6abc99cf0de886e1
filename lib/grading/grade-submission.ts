import {
  findSubmission,
  type GradingJob,
  hasReport,
  insertReport,
  type Lane,
  logScore,
  type Submission,
  tellGraded,
  withTransaction,
} from "../db";
import type { Format } from "../ingest";
import { ENGINE_VERSION, instantiate, type Lab, type Report, ungradedReport, type Variant } from "../labs";
import { labOfRevision } from "../publishing";
import { errorAt, type Diagnostic } from "../source";
import type { Ending } from "./child-process";
import type { ChildPool } from "./child-pool";
import type { ChildResults } from "./child-task";
import { variantOf } from "./stored-variant";
import { tooExpensive } from "./too-expensive";

export interface GradingRun {
  readonly lane: Lane;
  /** Counts from 1; it rises when a grading process dies under the job. */
  readonly attempt: number;
  /** Hears what our own code threw. */
  readonly onFault: (message: string) => void;
}

/** What became of a job. `known`: this grading was there already. `gone`: the submission was deleted with its person. */
export type JobEnd =
  | { readonly kind: "reported"; readonly status: Report["status"] }
  | { readonly kind: "known" }
  | { readonly kind: "gone" };

/** After so many tries a job is reported as our fault. */
const TRIES = 4;

const ourFault = (): Diagnostic =>
  errorAt("grading-fault", "Grading stopped because of a fault of ours. This attempt does not count.", {
    hint: "Hand it in again; if it stops again, tell your instructor.",
  });

const reportOf = (ending: Ending<ChildResults["grade"]>, lab: Lab, variant: Variant, run: GradingRun): Report => {
  if (ending.kind === "too-expensive") return ungradedReport(lab, variant, "invalid", [tooExpensive(ending.limit)]);
  if (ending.kind === "done") {
    ending.result.faults.forEach(run.onFault);
    return ending.result.report;
  }
  run.onFault(ending.message);
  // A child that could not start may start a moment later: the queue tries again.
  if (run.attempt < TRIES) throw new Error("Grading failed; it will be tried again.");
  return ungradedReport(lab, variant, "error", [ourFault()]);
};

/** One report, its score and the news of it, or nothing where another worker was first. */
const storeReport = (submission: Submission, report: Report, lane: Lane): Promise<boolean> =>
  withTransaction(async (on) => {
    const { id: submissionId, userId, course, lab } = submission;
    const { status, score, max, hash, versions } = report;
    const reportId = await insertReport(
      { submissionId, contentHash: versions.content, engineVersion: versions.engine, status, score, max, body: report, hash },
      on,
    );
    if (reportId === null) return false;
    const reason = lane === "grade" ? "graded" : "regraded";
    if (status === "graded") await logScore({ userId, course, lab, reportId, score, max, reason }, on);
    await tellGraded({ submissionId, userId }, on);
    return true;
  });

/**
 * Grades what a job names and stores the report. Running the same job again, or twice at once, adds nothing: there is
 * one report per submission, content and engine.
 */
export const gradeSubmission = async (job: GradingJob, children: ChildPool, run: GradingRun): Promise<JobEnd> => {
  const submission = await findSubmission(job.submissionId);
  if (submission === null) return { kind: "gone" };
  const lab = await labOfRevision(job.revisionId ?? submission.revisionId);
  const of = { submissionId: submission.id, contentHash: lab.hash, engineVersion: ENGINE_VERSION };
  if (await hasReport(of)) return { kind: "known" };
  const variant = variantOf(lab, submission);
  const own = instantiate(lab, variant);
  const { format, files } = submission;
  const ending: Ending<ChildResults["grade"]> =
    run.attempt > TRIES
      ? { kind: "fault", message: `Given up after ${run.attempt - 1} tries.` }
      : await children.run({ kind: "grade", lab: own, variant, format: format as Format, files });
  const report = reportOf(ending, own, variant, run);
  return (await storeReport(submission, report, run.lane)) ? { kind: "reported", status: report.status } : { kind: "known" };
};
