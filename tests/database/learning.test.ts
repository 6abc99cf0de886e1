import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../lib/auth";
import { disconnect } from "../../lib/db";
import { answerQuestion, courseMap, markLessonRead, openLab, openLesson, restoreDraft, saveDraft } from "../../lib/learning";
import { importContent } from "../../lib/publishing";
import { copiedCourse, importedCourse } from "./course";
import { person, refusal } from "./people";

const LAB = "ssh-least-privilege";
const LESSON = "security-group-rules";
const file = (text: string) => [{ path: "main.tf", text }];
let course = "";

beforeAll(async () => {
  course = await importedCourse();
});
afterAll(disconnect);

const save = (student: Actor, text: string, baseVersion: number) =>
  saveDraft(student, { course, lab: LAB, format: "terraform", files: file(text), baseVersion });
const draftOf = async (student: Actor) => (await openLab(student, course, LAB)).draft;

describe("a draft", () => {
  it("is what the lab starts from until something is saved", async () => {
    const { draft, lab } = await openLab(await person(), course, LAB);
    expect(draft).toEqual({ format: "terraform", files: lab.starter, version: 0, savedAt: null });
  });

  it("counts its versions", async () => {
    const student = await person();
    expect(await save(student, "a", 0)).toMatchObject({ kind: "saved", version: 1 });
    expect(await save(student, "b", 1)).toMatchObject({ kind: "saved", version: 2 });
    expect(await draftOf(student)).toMatchObject({ version: 2, files: file("b") });
  });

  it.each([0, 1])("is saved by one of two pages that both knew version %i; the other gets the newer text", async (base) => {
    const student = await person();
    if (base === 1) await save(student, "first", 0);
    const both = await Promise.all(["one", "other"].map((text) => save(student, text, base)));
    const [saved, conflict] = both.toSorted((a, b) => (a.kind < b.kind ? 1 : -1));
    expect(saved).toMatchObject({ kind: "saved", version: base + 1 });
    expect(conflict).toEqual({ kind: "conflict", newer: await draftOf(student) });
  });

  it("keeps every character, those that the database refuses included", async () => {
    const student = await person();
    const text = "nul \u0000, half \ud83d, whole 😀";
    await save(student, text, 0);
    expect((await draftOf(student)).files).toEqual(file(text));
  });

  it("of more than 1 MiB is refused with its size, and the one before stays", async () => {
    const student = await person();
    await save(student, "kept", 0);
    await expect(save(student, "x".repeat(2 * 2 ** 20), 1)).rejects.toThrow("at most 1.0 MiB in all, and these have 2.0 MiB");
    expect(await draftOf(student)).toMatchObject({ version: 1, files: file("kept") });
  });

  it("begins again from the starter files, as one more version", async () => {
    const student = await person();
    await save(student, "lost", 0);
    const { starter } = (await openLab(student, course, LAB)).lab;
    expect(await restoreDraft(student, { course, lab: LAB, from: "starter", baseVersion: 1 })).toMatchObject({
      kind: "saved",
      draft: { version: 2, files: starter },
    });
  });
});

describe("a student's own numbers", () => {
  it("stay as they were at the first visit, even where two pages open at once", async () => {
    const student = await person();
    const [first, second] = await Promise.all([openLab(student, course, LAB), openLab(student, course, LAB)]);
    expect(second.lab.starter).toEqual(first.lab.starter);
    expect((await openLab(student, course, LAB)).lab.brief).toEqual(first.lab.brief);
  });

  it("differ between students", async () => {
    const briefs = await Promise.all(
      Array.from({ length: 6 }, async () => JSON.stringify((await openLab(await person(), course, LAB)).lab.brief)),
    );
    expect(new Set(briefs).size).toBeGreaterThan(1);
  });
});

