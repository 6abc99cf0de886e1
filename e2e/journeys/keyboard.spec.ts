import { editorOf, expect, LAB, lineOfCursor, officeBlock, pressByKeyboard, resultPane, saved, tabTo, test, verdict } from "../fixtures";

// No step here uses a mouse.

test("a lab is done by keyboard alone", async ({ page, as }) => {
  await as("student");
  await page.goto(LAB);
  const office = await officeBlock(page);
  const network = page.getByRole("tab", { name: "network.tf" });
  const security = page.getByRole("tab", { name: "security.tf" });

  await test.step("the first Tab offers to skip what all pages share", async () => {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#main$/);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
  });

  await test.step("the arrow keys go from file to file", async () => {
    await tabTo(page, page.getByRole("tab", { selected: true }));
    await page.keyboard.press("ArrowLeft");
    await expect(network).toBeFocused();
    await expect(network).toHaveAttribute("aria-selected", "true");
    await expect(editorOf(page, "network.tf")).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await expect(security).toBeFocused();
  });

  const editor = editorOf(page, "security.tf");
  await test.step("Tab indents in the editor, Escape and Tab leave it", async () => {
    await tabTo(page, editor);
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Tab");
    await expect(editor).toBeFocused();
    expect(await lineOfCursor(page)).toMatch(/^ {2}#/);
    await page.keyboard.press("Control+z");
    expect(await lineOfCursor(page)).toMatch(/^#/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await expect(editor).not.toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(editor).toBeFocused();
  });

  await test.step("Ctrl+Enter submits, and the result is reached and leads back to the line", async () => {
    await page.keyboard.press("Control+Enter");
    await expect(verdict(page)).toHaveText(/^Attempt 1.* of 100 points\.$/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await tabTo(page, resultPane(page));
    const line = resultPane(page).getByRole("button", { name: /^security\.tf:\d+ , show in the editor/ }).first();
    await pressByKeyboard(page, line);
    await expect(editor).toBeFocused();
    expect(await lineOfCursor(page)).toContain("ingress");
  });

  await test.step("the rule is mended and everything passes", async () => {
    for (let line = 0; line < 5; line++) await page.keyboard.press("ArrowDown");
    expect(await lineOfCursor(page)).toContain('cidr_blocks = ["0.0.0.0/0"]');
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    await page.keyboard.type(`cidr_blocks = ["${office}"]`);
    expect(await lineOfCursor(page)).toContain(`cidr_blocks = ["${office}"]`);
    await page.keyboard.press("Control+s");
    await expect(saved(page)).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(verdict(page)).toHaveText(/^Attempt 2.*: 100 of 100 points\.$/);
  });
});
