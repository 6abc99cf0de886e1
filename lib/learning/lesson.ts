import { type Actor, refuse } from "../auth";
import { type LatestAnswer, listLatestAnswers, recordAnswer, setLessonRead, touchLesson } from "../db";
import { type Answer, answerSchema, elementsOf, type Lesson, type Marking, markAnswer, publicLesson } from "../lessons";
import { type Published, publishedFigure, publishedLesson, type PublishedCourse } from "../publishing";
import { progressOf } from "./course-map";
import { labItem } from "./course-view";
import { openCourse, placeOf } from "./place";
import type { LessonView, MarkedAnswer } from "./views";

const noLesson = (): never => refuse("not-found", "Check the address: there is no such lesson.");

const findLesson = async (course: string, lesson: string): Promise<Published<Lesson>> =>
  (await publishedLesson(course, lesson)) ?? noLesson();

/** What the components of this name point at. */
const named = (lesson: Lesson, tagName: string, property: string): string[] => [
  ...new Set(
    [...elementsOf(lesson.tree)].filter((element) => element.tagName === tagName).map((element) => String(element.properties[property])),
  ),
];

const figuresOf = async (course: string, lesson: Lesson): Promise<LessonView["figures"]> => {
  const slugs = named(lesson, "Figure", "name");
  const figures = await Promise.all(slugs.map((slug) => publishedFigure(course, slug)));
  return Object.fromEntries(slugs.flatMap((slug, at) => (figures[at] ? [[slug, figures[at]]] : [])));
};

const labsOf = async (actor: Actor, course: PublishedCourse, lesson: Lesson): Promise<LessonView["labs"]> => {
  const labs = named(lesson, "LabLink", "lab").flatMap((slug) => course.labs.get(slug) ?? []);
  if (labs.length === 0) return {};
  const progress = await progressOf(actor.id, course.map.slug);
  return Object.fromEntries(labs.map(({ value }) => [value.slug, labItem(value, progress)]));
};

/** Marked again with the lesson as it stands, so that the explanation is the one it has now. */
const marked = (lesson: Lesson, latest: readonly LatestAnswer[]): Record<string, MarkedAnswer> =>
  Object.fromEntries(
    latest.flatMap(({ question: id, answer: stored }) => {
      const question = lesson.questions.find((one) => one.id === id);
      const answer = answerSchema.safeParse(stored);
      return question && answer.success ? [[id, { answer: answer.data, ...markAnswer(question, answer.data) }]] : [];
    }),
  );

/** A lesson for reading; remembers that it was opened. @throws Refusal not-found */
export const openLesson = async (actor: Actor, course: string, lesson: string, at: Date = new Date()): Promise<LessonView> => {
  const published = await openCourse(course);
  const { value } = published.lessons.get(lesson) ?? noLesson();
  const of = { userId: actor.id, course, lesson };
  const [state, latest, figures, labs] = await Promise.all([
    touchLesson(of, at),
    listLatestAnswers(of),
    figuresOf(course, value),
    labsOf(actor, published, value),
  ]);
  return {
    place: placeOf(published, "lesson", lesson),
    lesson: publicLesson(value),
    ...{ figures, labs },
    answers: marked(value, latest),
    readAt: state.readAt?.toISOString() ?? null,
  };
};

/** Marks an answer and keeps it. @throws Refusal not-found */
export const answerQuestion = async (
  actor: Actor,
  given: { readonly course: string; readonly lesson: string; readonly question: string; readonly answer: Answer },
  at: Date = new Date(),
): Promise<Marking> => {
  const { course, lesson, question: id, answer } = given;
  const { revisionId, value } = await findLesson(course, lesson);
  const question =
    value.questions.find((one) => one.id === id) ?? refuse("not-found", "Reload the page: the lesson no longer asks this question.");
  const marking = markAnswer(question, answer);
  await recordAnswer({ userId: actor.id, course, lesson, question: id, answer, correct: marking.correct, revisionId, at });
  return marking;
};

/** Marks a lesson as read, or as unread again. @throws Refusal not-found */
export const markLessonRead = async (
  actor: Actor,
  { course, lesson, read }: { readonly course: string; readonly lesson: string; readonly read: boolean },
  at: Date = new Date(),
): Promise<{ readAt: string | null }> => {
  await findLesson(course, lesson);
  const of = { userId: actor.id, course, lesson };
  await touchLesson(of, at);
  await setLessonRead(of, read ? at : null);
  const { readAt } = await touchLesson(of, at);
  return { readAt: readAt?.toISOString() ?? null };
};
