import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../lib/auth";
import { addGradingJob, countJobs, disconnect, pool } from "../../lib/db";
import { enqueueRegrade } from "../../lib/grading";
import { openLab, submit } from "../../lib/learning";
import { importedCourse } from "./course";
import { bundles, GradingProcess, stopAll, waitUntil } from "./grading-process";
import { person } from "./people";

const LAB = "ssh-least-privilege";
let course = "";

beforeAll(async () => {
  course = await importedCourse();
});
const empty = () => pool().query("SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs");
// What other files left waiting would stand in line too.
beforeEach(empty);
afterAll(async () => {
  await empty();
  await rm(await bundles(), { recursive: true });
  await disconnect();
});

const handIn = async (student: Actor, times = 1): Promise<string[]> => {
  const { draft } = await openLab(student, course, LAB);
  const ids: string[] = [];
  for (let count = 0; count < times; count++) {
    ids.push((await submit(student, { course, lab: LAB, format: "terraform", files: draft.files, idempotencyKey: randomUUID() })).id);
  }
  return ids;
};

/** The submissions that wait, in the order in which the queue gives them to workers. */
const inOrder = async (): Promise<string[]> => {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT payload->>'submissionId' AS id FROM graphile_worker._private_jobs ORDER BY priority, run_at, id`,
  );
  return rows.map(({ id }) => id);
};
const graded = async (): Promise<string[]> => {
  const { rows } = await pool().query<{ id: string }>(`SELECT "submissionId" AS id FROM "Report" ORDER BY "gradedAt"`);
  return rows.map(({ id }) => id);
};

describe("the queue", () => {
  it("takes turns between people: a first submission overtakes those that others sent before", async () => {
    const [eager, other] = [await person(), await person()];
    const [first, second, third] = await handIn(eager, 3);
    const [otherFirst, otherSecond] = await handIn(other, 2);
    expect(await inOrder()).toEqual([first, otherFirst, second, otherSecond, third]);
  });

  it("counts what waits of a person, not what was graded", async () => {
    const student = await person();
    const [before] = await handIn(student, 1);
    await GradingProcess.start();
    await waitUntil("the report", async () => (await graded()).includes(before ?? ""));
    await stopAll();
    const others = await handIn(await person(), 2);
    const [after] = await handIn(student);
    expect(await inOrder()).toEqual([others[0], after, others[1]]);
  });

  it("is worked off in that order", async () => {
    const [eager, other] = [await person(), await person()];
    const many = await handIn(eager, 6);
    const [one = ""] = await handIn(other);
    await GradingProcess.start();
    await waitUntil("an empty queue", async () => (await countJobs()).grade === 0);
    await stopAll();
    const order = (await graded()).filter((id) => id === one || many.includes(id));
    expect(order).toHaveLength(7);
    // Two jobs are under way at once, and either may be first.
    expect(order.indexOf(one)).toBeLessThanOrEqual(2);
  });

  it("leaves work that nobody waits for to the end, however much of one person waits before it", async () => {
    const student = await person();
    const [old = ""] = await handIn(student);
    await empty();
    await enqueueRegrade(old);
    const many = Array.from({ length: 3 }, () => randomUUID());
    for (const [at, submissionId] of many.entries()) await addGradingJob("grade", { submissionId }, 20_000 * (at + 1));
    expect(await inOrder()).toEqual([...many, old]);
  });
});
