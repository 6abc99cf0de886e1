import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../lib/auth";
import { countWaiting, disconnect, pool } from "../../lib/db";
import { submit } from "../../lib/learning";
import { importedCourse } from "./course";
import { person, refusal } from "./people";

// Nobody grades here: what is handed in waits.

const LAB = "ssh-least-privilege";
const LIMIT = 20;
let course = "";

beforeAll(async () => {
  course = await importedCourse();
});
afterAll(async () => {
  await pool().query("SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs");
  await disconnect();
});

const handIn = (student: Actor, idempotencyKey: string = randomUUID(), lab = LAB) =>
  submit(student, { course, lab, format: "terraform", files: [{ path: "main.tf", text: "" }], idempotencyKey });
const atOnce = <T>(times: number, work: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: times }, work));
const jobsOf = async (ids: readonly string[]): Promise<number> => {
  const { rows } = await pool().query(`SELECT count(*)::int AS n FROM graphile_worker._private_jobs WHERE payload->>'submissionId' = ANY($1)`, [ids]);
  return rows[0].n;
};

describe("submissions of one person that come at once", () => {
  it("wait up to the limit, and no further", async () => {
    const student = await person();
    const ends = await atOnce(50, () => refusal(handIn(student)));
    expect(ends.filter((end) => end === "no refusal")).toHaveLength(LIMIT);
    expect(ends.filter((end) => end === "too-many")).toHaveLength(50 - LIMIT);
    expect(await countWaiting(student.id)).toBe(LIMIT);
  });

  it("are one submission and one job where they carry one key", async () => {
    const student = await person();
    const key = randomUUID();
    const stored = await atOnce(10, () => handIn(student, key));
    const ids = [...new Set(stored.map(({ id }) => id))];
    expect(ids).toHaveLength(1);
    expect(stored.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect([await countWaiting(student.id), await jobsOf(ids)]).toEqual([1, 1]);
  });

  it("are still known by their key at the limit", async () => {
    const student = await person();
    const key = randomUUID();
    const first = await handIn(student, key);
    await atOnce(LIMIT - 1, () => handIn(student));
    expect(await refusal(handIn(student))).toBe("too-many");
    expect(await handIn(student, key)).toEqual({ id: first.id, isNew: false });
  });

  it("do not count against somebody else", async () => {
    const student = await person();
    await atOnce(LIMIT, () => handIn(student));
    expect(await refusal(handIn(await person()))).toBe("no refusal");
  });

  it("are refused at another lab than the one that has the key", async () => {
    const student = await person();
    const key = randomUUID();
    const ends = await Promise.all([LAB, "open-a-web-server"].map((lab) => refusal(handIn(student, key, lab))));
    expect(ends.toSorted()).toEqual(["conflict", "no refusal"]);
  });
});
