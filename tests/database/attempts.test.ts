import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../lib/auth";
import { disconnect, findVariant, pool } from "../../lib/db";
import { settle } from "../../lib/env";
import { closeReaders, variantOf } from "../../lib/grading";
import { instantiate } from "../../lib/labs";
import { attempt, attempts, checkDraft, courseMap, hearResults, openLab, restoreDraft, submit } from "../../lib/learning";
import { publishedLab } from "../../lib/publishing";
import type { ResultNews } from "../../lib/learning";
import { importedCourse } from "./course";
import { bundles, GradingProcess, stopAll, waitUntil } from "./grading-process";
import { person, refusal } from "./people";

const LAB = "ssh-least-privilege";
let course = "";

beforeAll(async () => {
  course = await importedCourse();
  await GradingProcess.start();
  settle({ BUILD_DIR: await bundles() });
});
afterAll(async () => {
  closeReaders();
  await stopAll();
  await rm(await bundles(), { recursive: true });
  await disconnect();
});

type Files = readonly { readonly path: string; readonly text: string }[];
const starterOf = async (student: Actor): Promise<Files> => (await openLab(student, course, LAB)).lab.starter;

/** What the lab's author wrote, with this student's numbers. */
const solutionOf = async (student: Actor): Promise<Files> => {
  await openLab(student, course, LAB);
  const [published, kept] = await Promise.all([publishedLab(course, LAB), findVariant({ userId: student.id, course, lab: LAB })]);
  if (published === null || kept === null) throw new Error("the lab was opened");
  return instantiate(published.value, variantOf(published.value, kept)).solution;
};

const send = async (student: Actor, files: Files, idempotencyKey: string = randomUUID()): Promise<string> =>
  (await submit(student, { course, lab: LAB, format: "terraform", files, idempotencyKey })).id;

const handIn = async (student: Actor, files: Files) => {
  const id = await send(student, files);
  return waitUntil(`the report of ${id}`, async () => ((found) => found.status !== "waiting" && found)(await attempt(student, id)));
};

const failedChecks = (view: Awaited<ReturnType<typeof handIn>>): string[] =>
  (view.report?.tasks ?? []).flatMap((task) => task.checks.filter((check) => !check.passed).map((check) => check.id));

describe("attempts at a lab", () => {
  it("go from the starter's failures to all points; the best score stays", async () => {
    const student = await person();
    const wrong = await handIn(student, await starterOf(student));
    expect(failedChecks(wrong)).toEqual(["closed-outside", "closed-inside"]);
    expect(wrong).toMatchObject({ number: 1, status: "graded" });
    expect(wrong.report?.tasks.flatMap((task) => task.checks)[1]?.result).toMatchObject({ kind: "flow" });

    const right = await handIn(student, await solutionOf(student));
    expect(right).toMatchObject({ number: 2, score: right.max });
    expect(failedChecks(right)).toEqual([]);

    await handIn(student, await starterOf(student));
    const { best, attempts: all } = await openLab(student, course, LAB);
    expect(best).toEqual({ score: right.max, max: right.max });
    expect(all.map((one) => one.number)).toEqual([3, 2, 1]);
    expect((await courseMap(student, course)).modules[0]?.items.find((item) => item.slug === LAB)).toMatchObject({
      state: "done",
      attempts: 3,
    });
  });

  it("earn one hint of each check that failed, and none of the others", async () => {
    const student = await person();
    const hints = async () =>
      Object.fromEntries(
        (await openLab(student, course, LAB)).lab.tasks.flatMap((task) => task.checks.map((check) => [check.id, check.hints.length])),
      );
    expect(await hints()).toMatchObject({ "closed-outside": 0, "office-ssh": 0 });
    await handIn(student, await starterOf(student));
    expect(await hints()).toMatchObject({ "closed-outside": 1, "office-ssh": 0 });
    await handIn(student, [{ path: "main.tf", text: "syntax {" }]);
    expect(await hints()).toMatchObject({ "closed-outside": 1 });
    await handIn(student, await starterOf(student));
    expect(await hints()).toMatchObject({ "closed-outside": 2, "office-ssh": 0 });
  });

  it("can be made the draft again", async () => {
    const student = await person();
    const files = [{ path: "main.tf", text: "# handed in\n" }];
    const id = await send(student, files);
    expect(await restoreDraft(student, { course, lab: LAB, from: { submission: id }, baseVersion: 0 })).toMatchObject({
      kind: "saved",
      draft: { files, version: 1 },
    });
  });

  it("of somebody else are not there", async () => {
    const [owner, other, teacher, admin] = await Promise.all([person(), person(), person("instructor"), person("admin")]);
    const id = await send(owner, await starterOf(owner));
    for (const nosy of [other, teacher, admin]) {
      expect(await refusal(attempt(nosy, id))).toBe("not-found");
      expect(await refusal(restoreDraft(nosy, { course, lab: LAB, from: { submission: id }, baseVersion: 0 }))).toBe("not-found");
      expect(await attempts(nosy, course, LAB)).toEqual([]);
    }
    expect(await refusal(attempt(owner, "not-an-id"))).toBe("not-found");
  });

  it("at a lab that is not there are not there either, nor is their news", async () => {
    const student = await person();
    expect(await refusal(attempts(student, course, "nope"))).toBe("not-found");
    expect(await refusal(attempts(student, "nope", LAB))).toBe("not-found");
    expect(await refusal(hearResults(student, { course, lab: "nope", since: new Date() }, () => undefined))).toBe("not-found");
    expect(await attempts(student, course, LAB)).toEqual([]);
  });

  it("are the same bytes when the same text is handed in again", async () => {
    const student = await person();
    const files = await starterOf(student);
    const [first, second] = [await handIn(student, files), await handIn(student, files)];
    expect(second.report).toEqual(first.report);
  });
});

