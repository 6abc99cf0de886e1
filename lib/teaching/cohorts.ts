import { type Actor, can, refuse } from "../auth";
import {
  type Cohort,
  createCohortTaughtBy,
  enrol,
  findCohortByCode,
  isDuplicate,
  listCohorts,
  recordAuditEvent,
  withTransaction,
} from "../db";
import { publishedCourse } from "../publishing";
import { cohortView } from "./access";
import { makeJoinCode, readJoinCode } from "./join-code";
import type { CohortSummary, CohortView, Invitation } from "./views";

/** The open cohorts that this person teaches; an administrator sees all. Newest first. @throws Refusal forbidden */
export const cohorts = async (actor: Actor): Promise<CohortSummary[]> => {
  if (!can(actor.role, "see-teaching", "none")) refuse("forbidden", "Ask an administrator for the role of an instructor.");
  const found = await listCohorts(can(actor.role, "see-gradebook", "other") ? null : actor.id);
  return found.map((cohort) => ({ ...cohortView(cohort), students: cohort.students }));
};

const TRIES = 5;

/** Under a new code; two cohorts that draw the same one at once draw again. */
const store = async (actor: Actor, cohort: { name: string; course: string }, tries = TRIES): Promise<Cohort> => {
  try {
    return await withTransaction(async (on) => {
      const made = await createCohortTaughtBy(actor.id, { ...cohort, joinCode: makeJoinCode() }, on);
      await recordAuditEvent({ actorId: actor.id, action: "cohort-created", subject: made.id, detail: cohort }, on);
      return made;
    });
  } catch (error) {
    if (isDuplicate(error) && tries > 1) return store(actor, cohort, tries - 1);
    throw error;
  }
};

/** @throws Refusal forbidden, not-found */
export const createCohort = async (actor: Actor, cohort: { readonly name: string; readonly course: string }): Promise<CohortView> => {
  if (!can(actor.role, "create-cohort", "none")) refuse("forbidden", "Ask an administrator for the role of an instructor.");
  if ((await publishedCourse(cohort.course)) === null) refuse("not-found", "Choose a course that is published.");
  return cohortView(await store(actor, { name: cohort.name, course: cohort.course }));
};

const byCode = async (typed: string): Promise<Cohort> => {
  const code = readJoinCode(typed);
  const cohort = code === null ? null : await findCohortByCode(code);
  return cohort ?? refuse("not-found", "Check the code: no cohort has this one.");
};

/** What a code leads to, before one joins. @throws Refusal not-found */
export const invitation = async (_actor: Actor, code: string): Promise<Invitation> => {
  const cohort = await byCode(code);
  const course = (await publishedCourse(cohort.course))?.map ?? { slug: cohort.course, title: cohort.course };
  return { cohort: cohort.name, course: { slug: course.slug, title: course.title } };
};

/** Makes this person a student of the cohort; doing it again changes nothing. @throws Refusal not-found */
export const joinCohort = async (actor: Actor, code: string): Promise<{ course: string; cohort: string; isNew: boolean }> => {
  const { id, course, name } = await byCode(code);
  return { course, cohort: name, isNew: await enrol(id, actor.id) };
};
