import { randomBytes, randomUUID } from "node:crypto";
import { present } from "../lib/assert";
import { type Actor, signUp } from "../lib/auth";
import { env } from "../lib/env";
import { listUsers, setRole, type Role } from "../lib/db";
import type { Lesson, Question } from "../lib/lessons";
import { answerQuestion, markLessonRead, openLesson, saveDraft, submit } from "../lib/learning";
import { ownLab } from "../lib/learning/own-lab";
import { COURSE, paths } from "../lib/paths";
import { publishedCourse, type PublishedCourse } from "../lib/publishing";
import { createCohort, joinCohort } from "../lib/teaching";

/**
 * A cohort to look around in: an instructor and twelve students, each as far as `done` of the course and `care` of the
 * answers right. All of it goes through the same use-cases as real people's work, and is graded by the same process.
 */
const INSTRUCTOR = { name: "Ines Okafor", email: "instructor@demo.example" };
const STUDENTS = [
  { name: "Amara Lindqvist", done: 1, care: 0.95 },
  { name: "Bao Tran", done: 1, care: 0.8 },
  { name: "Chiara Moretti", done: 0.9, care: 0.85 },
  { name: "Dawit Bekele", done: 0.8, care: 0.7 },
  { name: "Elif Yıldız", done: 0.75, care: 0.9 },
  { name: "Farid Haddad", done: 0.65, care: 0.6 },
  { name: "Greta Solberg", done: 0.5, care: 0.9 },
  { name: "Hiro Tanaka", done: 0.5, care: 0.55 },
  { name: "Imani Mwangi", done: 0.4, care: 0.75 },
  { name: "Jonas Weber", done: 0.25, care: 0.6 },
  { name: "Kavya Nair", done: 0.15, care: 0.8 },
  { name: "Lucas Ferreira", done: 0, care: 0.5 },
] as const;

const DAYS = 14;
const DAY_MS = 86_400_000;

type Chance = () => number;

/** The same numbers at each run, so that the demo looks the same (mulberry32). */
const chanceFrom = (seed: number): Chance => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

interface Student {
  readonly actor: Actor;
  readonly care: number;
  readonly chance: Chance;
}

const makePerson = async (person: { name: string; email: string }, role: Role): Promise<{ actor: Actor; password: string }> => {
  const password = randomBytes(9).toString("base64url");
  const { id } = await signUp({ ...person, password }, { address: `demo-${randomUUID()}`, userAgent: "" });
  if (role !== "student") await setRole(id, role);
  return { actor: { id, ...person, role }, password };
};

const rightAnswer = (question: Question) => {
  switch (question.kind) {
    case "single":
      return present(question.options.find((option) => option.correct), "a question has a right answer").id;
    case "multiple":
      return question.options.filter((option) => option.correct).map((option) => option.id);
    case "number":
      return question.answer;
    case "text":
      return present(question.accept[0], "a question has a right answer");
  }
};

const wrongAnswer = (question: Question) => {
  switch (question.kind) {
    case "single":
      return present(question.options.find((option) => !option.correct), "a question has a wrong answer").id;
    case "multiple":
      return question.options.filter((option) => !option.correct).map((option) => option.id);
    case "number":
      return question.answer + 1;
    case "text":
      return "I am not sure";
  }
};

const study = async ({ actor, care, chance }: Student, lesson: Lesson, at: Date): Promise<void> => {
  const place = { course: COURSE, lesson: lesson.slug };
  await openLesson(actor, COURSE, lesson.slug, at);
  for (const question of lesson.questions) {
    const isRight = chance() < care;
    if (!isRight) await answerQuestion(actor, { ...place, question: question.id, answer: wrongAnswer(question) }, at);
    if (isRight || chance() < care) await answerQuestion(actor, { ...place, question: question.id, answer: rightAnswer(question) }, at);
  }
  await markLessonRead(actor, { ...place, read: true }, at);
};

/** Some of the lab's known mistakes, in the student's own numbers, then perhaps the solution: each written, then handed in. */
const work = async ({ actor, care, chance }: Student, slug: string, at: Date): Promise<void> => {
  const { lab } = await ownLab(actor, COURSE, slug);
  const detours = lab.mistakes.filter(() => chance() > care).map((mistake) => mistake.files);
  const tries = chance() < care + 0.15 ? [...detours, lab.solution] : detours;
  for (const [index, files] of tries.entries()) {
    const when = new Date(at.getTime() + index * (6 + 20 * chance()) * 60_000);
    const written = { course: COURSE, lab: slug, format: "terraform", files } as const;
    await saveDraft(actor, { ...written, baseVersion: index }, when);
    await submit(actor, { ...written, idempotencyKey: randomUUID() }, when);
  }
};

const goThrough = async (student: Student, done: number, course: PublishedCourse, now: Date): Promise<void> => {
  const items = course.map.modules.flatMap((module) => module.items);
  const reached = items.slice(0, Math.round(items.length * done));
  for (const [index, { kind, slug }] of reached.entries()) {
    const daysAgo = DAYS * (1 - index / Math.max(1, reached.length)) * (0.6 + 0.4 * student.chance());
    const at = new Date(now.getTime() - daysAgo * DAY_MS);
    const lesson = kind === "lesson" ? course.lessons.get(slug)?.value : undefined;
    if (lesson !== undefined) await study(student, lesson, at);
    else if (kind === "lab") await work(student, slug, at);
  }
};

const emailOf = (name: string): string =>
  `${name
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll("ı", "i")
    .replace(/[^a-z ]/g, "")
    .split(" ")
    .join(".")}@demo.example`;

/** Makes the demo cohort where it is missing, and tells how to sign in. The passwords are told here and nowhere else. */
export const seedDemo = async (say: (line: string) => void, now = new Date()): Promise<void> => {
  if ((await listUsers({ search: INSTRUCTOR.email, page: 0, size: 1 })).total > 0) {
    say("\nThe demo cohort is there already; its passwords were printed when it was made. For a new one, remove its data folder first.");
    return;
  }
  say("Making the demo cohort …");
  const course = present(await publishedCourse(COURSE), `the course ${COURSE} was imported`);
  const instructor = await makePerson(INSTRUCTOR, "instructor");
  const cohort = await createCohort(instructor.actor, { name: "Demo cohort", course: COURSE });
  const lines = [`  ${INSTRUCTOR.email}  ${instructor.password}  (instructor)`];
  for (const [index, { name, done, care }] of STUDENTS.entries()) {
    const { actor, password } = await makePerson({ name, email: emailOf(name) }, "student");
    await joinCohort(actor, cohort.joinCode);
    await goThrough({ actor, care, chance: chanceFrom(index + 1) }, done, course, now);
    lines.push(`  ${actor.email}  ${password}`);
  }
  say(["", `The demo cohort has the join code ${cohort.joinCode}; its gradebook is at ${env().NEXTAUTH_URL ?? ""}${paths.teach.cohort(cohort.id)}`, "Sign in with:", ...lines].join("\n"));
};
