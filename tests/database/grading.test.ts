import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../lib/auth";
import { addGradingJob, countJobs, disconnect, pool } from "../../lib/db";
import { enqueueRegrade } from "../../lib/grading";
import { attempt, attempts, openLab, submit, type AttemptView } from "../../lib/learning";
import { importedCourse } from "./course";
import { bundles, GradingProcess, stopAll, waitUntil } from "./grading-process";
import { person } from "./people";

const LAB = "ssh-least-privilege";
let course = "";
let student: Actor;

beforeAll(async () => {
  course = await importedCourse();
  student = await person();
});
afterAll(async () => {
  await rm(await bundles(), { recursive: true });
  await disconnect();
});

const count = async (table: "Submission" | "Report" | "ScoreEntry", submission: string): Promise<number> => {
  const where = {
    Submission: `"id" = $1`,
    Report: `"submissionId" = $1`,
    ScoreEntry: `"reportId" IN (SELECT "id" FROM "Report" WHERE "submissionId" = $1)`,
  };
  const { rows } = await pool().query(`SELECT count(*)::int AS n FROM "${table}" WHERE ${where[table]}`, [submission]);
  return rows[0].n;
};

const handIn = async (files?: { path: string; text: string }[], idempotencyKey: string = randomUUID()): Promise<string> => {
  const { draft } = await openLab(student, course, LAB);
  return (await submit(student, { course, lab: LAB, format: "terraform", files: files ?? draft.files, idempotencyKey })).id;
};

const reported = (id: string, seconds?: number): Promise<AttemptView> =>
  waitUntil(`the report of ${id}`, async () => ((found) => found.status !== "waiting" && found)(await attempt(student, id)), seconds);

const idle = () => waitUntil("an empty queue", async () => Object.values(await countJobs()).every((jobs) => jobs === 0));
const taken = () =>
  waitUntil(
    "a job that is being graded",
    async () => (await pool().query("SELECT 1 FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL")).rowCount,
  );

describe("a submission", () => {
  afterEach(stopAll);

  it("is stored, graded and scored once, however often it is sent at once", async () => {
    await GradingProcess.start();
    const key = randomUUID();
    const ids = await Promise.all(Array.from({ length: 8 }, () => handIn(undefined, key)));
    expect(new Set(ids).size).toBe(1);
    const id = ids[0] ?? "";
    expect(await reported(id)).toMatchObject({ status: "graded", score: expect.any(Number) });
    await idle();
    expect(await Promise.all([count("Submission", id), count("Report", id), count("ScoreEntry", id)])).toEqual([1, 1, 1]);
    expect(await handIn([{ path: "other.tf", text: "" }], key)).toBe(id);
  });

  it("is reported once though its job runs three times, in both lanes", async () => {
    const id = await handIn();
    await Promise.all([addGradingJob("grade", { submissionId: id }), enqueueRegrade(id)]);
    await GradingProcess.start({ GRADING_THREADS: "2" });
    await reported(id);
    await idle();
    expect(await Promise.all([count("Report", id), count("ScoreEntry", id)])).toEqual([1, 1]);
  });

  it("waits where nobody grades, and is graded by whoever comes", async () => {
    const id = await handIn();
    expect((await attempts(student, course, LAB))[0]).toMatchObject({ id, status: "waiting", number: null });
    await GradingProcess.start();
    await reported(id, 10);
  });
});

describe("a grading process that is killed in the middle of a job", () => {
  afterEach(stopAll);

  const killedUnderJob = async (): Promise<string> => {
    const dying = await GradingProcess.start();
    const frozen = dying.freezeChildren();
    const id = await handIn();
    await taken();
    await dying.kill();
    for (const child of frozen) process.kill(child, "SIGKILL");
    return id;
  };

  it("leaves its job to the next start, which grades it once within seconds", async () => {
    const id = await killedUnderJob();
    expect(await count("Report", id)).toBe(0);
    await GradingProcess.start();
    await reported(id, 10);
    await idle();
    expect(await Promise.all([count("Report", id), count("ScoreEntry", id)])).toEqual([1, 1]);
  });

  it("is noticed by another that lives", async () => {
    const dying = await GradingProcess.start();
    const frozen = dying.freezeChildren();
    const id = await handIn();
    await taken();
    await GradingProcess.start();
    await dying.kill();
    for (const child of frozen) process.kill(child, "SIGKILL");
    await reported(id, 10);
    await idle();
    expect(await Promise.all([count("Report", id), count("ScoreEntry", id)])).toEqual([1, 1]);
  });

  it("takes its children with it", async () => {
    const dying = await GradingProcess.start();
    const children = dying.freezeChildren();
    for (const child of children) process.kill(child, "SIGCONT");
    await dying.kill();
    const isGone = (child: number): boolean => {
      try {
        return !process.kill(child, 0);
      } catch {
        return true;
      }
    };
    await waitUntil("the children to end", async () => children.every(isGone), 5);
  });
});

