import type { AnswerTally, Cohort, LabTally, LessonState } from "../db";
import { labStanding } from "../grading";
import type { Lab } from "../labs";
import type { Lesson } from "../lessons";
import type { PublishedCourse } from "../publishing";
import type { CourseView, LabItem, LessonItem, ModuleView } from "./views";

/** What is known of one student in one course. */
export interface Progress {
  readonly lessons: readonly LessonState[];
  readonly answers: readonly AnswerTally[];
  readonly labs: readonly LabTally[];
}

export const lessonItem = ({ slug, meta, questions }: Lesson, progress: Progress): LessonItem => {
  const state = progress.lessons.find((one) => one.lesson === slug);
  const correct = progress.answers.find((one) => one.lesson === slug)?.correct ?? 0;
  return {
    kind: "lesson",
    ...{ slug, title: meta.title, summary: meta.summary, minutes: meta.minutes },
    state: state === undefined ? "new" : state.readAt === null ? "begun" : "done",
    questions: { correct: Math.min(correct, questions.length), total: questions.length },
  };
};

export const labItem = (lab: Pick<Lab, "slug" | "spec">, progress: Pick<Progress, "labs">): LabItem => {
  const { title, summary, minutes, difficulty } = lab.spec;
  const standing = labStanding(
    lab,
    progress.labs.find((one) => one.lab === lab.slug),
  );
  return { kind: "lab", slug: lab.slug, ...{ title, summary, minutes, difficulty }, ...standing };
};

/** The course as one student sees it. Pure. */
export const courseView = (course: PublishedCourse, progress: Progress, cohorts: readonly Cohort[]): CourseView => {
  const { slug, title, summary } = course.map;
  const modules = course.map.modules.map((module): ModuleView => {
    const items = module.items.flatMap((item): (LessonItem | LabItem)[] => {
      const lesson = item.kind === "lesson" ? course.lessons.get(item.slug) : undefined;
      const lab = item.kind === "lab" ? course.labs.get(item.slug) : undefined;
      return lesson ? [lessonItem(lesson.value, progress)] : lab ? [labItem(lab.value, progress)] : [];
    });
    return { slug: module.slug, title: module.title, summary: module.summary, items };
  });
  const items = modules.flatMap((module) => module.items);
  const next = items.find((item) => item.state !== "done");
  return {
    ...{ slug, title, summary, modules },
    done: items.filter((item) => item.state === "done").length,
    total: items.length,
    next: next === undefined ? null : { kind: next.kind, slug: next.slug, title: next.title },
    cohorts: cohorts.filter((cohort) => cohort.course === slug).map(({ id, name }) => ({ id, name })),
  };
};