describe("results", () => {
  const hear = async (student: Actor, since = new Date()) => {
    const heard: ResultNews[] = [];
    const stop = await hearResults(student, { course, lab: LAB, since }, (news) => heard.push(news));
    return { heard, stop };
  };
  const about = (heard: readonly ResultNews[], id: string) => heard.filter((news) => news.submissionId === id);

  it("reach every page of their owner once, and nobody else", async () => {
    const [student, other] = await Promise.all([person(), person()]);
    const files = await starterOf(student);
    const pages = await Promise.all([hear(student), hear(student), hear(other)]);
    const id = await send(student, files);
    await waitUntil("the news", async () => pages.slice(0, 2).every(({ heard }) => about(heard, id).length > 0));
    await sleep(200);
    expect(pages.map(({ heard }) => about(heard, id).length)).toEqual([1, 1, 0]);
    expect(about(pages[0].heard, id)[0]).toMatchObject({ status: "graded", submissionId: id });
    for (const { stop } of pages) stop();
  });

  it("that came while nobody listened are told on connecting", async () => {
    const student = await person();
    const before = new Date();
    const { id } = await handIn(student, await starterOf(student));
    const { heard, stop } = await hear(student, before);
    expect(about(heard, id)).toHaveLength(1);
    stop();
  });

  it("survive the loss of the connection that hears them", async () => {
    const student = await person();
    const files = await starterOf(student);
    const { heard, stop } = await hear(student);
    await pool().query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN ringfence%'");
    const id = await send(student, files);
    await waitUntil("the news", async () => about(heard, id).length > 0, 5);
    stop();
  });
});

describe("a draft that is checked", () => {
  it("is read with every problem and its place; nothing is stored", async () => {
    const student = await person();
    const files = [
      ...(await starterOf(student)),
      { path: "extra.tf", text: 'resource "aws_subnet" "lost" {\n  vpc_id = aws_vpc.nowhere.id\n}\n' },
    ];
    const read = await checkDraft(student, { course, lab: LAB, format: "terraform", files });
    expect(read?.diagnostics.find((one) => one.severity === "error")?.span).toMatchObject({ file: "extra.tf" });
    expect(read?.network?.vpcs.map((vpc) => vpc.id)).toContain("aws_vpc.main");
    expect(await openLab(student, course, LAB)).toMatchObject({ draft: { version: 0 }, attempts: [] });
  });

  it("again and again is read at first and at last; another student's is read too", async () => {
    const [student, other] = [await person(), await person()];
    const files = await starterOf(student);
    const check = (who: Actor) => checkDraft(who, { course, lab: LAB, format: "terraform", files });
    // Whether one waits is decided after a look at the database: their order is not known.
    const all = await Promise.all(Array.from({ length: 12 }, () => check(student)));
    expect(all.filter((read) => read !== null).length).toBeLessThan(12);
    expect(all.find((read) => read !== null)?.network).not.toBeNull();
    expect(await check(other)).not.toBeNull();
  });
});
