import { never } from "../assert";
import { errorAt, hasErrors, type Diagnostic } from "../source";
import { hashOf } from "./canonical";
import { isGraded, type Check, type GradedCheck } from "./checks";
import { ENGINE_VERSION } from "./engine-version";
import { gradeOnly } from "./grade-only";
import { gradeReach } from "./grade-reach";
import { gradeResource } from "./grade-resource";
import type { Lab } from "./lab";
import { brokenLocks } from "./locks";
import type { Outcome } from "./outcome";
import { maxScore } from "./public";
import type { CheckReport, Report, TaskReport } from "./report";
import { checksOf, type LabSpec } from "./spec";
import { formatRefused, readSubmission, type Submission, type Submitted } from "./submission";
import type { Variant } from "./variant";

type Body = Pick<Report, "status" | "score" | "tasks" | "diagnostics">;

/**
 * Grades a submission to an instantiated lab. Pure: the same three give the same report, its hash included. Where our
 * own code fails the status is `error`, `onFault` hears of it, and no attempt is spent.
 */
export function grade(lab: Lab, variant: Variant, submission: Submission, onFault: (fault: unknown) => void = () => undefined): Report {
  const sealed = (body: Body): Report => seal(lab, variant, body);
  try {
    return sealed(judge(lab, submission));
  } catch (fault) {
    onFault(fault);
    const told = errorAt("grading-fault", "Grading stopped because of a fault of ours. This attempt does not count.", {
      hint: "Hand it in again; if it stops again, tell your instructor.",
    });
    return sealed(withoutGrade("error", [told]));
  }
}

function judge(lab: Lab, submission: Submission): Body {
  const ungraded = checksOf(lab.spec).find((check) => !isGraded(check));
  if (ungraded) return withoutGrade("error", [notGraded(ungraded)]);
  if (!lab.spec.formats.includes(submission.format)) return withoutGrade("invalid", [formatRefused(lab.spec, submission.format)]);
  const submitted = readSubmission(lab.spec, submission);
  if (hasErrors(submitted.diagnostics)) return withoutGrade("invalid", submitted.diagnostics);
  const broken = brokenLocks(lab, submission, submitted);
  if (broken.length > 0) return withoutGrade("invalid", [...broken, ...submitted.diagnostics]);
  const tasks = lab.spec.tasks.map((task) => gradeTask(task, submitted));
  const score = tasks.flatMap((task) => task.checks).reduce((sum, check) => sum + check.points, 0);
  return { status: "graded", score, tasks, diagnostics: submitted.diagnostics };
}

const withoutGrade = (status: "invalid" | "error", diagnostics: readonly Diagnostic[]): Body => ({
  status,
  score: 0,
  tasks: [],
  diagnostics,
});

const notGraded = (check: Check): Diagnostic =>
  errorAt("check-kind-not-graded", `The check \`${check.id}\` is of the kind \`${check.kind}\`, which this version does not grade.`, {
    hint: "Tell your instructor: nothing is wrong with the submission.",
  });

function gradeTask({ id, title, checks }: LabSpec["tasks"][number], submitted: Submitted): TaskReport {
  const reports = checks.filter(isGraded).map((check) => gradeCheck(check, submitted));
  return { id, title, passed: reports.every((check) => check.passed), checks: reports };
}

function gradeCheck(check: GradedCheck, submitted: Submitted): CheckReport {
  const { passed, message, result } = outcomeOf(check, submitted);
  const told = !passed && check.message ? `${check.message} ${message}` : message;
  return { id: check.id, title: check.title, points: passed ? check.points : 0, max: check.points, passed, message: told, result };
}

function outcomeOf(check: GradedCheck, submitted: Submitted): Outcome {
  switch (check.kind) {
    case "reach":
      return gradeReach(check, submitted);
    case "only":
      return gradeOnly(check, submitted);
    case "resource":
      return gradeResource(check, submitted);
    default:
      return never(check);
  }
}

/** The report of a submission that was not graded: a limit ended it (`invalid`), or a fault of ours did (`error`). */
export const ungradedReport = (lab: Lab, variant: Variant, status: "invalid" | "error", diagnostics: readonly Diagnostic[]): Report =>
  seal(lab, variant, withoutGrade(status, diagnostics));

function seal(lab: Lab, variant: Variant, body: Body): Report {
  const { status, score, tasks, diagnostics } = body;
  const versions = { content: lab.hash, engine: ENGINE_VERSION, variantSeed: variant.seed };
  const report = { status, score, max: maxScore(lab.spec), tasks, findings: [], diagnostics, versions };
  return { ...report, hash: hashOf(report) };
}
