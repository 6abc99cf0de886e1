import { COURSE, editorOf, expect, expectNoSidewaysScroll, LAB, officeBlock, replaceLine, resultPane, test, verdict } from "../fixtures";

// The main job at 360 × 740: panes replace each other, and nothing scrolls sideways.

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

test("a lab is read, solved and explained on a phone", async ({ page, as }) => {
  test.slow();
  await as("student");

  await test.step("the course map and a lesson fit", async () => {
    await page.goto(COURSE);
    await expectNoSidewaysScroll(page);
    await page.getByRole("link", { name: /^Start: / }).tap();
    await expect(page.getByRole("heading", { level: 1, name: "A rule's five fields" })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByRole("radio", { name: "nobody" }).or(page.getByRole("radio").last()).first().scrollIntoViewIfNeeded();
    await expectNoSidewaysScroll(page);
  });

  await page.goto(LAB);
  const office = await officeBlock(page);
  await expectNoSidewaysScroll(page);

  await test.step("a wrong answer shows the packet", async () => {
    await page.getByRole("button", { name: "Editor" }).tap();
    await page.getByRole("tab", { name: /security\.tf/ }).tap();
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Submit" }).tap();
    await expect(verdict(page)).toHaveText(/Attempt 1.*points/);
    await expect(resultPane(page)).toBeVisible();
    await expectNoSidewaysScroll(page);
  });

  await test.step("the place in the proof opens the editor at its line", async () => {
    await resultPane(page).getByRole("button", { name: /^security\.tf:\d+/ }).first().tap();
    await expect(editorOf(page, "security.tf")).toBeFocused();
  });

  await test.step("the right answer passes", async () => {
    await replaceLine(page, "security.tf", 'cidr_blocks = ["0.0.0.0/0"]', `    cidr_blocks = ["${office}"]`);
    await page.getByRole("button", { name: "Submit" }).tap();
    await expect(verdict(page)).toHaveText(/Attempt 2.*: 100 of 100 points\./);
    await expectNoSidewaysScroll(page);
  });
});
