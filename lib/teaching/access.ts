import { type Action, type Actor, can, refuse } from "../auth";
import { type Cohort, findCohort } from "../db";
import type { CohortView, StudentView } from "./views";

/**
 * The cohort, where this person may do `action` to it. A cohort of somebody else is not there.
 * @throws Refusal not-found
 */
export const openCohort = async (actor: Actor, action: Action, id: string): Promise<Cohort> => {
  const absent = (): never => refuse("not-found", "Check the address: there is no such cohort.");
  if (!can(actor.role, action, "own")) return absent();
  return (await findCohort(id, can(actor.role, action, "other") ? null : actor.id)) ?? absent();
};

export const cohortView = ({ id, name, course, joinCode }: Cohort): CohortView => ({ id, name, course, joinCode });
export const studentView = ({ id, name, email }: StudentView): StudentView => ({ id, name, email });
