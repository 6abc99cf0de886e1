import { COURSE, editorOf, expect, expectNoSidewaysScroll, LAB, lineOfCursor, officeBlock, replaceLine, resultPane, test, verdict } from "../fixtures";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test("the course is taken on a phone", async ({ page }) => {
  await page.goto("/");
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: "Create an account" }).tap();
  await page.getByLabel("Name").fill("Paula Phone");
  await page.getByLabel("Email address").fill(`${crypto.randomUUID()}@example.org`);
  await page.getByLabel("Password", { exact: true }).fill("nine quiet green rivers");
  await page.getByRole("button", { name: "Sign up" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "AWS network security" })).toBeVisible();
  await expectNoSidewaysScroll(page);

  await test.step("a lesson is read", async () => {
    await page.getByRole("link", { name: "A rule's five fields", exact: true }).tap();
    const question = page.getByRole("form", { name: "SSH is open to" });
    await question.getByLabel("Everyone, as before.").check();
    await question.getByRole("button", { name: "Check the answer" }).tap();
    await expect(question.getByText("Right.")).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Mark as read" }).tap();
    await expect(page.getByText("Read. It counts as done")).toBeVisible();
  });

  const show = (pane: "Brief" | "Editor" | "Result") => page.getByRole("group", { name: "Show" }).getByRole("button", { name: pane });

  await test.step("brief, editor and result of a lab take turns", async () => {
    await page.goto(LAB);
    const office = await officeBlock(page);
    await expectNoSidewaysScroll(page);
    await show("Editor").tap();
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Submit" }).tap();
    await expect(verdict(page)).toHaveText(/^Attempt 1.* of 100 points\.$/);
    await expectNoSidewaysScroll(page);

    await resultPane(page).getByRole("button", { name: /^security\.tf:\d+/ }).first().tap();
    await expect(editorOf(page, "security.tf")).toBeFocused();
    expect(await lineOfCursor(page)).toContain("ingress");
    await replaceLine(page, "security.tf", 'cidr_blocks = ["0.0.0.0/0"]', `cidr_blocks = ["${office}"]`, 1);
    await page.getByRole("button", { name: "Submit" }).tap();
    await expect(verdict(page)).toHaveText(/^Attempt 2.*: 100 of 100 points\.$/);
    await expectNoSidewaysScroll(page);
    await show("Brief").tap();
    await expect(page.getByText("Passed", { exact: true }).first()).toBeVisible();

    await show("Editor").tap();
    await page.getByRole("button", { name: "Remove network.tf" }).or(page.getByRole("button", { name: "Remove security.tf" })).tap();
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Keep it" }).tap();
    await page.getByRole("button", { name: "Back to the starter…" }).tap();
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Keep the draft" }).tap();
  });

  await test.step("an attempt is opened", async () => {
    await show("Result").tap();
    await page.getByRole("link", { name: "Attempt 1", exact: true }).tap();
    await expect(page.getByRole("heading", { level: 1, name: "Attempt 1" })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByRole("link", { name: /^security\.tf:\d+$/ }).filter({ visible: true }).first().tap();
    const text = page.getByRole("textbox", { name: "Text of security.tf" });
    await expect(text).toBeFocused();
    await expect(text.getByText("ingress {").first()).toBeInViewport();
    await page.goto(COURSE);
    await expect(page.getByText("100 of 100 points, 2 attempts")).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
});
