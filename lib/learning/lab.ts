import type { Actor } from "../auth";
import { countFailures, listAttempts, tallyLabs } from "../db";
import { summariesOf } from "../grading";
import { labItem } from "./course-view";
import { draftOf } from "./draft";
import { withHintsGiven } from "./hints";
import { ownLab } from "./own-lab";
import { openCourse, placeOf } from "./place";
import type { LabView } from "./views";

/** The workspace of a lab; at the first visit the student's own numbers are drawn and kept. @throws Refusal not-found */
export const openLab = async (actor: Actor, course: string, slug: string): Promise<LabView> => {
  const own = await ownLab(actor, course, slug);
  const [published, draft, rows, failures, labs] = await Promise.all([
    openCourse(course),
    draftOf(own),
    listAttempts(own.of),
    countFailures(own.of),
    tallyLabs([actor.id], course),
  ]);
  const { tasks, ...shown } = own.shown;
  return {
    place: placeOf(published, "lab", slug),
    lab: { ...shown, tasks: withHintsGiven(tasks, failures) },
    draft,
    attempts: summariesOf(rows).reverse(),
    best: labItem(own.lab, { labs }).best,
  };
};
