import { editorOf, expect, LAB, lineOfCursor, officeBlock, pressByKeyboard, resultPane, saved, tabTo, test, verdict } from "../fixtures";

// The whole lab without touching a pointer.

const OPEN = 'cidr_blocks = ["0.0.0.0/0"]';

test("a lab is solved by keyboard alone", async ({ page, as }) => {
  test.slow();
  await as("student");
  await page.goto(LAB);
  const office = await officeBlock(page);
  const editor = editorOf(page, "security.tf");

  await test.step("the first stop of Tab leads past the header", async () => {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: /skip/i })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
  });

  await test.step("file tabs are a tab list: arrows choose a file", async () => {
    await tabTo(page, page.getByRole("tab", { selected: true }));
    await page.keyboard.press("Home");
    await expect(page.getByRole("tab", { name: /network\.tf/ })).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("tab", { name: /security\.tf/ })).toBeFocused();
    await expect(editor).toBeVisible();
  });

  await test.step("the editor is entered by Tab, indents by Tab, and is left by Escape and Tab", async () => {
    await tabTo(page, editor);
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Tab");
    await expect(editor).toBeFocused();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await expect(editor).not.toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(editor).toBeFocused();
  });

  await test.step("a wrong answer is handed in, and its proof leads back to the line", async () => {
    await page.keyboard.press("Control+Enter");
    await expect(verdict(page)).toHaveText(/Attempt 1.*points/);
    await pressByKeyboard(page, resultPane(page).getByRole("button", { name: /^security\.tf:\d+/ }).first());
    await expect(editor).toBeFocused();
    expect(await lineOfCursor(page)).toContain("ingress");
  });

  await test.step("the rule is changed where the cursor stands, saved and handed in", async () => {
    for (let lines = 0; lines < 12 && !(await lineOfCursor(page)).includes(OPEN); lines++) await page.keyboard.press("ArrowDown");
    expect(await lineOfCursor(page)).toContain(OPEN);
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    await page.keyboard.insertText(`    cidr_blocks = ["${office}"]`);
    await page.keyboard.press("Control+s");
    await expect(saved(page)).toBeVisible();
    await page.keyboard.press("Control+Enter");
    await expect(verdict(page)).toHaveText(/Attempt 2.*: 100 of 100 points\./);
  });
});
