import { present } from "../assert";
import { type Actor, can, refuse } from "../auth";
import { findNewestReport, findStudent, findSubmission, findUser, listAttempts, type Submission, teaches } from "../db";
import { summariesOf, summaryBeside, variantOf } from "../grading";
import { instantiate, type Report } from "../labs";
import { labOfRevision, type PublishedCourse } from "../publishing";
import { cohortView, openCohort, studentView } from "./access";
import { courseOf, progressOf } from "./gradebook";
import { columnsOf, rowsOf } from "./gradebook-of";
import type { AttemptForTeacher, StudentRecord } from "./views";

const titleOf = ({ labs }: PublishedCourse, slug: string): string => labs.get(slug)?.value.spec.title ?? slug;

/** All attempts in a course, numbered lab by lab; newest first. */
const attemptsIn = async (course: PublishedCourse, userId: string): Promise<StudentRecord["attempts"]> => {
  const rows = await listAttempts({ userId, course: course.map.slug });
  const slugs = [...new Set(rows.map((row) => row.lab))];
  const all = slugs.flatMap((slug) => {
    const lab = { slug, title: titleOf(course, slug) };
    return summariesOf(rows.filter((row) => row.lab === slug)).map((summary) => ({ ...summary, lab }));
  });
  return all.sort((a, b) => (a.submittedAt < b.submittedAt ? 1 : -1));
};

/** One student of a cohort: where they stand, and what they handed in. @throws Refusal not-found */
export const studentAttempts = async (actor: Actor, cohortId: string, userId: string): Promise<StudentRecord> => {
  const cohort = await openCohort(actor, "see-student-attempts", cohortId);
  const student = (await findStudent(cohort.id, userId)) ?? refuse("not-found", "Check the address: the cohort has no such student.");
  const course = await courseOf(cohort.course);
  const [progress, attempts] = await Promise.all([progressOf([userId], cohort.course), attemptsIn(course, userId)]);
  return {
    cohort: cohortView(cohort),
    student: { ...studentView(student), joinedAt: student.joinedAt.toISOString() },
    columns: columnsOf(course),
    row: present(rowsOf(course, [student], progress)[0], "one student has one row"),
    attempts,
  };
};

const mayOpen = async (actor: Actor, { userId, course }: Submission): Promise<boolean> => {
  const may = (ownership: "own" | "cohort" | "other"): boolean => can(actor.role, "see-attempt-as-teacher", ownership);
  if (may("other") || (may("own") && userId === actor.id)) return true;
  return may("cohort") && (await teaches(actor.id, userId, course));
};

/** An attempt of a student in a cohort that one teaches, or one's own. Any other is not there. @throws Refusal not-found */
export const attemptForTeacher = async (actor: Actor, submissionId: string): Promise<AttemptForTeacher> => {
  const absent = (): never => refuse("not-found", "Check the address: there is no such attempt.");
  const submission = (await findSubmission(submissionId)) ?? absent();
  if (!(await mayOpen(actor, submission))) absent();
  const { id, userId, course, lab: slug, files, seed, params } = submission;
  const [student, rows, stored, lab] = await Promise.all([
    findUser(userId),
    listAttempts({ userId, course, lab: slug }),
    findNewestReport(id),
    labOfRevision(submission.revisionId),
  ]);
  return {
    ...summaryBeside(rows, id, stored),
    student: studentView(present(student, "a submission goes with its person")),
    lab: { slug, title: instantiate(lab, variantOf(lab, { seed, params })).spec.title },
    ...{ course, files },
    report: (stored?.body as Report | undefined) ?? null,
  };
};
