import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../lib/auth";
import { countWaiting, disconnect, pool } from "../../lib/db";
import { checkDraft, saveDraft, submit } from "../../lib/learning";
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

describe("content over the limit of a submission", () => {
  const MEBIBYTE = 2 ** 20;
  const file = (path: string, text: string) => ({ path, text });
  const handInFiles = (student: Actor, files: { path: string; text: string }[]) =>
    submit(student, { course, lab: LAB, format: "terraform", files, idempotencyKey: randomUUID() });

  it.each([
    ["one file of 2 MiB", [file("main.tf", "a".repeat(2 * MEBIBYTE))], "at most 1.0 MiB in all, and these have 2.0 MiB"],
    ["one byte too much in two files", [file("a.tf", "a".repeat(MEBIBYTE)), file("b.tf", "b")], "these have 1.1 MiB"],
    ["as many characters, of which some take two bytes", [file("a.tf", "a".repeat(MEBIBYTE - 1) + "é")], "these have 1.1 MiB"],
    ["101 files", Array.from({ length: 101 }, (_, at) => file(`${at}.tf`, "")), "at most 100 files: these are 101"],
  ])("is refused before anything is stored: %s", async (_name, files, sentence) => {
    const student = await person();
    const written = { course, lab: LAB, format: "terraform", files } as const;
    for (const work of [
      () => handInFiles(student, files),
      () => saveDraft(student, { ...written, baseVersion: 0 }),
      () => checkDraft(student, written),
    ]) {
      expect(await refusal(work())).toBe("too-large");
      await expect(work()).rejects.toThrow(sentence);
    }
    const { rows } = await pool().query(
      `SELECT (SELECT count(*) FROM "Submission" WHERE "userId" = $1) + (SELECT count(*) FROM "Draft" WHERE "userId" = $1) AS n`,
      [student.id],
    );
    expect(Number(rows[0].n)).toBe(0);
  });

  it("begins behind the limit", async () => {
    expect(await refusal(handInFiles(await person(), [file("main.tf", "a".repeat(MEBIBYTE))]))).toBe("no refusal");
  });
});