describe("a lesson", () => {
  it("remembers that it was opened, answered and read", async () => {
    const student = await person();
    const item = async () => (await courseMap(student, course)).modules[0]?.items.find((one) => one.slug === LESSON);
    expect(await item()).toMatchObject({ state: "new", questions: { correct: 0 } });

    const { lesson, readAt } = await openLesson(student, course, LESSON);
    expect([readAt, (await item())?.state]).toEqual([null, "begun"]);

    const [question] = lesson.questions;
    if (question === undefined || !("options" in question)) throw new Error("the first question has options");
    const answers = await Promise.all(
      question.options.map(async ({ id }) => ({
        id,
        ...(await answerQuestion(student, { course, lesson: LESSON, question: question.id, answer: id })),
      })),
    );
    const right = answers.find((one) => one.correct);
    expect(answers.filter((one) => one.correct)).toHaveLength(1);
    await answerQuestion(student, { course, lesson: LESSON, question: question.id, answer: right?.id ?? "" });
    expect(await item()).toMatchObject({ questions: { correct: 1 } });
    expect((await openLesson(student, course, LESSON)).answers[question.id]).toEqual({
      answer: right?.id,
      correct: true,
      explanation: right?.explanation,
    });

    const { readAt: at } = await markLessonRead(student, { course, lesson: LESSON, read: true });
    expect((await markLessonRead(student, { course, lesson: LESSON, read: true })).readAt).toBe(at);
    expect(await item()).toMatchObject({ state: "done" });
    await markLessonRead(student, { course, lesson: LESSON, read: false });
    expect(await item()).toMatchObject({ state: "begun" });
  });

  it("leads on in the order of the course", async () => {
    const { place } = await openLesson(await person(), course, LESSON);
    expect(place).toMatchObject({ previous: null, next: { kind: "lab", slug: LAB }, module: { slug: "security-groups" } });
  });
});

describe("what is not there", () => {
  it.each([
    ["a course", () => person().then((student) => courseMap(student, "nowhere"))],
    ["a lesson", () => person().then((student) => openLesson(student, course, "nowhere"))],
    ["a lab", () => person().then((student) => openLab(student, course, "nowhere"))],
    ["a lab under the name of a lesson", () => person().then((student) => openLab(student, course, LESSON))],
    ["a question", () => person().then((student) => answerQuestion(student, { course, lesson: LESSON, question: "nowhere", answer: "a" }))],
    [
      "a draft's lab",
      () =>
        person().then((student) => saveDraft(student, { course, lab: "nowhere", format: "terraform", files: file(""), baseVersion: 0 })),
    ],
    [
      "an attempt to restore",
      () => person().then((student) => restoreDraft(student, { course, lab: LAB, from: { submission: randomUUID() }, baseVersion: 0 })),
    ],
  ])("is told so: %s", async (_name, work) => {
    expect(await refusal(work())).toBe("not-found");
  });
});

describe("what a student gets", () => {
  it("holds no solution, no mistake, no answer and no hint that was not earned", async () => {
    const { folder, course: planted } = await copiedCourse();
    const plant = async (path: string, change: (text: string) => string) =>
      writeFile(join(folder, path), change(await readFile(join(folder, path), "utf8")));
    await plant(`labs/${LAB}/solution/security.tf`, (text) => `# CANARY\n${text}`);
    await plant(`labs/${LAB}/mistakes/every-port/mistake.yaml`, (text) => text.replace("title: ", "title: CANARY "));
    await plant(`labs/${LAB}/lab.yaml`, (text) => text.replace("- The brief names a block", "- CANARY The brief names a block"));
    await plant(`lessons/${LESSON}.questions.yaml`, (text) => text.replaceAll('explanation: "', 'explanation: "CANARY '));
    expect((await importContent(folder)).diagnostics).toEqual([]);
    const student = await person();
    const seen = await Promise.all([courseMap(student, planted), openLesson(student, planted, LESSON), openLab(student, planted, LAB)]);
    const payload = JSON.stringify(seen, (_key, value: unknown) => (typeof value === "bigint" ? String(value) : value));
    expect(payload).toContain("security-group-rules");
    expect(payload).not.toContain("CANARY");
    expect(payload).not.toContain('"correct":true');
  });
});
