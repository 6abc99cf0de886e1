import type { AnswerTally, LabTally, LessonState } from "../db";
import { labStanding } from "../grading";
import { maxScore } from "../labs";
import type { PublishedCourse } from "../publishing";
import { studentView } from "./access";
import type { Cell, Column, GradebookRow, LabCell, LessonCell, StudentView } from "./views";

/** What is known of all students of a cohort, in lists that hold everybody's. */
export interface CohortProgress {
  readonly lessons: readonly LessonState[];
  readonly answers: readonly AnswerTally[];
  readonly labs: readonly LabTally[];
}

/** Lessons and labs in the order of the course. */
export const columnsOf = ({ map, lessons, labs }: PublishedCourse): Column[] =>
  map.modules.flatMap((module) =>
    module.items.flatMap(({ kind, slug }) => {
      const title = kind === "lesson" ? lessons.get(slug)?.value.meta.title : labs.get(slug)?.value.spec.title;
      return title === undefined ? [] : [{ kind, slug, title, module: module.title }];
    }),
  );

const byUser = <T extends { readonly userId: string }>(items: readonly T[]): ((userId: string) => readonly T[]) => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.userId);
    if (group === undefined) groups.set(item.userId, [item]);
    else group.push(item);
  }
  return (userId) => groups.get(userId) ?? [];
};

const lessonCell = (course: PublishedCourse, slug: string, own: CohortProgress): LessonCell => {
  const total = course.lessons.get(slug)?.value.questions.length ?? 0;
  const opened = own.lessons.find((one) => one.lesson === slug);
  const correct = own.answers.find((one) => one.lesson === slug)?.correct ?? 0;
  return {
    kind: "lesson",
    state: opened === undefined ? "new" : opened.readAt === null ? "begun" : "done",
    correct: Math.min(correct, total),
    total,
  };
};

const labCell = (course: PublishedCourse, slug: string, own: CohortProgress): LabCell[] => {
  const lab = course.labs.get(slug)?.value;
  const tally = own.labs.find((one) => one.lab === slug);
  return lab === undefined ? [] : [{ kind: "lab", ...labStanding(lab, tally) }];
};

const lastActivity = ({ lessons, answers, labs }: CohortProgress): string | null => {
  const times = [...lessons.map((one) => one.lastSeenAt), ...answers.map((one) => one.lastAt), ...labs.map((one) => one.lastAt)];
  return times.length === 0 ? null : new Date(Math.max(...times.map(Number))).toISOString();
};

const pointsOf = (course: PublishedCourse, columns: readonly Column[], cells: readonly Cell[]): GradebookRow["points"] => ({
  score: cells.reduce((sum, cell) => sum + (cell.kind === "lab" ? (cell.best?.score ?? 0) : 0), 0),
  max: columns.reduce((sum, { kind, slug }) => {
    const lab = kind === "lab" ? course.labs.get(slug) : undefined;
    return sum + (lab === undefined ? 0 : maxScore(lab.value.spec));
  }, 0),
});

/** Every student against every lesson and lab. Pure. */
export const rowsOf = (course: PublishedCourse, students: readonly StudentView[], progress: CohortProgress): GradebookRow[] => {
  const columns = columnsOf(course);
  const [lessons, answers, labs] = [byUser(progress.lessons), byUser(progress.answers), byUser(progress.labs)];
  return students.map((student) => {
    const own = { lessons: lessons(student.id), answers: answers(student.id), labs: labs(student.id) };
    const cells = columns.flatMap(({ kind, slug }): Cell[] =>
      kind === "lesson" ? [lessonCell(course, slug, own)] : labCell(course, slug, own),
    );
    return {
      student: studentView(student),
      cells,
      done: cells.filter((cell) => cell.state === "done").length,
      points: pointsOf(course, columns, cells),
      lastActivity: lastActivity(own),
    };
  });
};
