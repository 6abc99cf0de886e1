import type { Json } from "./audit-events";
import { db, type Queries } from "./client";

export interface LessonOf {
  readonly userId: string;
  readonly course: string;
  readonly lesson: string;
}

export interface LessonState {
  readonly userId: string;
  readonly lesson: string;
  readonly openedAt: Date;
  readonly lastSeenAt: Date;
  readonly readAt: Date | null;
}

const shown = { userId: true, lesson: true, openedAt: true, lastSeenAt: true, readAt: true } as const;

export const touchLesson = async (of: LessonOf, at: Date, on: Queries = db()): Promise<LessonState> => {
  const { userId, course, lesson } = of;
  return on.lessonProgress.upsert({
    where: { userId_course_lesson: { userId, course, lesson } },
    create: { userId, course, lesson, openedAt: at, lastSeenAt: at },
    update: { lastSeenAt: at },
    select: shown,
  });
};

/** Marks as read, or as unread again (`readAt` null). A lesson once read keeps its first time. */
export const setLessonRead = async (of: LessonOf, readAt: Date | null, on: Queries = db()): Promise<void> => {
  const { userId, course, lesson } = of;
  await on.lessonProgress.updateMany({ where: { userId, course, lesson, ...(readAt && { readAt: null }) }, data: { readAt } });
};

export const listLessonStates = (userIds: readonly string[], course: string, on: Queries = db()): Promise<LessonState[]> =>
  on.lessonProgress.findMany({ where: { userId: { in: [...userIds] }, course }, select: shown });

export const recordAnswer = async (
  answer: LessonOf & { question: string; answer: unknown; correct: boolean; revisionId: string; at: Date },
  on: Queries = db(),
): Promise<void> => {
  const { at, answer: given, ...rest } = answer;
  await on.questionAnswer.create({ data: { ...rest, answer: given as Json as object, answeredAt: at }, select: { id: true } });
};

export interface LatestAnswer {
  readonly lesson: string;
  readonly question: string;
  readonly answer: unknown;
  readonly correct: boolean;
}

/** The last answer to each question, of one lesson or of the whole course. */
export const listLatestAnswers = (of: { userId: string; course: string; lesson?: string }, on: Queries = db()): Promise<LatestAnswer[]> =>
  on.questionAnswer.findMany({
    where: of,
    distinct: ["lesson", "question"],
    orderBy: { answeredAt: "desc" },
    select: { lesson: true, question: true, answer: true, correct: true },
  });

export interface AnswerTally {
  readonly userId: string;
  readonly lesson: string;
  /** Questions whose last answer is right, and questions answered at all. */
  readonly correct: number;
  readonly answered: number;
  readonly lastAt: Date;
}

/** For many people at once: how their last answers stand, per lesson. */
export const tallyAnswers = (userIds: readonly string[], course: string, on: Queries = db()): Promise<AnswerTally[]> =>
  on.$queryRaw<AnswerTally[]>`
    SELECT "userId", "lesson", count(*) FILTER (WHERE "correct")::int AS "correct", count(*)::int AS "answered", max("answeredAt") AS "lastAt"
    FROM (
      SELECT DISTINCT ON ("userId", "lesson", "question") "userId", "lesson", "correct", "answeredAt" FROM "QuestionAnswer"
      WHERE "course" = ${course} AND "userId" = ANY(${userIds}::uuid[]) ORDER BY "userId", "lesson", "question", "answeredAt" DESC
    ) latest GROUP BY "userId", "lesson"`;
