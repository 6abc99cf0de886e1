import type { Page } from "@playwright/test";
import { COURSE, expect, expectAccessible, expectNoSidewaysScroll, labPath, makeWorld, type Member, resultPane, SITE, signInByRequest, test, TRIED_LAB } from "../fixtures";

// Every page, in light and in dark, wide and on a phone: axe finds nothing, and nothing scrolls sideways.

const LESSON = `${COURSE}/lessons/security-group-rules`;

/** Looks at a page as it stands, in both schemes and at both widths. */
const inspect = async (page: Page, path: string): Promise<void> => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
};

const enter = (page: Page, person: Member): Promise<void> => signInByRequest(page.request, SITE, person);

test("what a visitor sees", async ({ page }) => {
  test.slow();
  for (const path of ["/", "/sign-in", "/sign-up", "/nothing-is-here"]) await inspect(page, path);
});

test("what a student sees", async ({ page }) => {
  test.slow();
  const { student, cohort } = await makeWorld(SITE);
  await enter(page, student);
  const lab = labPath(TRIED_LAB);
  for (const path of [COURSE, LESSON, labPath("return-traffic"), `${lab}/attempts/${student.attempt}`, "/account", `/join/${cohort.joinCode}`]) await inspect(page, path);
  await inspect(page, lab);
  await page.getByRole("button", { name: "Result" }).click();
  await expect(resultPane(page).getByText(/of 100 points/).first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("what an instructor sees", async ({ page }) => {
  test.slow();
  const { instructor, student, cohort } = await makeWorld(SITE);
  await enter(page, instructor);
  const ofCohort = `/teach/cohorts/${cohort.id}`;
  for (const path of ["/teach", ofCohort, `${ofCohort}/students/${student.id}`, `/teach/attempts/${student.attempt}`]) await inspect(page, path);
});

test("what an administrator sees", async ({ page, as }) => {
  test.slow();
  await as("admin");
  for (const path of ["/admin/users", "/admin/audit"]) await inspect(page, path);
});
