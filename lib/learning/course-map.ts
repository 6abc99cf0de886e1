import type { Actor } from "../auth";
import { listEnrolments, listLessonStates, tallyAnswers, tallyLabs } from "../db";
import { courseView, type Progress } from "./course-view";
import { openCourse } from "./place";
import type { CourseView } from "./views";

export const progressOf = async (userId: string, course: string): Promise<Progress> => {
  const [lessons, answers, labs] = await Promise.all([
    listLessonStates([userId], course),
    tallyAnswers([userId], course),
    tallyLabs([userId], course),
  ]);
  return { lessons, answers, labs };
};

/** The course and how far this person is in it. @throws Refusal not-found */
export const courseMap = async (actor: Actor, course: string): Promise<CourseView> => {
  const published = await openCourse(course);
  const [progress, cohorts] = await Promise.all([progressOf(actor.id, course), listEnrolments(actor.id)]);
  return courseView(published, progress, cohorts);
};