describe("a grading child that is killed in the middle of a job", () => {
  afterEach(stopAll);

  it("leaves its text as good as it was: another child grades it, once", async () => {
    const grading = await GradingProcess.start();
    const frozen = grading.freezeChildren();
    const id = await handIn();
    await taken();
    for (const child of frozen) process.kill(child, "SIGKILL");
    expect(await reported(id)).toMatchObject({ status: "graded", number: expect.any(Number) });
    await idle();
    expect(await Promise.all([count("Report", id), count("ScoreEntry", id)])).toEqual([1, 1]);
  });
});

describe("a submission that was given up as a fault of ours", () => {
  afterEach(stopAll);

  it("costs no attempt, and can be graded again", async () => {
    const id = await handIn();
    await pool().query("UPDATE graphile_worker._private_jobs SET attempts = 4");
    await GradingProcess.start();
    expect(await reported(id)).toMatchObject({ status: "error", number: null });
    expect(await count("ScoreEntry", id)).toBe(0);
    await addGradingJob("grade", { submissionId: id });
    await idle();
    expect(await attempt(student, id)).toMatchObject({ status: "graded", number: expect.any(Number) });
    expect(await Promise.all([count("Report", id), count("ScoreEntry", id)])).toEqual([1, 1]);
  });
});

describe("a grading process that is stopped", () => {
  it("ends cleanly and signs out", async () => {
    // Those that earlier tests killed are signed out by whoever lives long enough to see it.
    const signedIn = async () => (await pool().query<{ id: string }>(`SELECT "id" FROM "GradingWorker"`)).rows.map(({ id }) => id);
    const before = await signedIn();
    const stopping = await GradingProcess.start();
    expect(await stopping.stop()).toBe(0);
    expect((await signedIn()).filter((id) => !before.includes(id))).toEqual([]);
  });
});

describe("a hostile submission", () => {
  beforeAll(() => GradingProcess.start().then(() => undefined));
  afterAll(stopAll);

  const besideStarter = async (text: string): Promise<{ path: string; text: string }[]> => {
    const { lab } = await openLab(student, course, LAB);
    return [...lab.starter, { path: "extra.tf", text }];
  };
  const counted = async (): Promise<number> => (await attempts(student, course, LAB)).filter((one) => one.number !== null).length;
  const cubed = '[for x in local.a : [for y in local.a : [for z in local.a : "${x}${y}${z}"]]]';
  const nested = `locals {\n  deep = ${"[".repeat(5_000)}${"]".repeat(5_000)}\n}\n`;

  it.each([
    ["a syntax error", 'resource "aws_vpc" {{{\n'],
    ["an unknown reference", 'resource "aws_subnet" "lost" {\n  vpc_id     = aws_vpc.nowhere.id\n  cidr_block = "10.20.9.0/24"\n}\n'],
    ["a count of a million", 'resource "aws_vpc" "many" {\n  count      = 1000000\n  cidr_block = "10.0.0.0/16"\n}\n'],
    ["a range of a thousand million", "locals {\n  all = [for n in range(0, 1e9) : n]\n}\n"],
    ["expressions that fill arrays", `locals {\n  a = range(1000)\n  b = ${cubed}\n}\noutput "b" { value = local.b }\n`],
    ["5,000 nested brackets", nested],
    ["almost 1 MiB of braces", "}\n".repeat(2 ** 19 - 2_000)],
    ["a binary file", "\u0000\u0001\ud800PNG\u0000"],
  ])("with %s is invalid, costs no attempt and says what to mend", async (_name, text) => {
    const before = await counted();
    const id = await handIn(await besideStarter(text));
    const found = await reported(id);
    expect(found).toMatchObject({ status: "invalid", number: null, score: null });
    expect(found.report?.diagnostics.some((one) => one.severity === "error" && one.message !== "")).toBe(true);
    expect(found.files.at(-1)?.text).toBe(text);
    expect(await count("ScoreEntry", id)).toBe(0);
    expect(await counted()).toBe(before);
  });

  it("leaves the process that graded it able to grade the next", async () => {
    expect(await reported(await handIn())).toMatchObject({ status: "graded" });
  });
});
