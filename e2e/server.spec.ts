import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, newPerson, signInByRequest, startSite, test } from "./fixtures";
import { setUpAdmin } from "./fixtures/people";

/** The PostgreSQL of a site, by its own note; 0 while there is none. */
const databasePid = (dataDir: string): number => {
  const note = join(dataDir, "postgres", "postmaster.pid");
  return existsSync(note) ? Number(readFileSync(note, "utf8").split("\n")[0]) : 0;
};

test("a site that is killed comes back with everything it knew", async ({ request }) => {
  test.setTimeout(300_000);
  const site = await startSite();
  try {
    await setUpAdmin(site.address, site.setupLink ?? "");
    const person = await newPerson(site.address);

    await test.step("a web server that dies is started again", async () => {
      site.kill("web");
      await site.untilUp();
    });

    await test.step("a database that dies is started again", async () => {
      const before = databasePid(site.dataDir);
      expect(before).toBeGreaterThan(0);
      process.kill(before, "SIGKILL");
      await expect.poll(() => [0, before].includes(databasePid(site.dataDir)), { timeout: 30_000 }).toBe(false);
      await site.untilUp();
      await expect(async () => signInByRequest(request, site.address, person)).toPass({ timeout: 30_000 });
    });

    await test.step("a start that is killed leaves nothing that the next one trips over", async () => {
      await site.killStart();
      await site.startAgain();
      await signInByRequest(request, site.address, person);
      expect(site.setupLink).not.toBeNull();
      expect(site.output(), "the link was used").not.toContain("/setup?token=");
    });
  } finally {
    await site.remove();
  }
  expect(existsSync(join(site.dataDir, "postgres"))).toBe(false);
});
