import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { append, editorOf, expect, LAB, newPerson, saved, signInByRequest, type Site, startSite, test, verdict } from "../fixtures";
import { setUpAdmin } from "../fixtures/people";

// What no journey can show on the shared site: what is left when processes die at the worst moment.

/** The embedded database of a site, as `postmaster.pid` and the kept secret tell it. */
const databaseOf = ({ dataDir }: Site): string => {
  const port = readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[3];
  const password = readFileSync(join(dataDir, "database-password"), "utf8").trim();
  return `postgresql://ringfence:${password}@127.0.0.1:${port}/ringfence`;
};

const query = async <T extends pg.QueryResultRow>(site: Site, text: string, values: readonly string[] = []): Promise<T[]> => {
  const client = new pg.Client({ connectionString: databaseOf(site) });
  await client.connect();
  try {
    return (await client.query<T>(text, [...values])).rows;
  } finally {
    await client.end();
  }
};

/** What is kept of one submission. Reports that lead to no score, or to two, show. */
const kept = async (site: Site, id: string): Promise<{ reports: number; scores: number; jobs: number }> => {
  const text = `SELECT
    (SELECT count(*)::int FROM "Report" WHERE "submissionId" = $1::uuid) AS reports,
    (SELECT count(*)::int FROM "ScoreEntry" s JOIN "Report" r ON r.id = s."reportId" WHERE r."submissionId" = $1::uuid) AS scores,
    (SELECT count(*)::int FROM graphile_worker._private_jobs WHERE payload->>'submissionId' = $1::text) AS jobs`;
  const [row] = await query<{ reports: number; scores: number; jobs: number }>(site, text, [id]);
  return row ?? { reports: 0, scores: 0, jobs: 0 };
};

const submissions = async (site: Site): Promise<string[]> => (await query<{ id: string }>(site, 'SELECT id FROM "Submission" ORDER BY "createdAt"')).map(({ id }) => id);

/** Waits until a worker holds the job of the newest submission. */
const untilAtWork = (site: Site): Promise<void> =>
  expect.poll(async () => (await query(site, "SELECT 1 FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL")).length, { intervals: [20] }).toBe(1);

/** Holds the graders still while `work` runs, so that it meets a submission in the middle of its grading. */
const whileGrading = async (site: Site, handIn: () => Promise<void>, work: () => Promise<void> | void): Promise<void> => {
  const graders = site.graders();
  expect(graders.length).toBeGreaterThan(0);
  for (const pid of graders) process.kill(pid, "SIGSTOP");
  await handIn();
  await untilAtWork(site);
  await work();
  for (const pid of graders) process.kill(pid, "SIGKILL");
};

test("processes that are killed lose nothing and double nothing", async ({ browser }) => {
  test.setTimeout(300_000);
  const site = await startSite();
  const context = await browser.newContext({ baseURL: site.address });
  const page = await context.newPage();
  try {
    await setUpAdmin(site.address, site.setupLink ?? "");
    const person = await newPerson(site.address);
    await signInByRequest(context.request, site.address, person);
    await page.goto(LAB);
    const submit = (): Promise<void> => page.getByRole("button", { name: "Submit" }).click();
    const submitAndHear = async (): Promise<void> => {
      await submit();
      await expect(verdict(page)).toHaveText(/^Handed in\. Waiting for the engine/);
    };
    const gradedOnce = async (number: number): Promise<void> => {
      await expect(verdict(page)).toHaveText(new RegExp(`^Attempt ${number}, .* of 100 points`), { timeout: 30_000 });
      await expect(page.getByRole("link", { name: `Attempt ${number}`, exact: true })).toBeVisible();
      const [id = ""] = (await submissions(site)).slice(-1);
      await expect.poll(() => kept(site, id)).toEqual({ reports: 1, scores: 1, jobs: 0 });
      expect(await submissions(site)).toHaveLength(number);
    };

    await test.step("the grading process alone, under a job: the open page shows the result by itself", async () => {
      await whileGrading(site, submitAndHear, () => site.kill("grading"));
      await gradedOnce(1);
    });

    await test.step("web server and grading process, under a job", async () => {
      await whileGrading(site, submitAndHear, () => {
        site.kill("web");
        site.kill("grading");
      });
      await gradedOnce(2);
    });

    await test.step("everything, under a job: the next start takes it up", async () => {
      await whileGrading(site, submitAndHear, () => site.killAll());
      await site.startAgain();
      await gradedOnce(3);
    });

    await test.step("the web server, before it could answer: submitted again, it is one submission", async () => {
      site.kill("web");
      await submit();
      await expect(verdict(page)).toHaveText(/Submit again when the connection is back/);
      await site.untilUp();
      await submit();
      await gradedOnce(4);
    });

    await test.step("the web server, between two saves of a draft", async () => {
      const shown = "# This line was shown as saved.";
      await append(page, "security.tf", `\n${shown}`);
      await expect(page.getByText("Saving…")).toBeVisible();
      await expect(saved(page)).toBeVisible();
      await append(page, "security.tf", "\n# This one was not.");
      site.kill("web");
      await site.untilUp();
      const other = await browser.newContext({ baseURL: site.address });
      await signInByRequest(other.request, site.address, person);
      const elsewhere = await other.newPage();
      await elsewhere.goto(LAB);
      await editorOf(elsewhere, "security.tf").press("Control+End");
      await expect(editorOf(elsewhere, "security.tf").getByText(shown)).toBeVisible();
      await other.close();

      await expect(saved(page), "what was under way is saved once the server is back").toBeVisible();
      await page.reload();
      await editorOf(page, "security.tf").press("Control+End");
      await expect(editorOf(page, "security.tf").getByText("# This one was not.")).toBeVisible();
    });
  } finally {
    await context.close();
    await site.remove();
  }
});
