import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "../../lib/auth";
import { disconnect, insertReport, logScore, withTransaction } from "../../lib/db";
import { answerQuestion, courseMap, markLessonRead, openLab, submit } from "../../lib/learning";
import {
  attemptForTeacher,
  cohorts,
  createCohort,
  gradebook,
  invitation,
  joinCohort,
  studentAttempts,
  type CohortView,
} from "../../lib/teaching";
import { importedCourse } from "./course";
import { person, refusal } from "./people";

const LAB = "ssh-least-privilege";
const LESSON = "security-group-rules";
let course = "";
let teacher: Actor;
let cohort: CohortView;

beforeAll(async () => {
  course = await importedCourse();
  teacher = await person("instructor");
  cohort = await createCohort(teacher, { name: "Autumn", course });
});
afterAll(disconnect);

const enrolled = async (name?: string): Promise<Actor> => {
  const student = await person("student", name);
  await joinCohort(student, cohort.joinCode);
  return student;
};

const handIn = async (student: Actor): Promise<string> => {
  const { lab } = await openLab(student, course, LAB);
  return (await submit(student, { course, lab: LAB, format: "terraform", files: lab.starter, idempotencyKey: randomUUID() })).id;
};

/** A report as a grading process would store it: these tests are about who sees what. */
const scored = async (student: Actor, score: number): Promise<string> => {
  const id = await handIn(student);
  await withTransaction(async (on) => {
    const body = { status: "graded", score, max: 100, tasks: [], findings: [], diagnostics: [] };
    const reportId = await insertReport(
      { submissionId: id, contentHash: "c", engineVersion: "e", status: "graded", score, max: 100, body, hash: "h" },
      on,
    );
    await logScore({ userId: student.id, course, lab: LAB, reportId: reportId ?? "", score, max: 100, reason: "graded" }, on);
  });
  return id;
};

describe("a cohort", () => {
  it("is made by instructors and administrators alone", async () => {
    expect(await refusal(createCohort(await person(), { name: "Mine", course }))).toBe("forbidden");
    expect(await refusal(createCohort(await person("admin"), { name: "Ours", course }))).toBe("no refusal");
    expect(await refusal(createCohort(teacher, { name: "Nowhere", course: "nowhere" }))).toBe("not-found");
  });

  it("is seen by who teaches it, and by administrators", async () => {
    const seenBy = async (actor: Actor) => (await cohorts(actor)).some((one) => one.id === cohort.id);
    expect([await seenBy(teacher), await seenBy(await person("instructor")), await seenBy(await person("admin"))]).toEqual([
      true,
      false,
      true,
    ]);
    expect(await refusal(cohorts(await person()))).toBe("forbidden");
  });

  it("is joined by its code, typed carelessly, and once", async () => {
    const student = await person();
    expect(await invitation(student, cohort.joinCode)).toMatchObject({ cohort: "Autumn", course: { slug: course } });
    const typed = cohort.joinCode.toLowerCase().replace("-", " ");
    expect(await joinCohort(student, typed)).toEqual({ course, cohort: "Autumn", isNew: true });
    expect(await joinCohort(student, typed)).toMatchObject({ isNew: false });
    expect((await courseMap(student, course)).cohorts).toEqual([{ id: cohort.id, name: "Autumn" }]);
    expect(await refusal(joinCohort(student, "2222-2222"))).toBe("not-found");
  });
});

describe("the gradebook", () => {
  it("shows every student against every lesson and lab", async () => {
    const [busy, idle] = [await enrolled("Ada Busy"), await enrolled("Zoe Idle")];
    await answerQuestion(busy, { course, lesson: LESSON, question: "failing-field", answer: "source" });
    await markLessonRead(busy, { course, lesson: LESSON, read: true });
    await scored(busy, 40);
    await scored(busy, 70);
    await scored(busy, 60);
    const { columns, rows } = await gradebook(teacher, cohort.id);
    const at = (kind: string, slug: string) => columns.findIndex((column) => column.kind === kind && column.slug === slug);
    const row = (student: Actor) => rows.find((one) => one.student.id === student.id);
    expect(row(busy)?.cells[at("lesson", LESSON)]).toMatchObject({ state: "done", correct: 1 });
    expect(row(busy)?.cells[at("lab", LAB)]).toEqual({ kind: "lab", state: "begun", best: { score: 70, max: 100 }, attempts: 3 });
    expect(row(busy)).toMatchObject({ done: 1, points: { score: 70 }, lastActivity: expect.stringMatching(/^\d{4}-/) });
    expect(row(idle)).toMatchObject({ done: 0, points: { score: 0 }, lastActivity: null });
    expect(rows.every((one) => one.cells.length === columns.length)).toBe(true);
  });

  it("asks the database seven times, however many students there are", async () => {
    const queriesFor = async (): Promise<number> => {
      const query = vi.spyOn(pg.Client.prototype, "query");
      await gradebook(teacher, cohort.id);
      const count = query.mock.calls.length;
      query.mockRestore();
      return count;
    };
    await gradebook(teacher, cohort.id);
    const few = await queriesFor();
    await Promise.all(Array.from({ length: 8 }, () => enrolled()));
    expect([few, await queriesFor()]).toEqual([7, 7]);
  });
});

describe("a student's work", () => {
  it("is opened by who teaches them, and by administrators", async () => {
    const student = await enrolled();
    const id = await scored(student, 50);
    const record = await studentAttempts(teacher, cohort.id, student.id);
    expect(record).toMatchObject({ student: { id: student.id }, attempts: [{ id, number: 1, score: 50, lab: { slug: LAB } }] });
    for (const actor of [teacher, await person("admin")]) {
      expect(await attemptForTeacher(actor, id)).toMatchObject({ id, student: { id: student.id }, report: { score: 50 }, score: 50 });
    }
  });

  it("is not there for anybody else", async () => {
    const student = await enrolled();
    const id = await handIn(student);
    const stranger = await person("instructor");
    await createCohort(stranger, { name: "Another", course });
    for (const actor of [stranger, student, await enrolled()]) {
      expect(await refusal(attemptForTeacher(actor, id))).toBe("not-found");
      expect(await refusal(studentAttempts(actor, cohort.id, student.id))).toBe("not-found");
      expect(await refusal(gradebook(actor, cohort.id))).toBe("not-found");
    }
  });

  it("of somebody who is in no cohort of theirs is not there for the instructor either", async () => {
    const outsider = await person();
    const id = await handIn(outsider);
    expect(await refusal(attemptForTeacher(teacher, id))).toBe("not-found");
    expect(await refusal(studentAttempts(teacher, cohort.id, outsider.id))).toBe("not-found");
  });

  it.each(["not-an-id", "../..", randomUUID()])("is not there under %s", async (id) => {
    expect(await refusal(attemptForTeacher(teacher, id))).toBe("not-found");
    expect(await refusal(studentAttempts(teacher, id, id))).toBe("not-found");
    expect(await refusal(studentAttempts(teacher, cohort.id, id))).toBe("not-found");
    expect(await refusal(gradebook(teacher, id))).toBe("not-found");
  });
});
