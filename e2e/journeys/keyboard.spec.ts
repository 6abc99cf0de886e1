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

test("files are renamed and removed, and the starter comes back, by keyboard alone", async ({ page, as }) => {
  await as("student");
  await page.goto(LAB);
  const security = page.getByRole("tab", { name: "security.tf" });
  const pane = page.getByRole("region", { name: "Editor" });

  await test.step("F2 on a tab renames its file, and the text goes with it", async () => {
    await tabTo(page, security);
    await page.keyboard.press("F2");
    await expect(page.getByRole("textbox", { name: "New name of security.tf" })).toBeFocused();
    await page.keyboard.type("network.tf");
    await page.keyboard.press("Enter");
    await expect(pane.getByText("Choose another name: network.tf is there already.")).toBeVisible();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("rules.tf");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("tab", { name: "rules.tf" })).toBeFocused();
    await expect(editorOf(page, "rules.tf").getByText('cidr_blocks = ["0.0.0.0/0"]').first()).toBeVisible();
  });

  await test.step("Delete on a tab asks, and Escape keeps the file", async () => {
    await page.keyboard.press("Delete");
    await expect(pane.getByRole("button", { name: "Remove the file" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("tab", { name: "rules.tf" })).toBeFocused();
  });

  await test.step("its button removes it, and the last file stays", async () => {
    await pressByKeyboard(page, pane.getByRole("button", { name: "Remove rules.tf" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("tab", { name: "network.tf", selected: true })).toBeFocused();
    await page.keyboard.press("Delete");
    await expect(pane.getByRole("alert")).toContainText("Keep one file");
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await expect(page.getByRole("tab")).toHaveText(["network.tf"]);
  });

  await test.step("the way back to the starter says what is lost, and brings it", async () => {
    await tabTo(page, editorOf(page, "network.tf"));
    await page.keyboard.press("Escape");
    await pressByKeyboard(page, pane.getByRole("button", { name: "Back to the starter…" }));
    await expect(pane.getByRole("group", { name: /Go back to the starter\?.*attempts and their scores stay/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("tab")).toHaveText(["network.tf", "security.tf"]);
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await security.click();
    await expect(editorOf(page, "security.tf").getByText('cidr_blocks = ["0.0.0.0/0"]').first()).toBeVisible();
  });
});
