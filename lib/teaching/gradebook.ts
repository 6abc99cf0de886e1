import { type Actor, refuse } from "../auth";
import { listLessonStates, listStudents, tallyAnswers, tallyLabs } from "../db";
import { publishedCourse, type PublishedCourse } from "../publishing";
import { cohortView, openCohort } from "./access";
import { type CohortProgress, columnsOf, rowsOf } from "./gradebook-of";
import type { Gradebook } from "./views";

export const courseOf = async (course: string): Promise<PublishedCourse> =>
  (await publishedCourse(course)) ?? refuse("not-found", "Publish the course of this cohort again: it is no longer there.");

export const progressOf = async (userIds: readonly string[], course: string): Promise<CohortProgress> => {
  const [lessons, answers, labs] = await Promise.all([
    listLessonStates(userIds, course),
    tallyAnswers(userIds, course),
    tallyLabs(userIds, course),
  ]);
  return { lessons, answers, labs };
};

/**
 * Students by lessons and labs, in seven queries however many students there are (a test counts them).
 * @throws Refusal not-found
 */
export const gradebook = async (actor: Actor, cohortId: string): Promise<Gradebook> => {
  const cohort = await openCohort(actor, "see-gradebook", cohortId);
  const [course, students] = await Promise.all([courseOf(cohort.course), listStudents(cohort.id)]);
  const progress = await progressOf(
    students.map((student) => student.id),
    cohort.course,
  );
  const { slug, title } = course.map;
  return { cohort: cohortView(cohort), course: { slug, title }, columns: columnsOf(course), rows: rowsOf(course, students, progress) };
};
