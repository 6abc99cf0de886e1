import type { Locator, Page } from "@playwright/test";
import { agentOf, append, columnOfCursor, editorOf, expect, filesOf, handIn, jsonOf, LAB, officeBlock, replaceLine, resultPane, saved, test, untilGraded, verdict } from "../fixtures";
import { lineOfCursor, SITE, TRIED_LAB } from "../fixtures";

// What the editor is given is anybody's text. The learner is told what is wrong and where, no attempt is spent, and the
// draft is kept.

const editorPane = (page: Page): Locator => page.getByRole("region", { name: "Editor" });

interface BadText {
  readonly name: string;
  /** Goes below the starter; its second line is the one at fault. */
  readonly text: string;
  readonly code: string;
  readonly column: number;
}

const BAD: readonly BadText[] = [
  { name: "a syntax error", text: 'resource "aws_eip" "spare" {\n  domain = = "vpc"\n}\n', code: "missing-value", column: 12 },
  { name: "an unknown reference", text: 'resource "aws_eip" "spare" {\n  instance = aws_instance.nowhere.id\n}\n', code: "unknown-reference", column: 14 },
  { name: "a count of a million", text: 'resource "aws_eip" "spare" {\n  count = 1000000\n}\n', code: "too-many-resources", column: 11 },
  { name: "a range of a hundred million", text: "locals {\n  all = range(100000000)\n}\n", code: "invalid-function-call", column: 9 },
  {
    name: "an expression that fills an array of arrays",
    text: "locals {\n  all = [for a in range(999) : [for b in range(999) : a]]\n}\n",
    code: "evaluation-limit",
    column: 0,
  },
];

test("each bad text is named with its place, spends no attempt and is kept", async ({ page, as }) => {
  test.slow();
  await page.setViewportSize({ width: 1440, height: 900 });
  await as("student");
  await page.goto(LAB);
  const office = await officeBlock(page);
  const editor = editorOf(page, "security.tf");

  for (const { name, text, code, column } of BAD) {
    await test.step(name, async () => {
      await append(page, "security.tf", text);
      const fault = editorPane(page).getByRole("listitem").filter({ hasText: code });
      await expect(fault).toBeVisible();
      if (column > 0) {
        await fault.getByRole("button", { name: /^security\.tf:\d+/ }).click();
        await expect(editor).toBeFocused();
        expect(await lineOfCursor(page)).toBe(text.split("\n")[1]);
        expect(await columnOfCursor(page)).toBe(column);
      }
      await page.getByRole("button", { name: "Submit" }).click();
      await expect(verdict(page)).toHaveText("Not graded: the configuration has errors. No attempt was spent.");
      await expect(resultPane(page).getByRole("listitem").filter({ hasText: code })).toBeVisible();
      await expect(saved(page)).toBeVisible();
      await page.reload();
      await editor.press("Control+End");
      await expect(editor.getByText(text.split("\n")[1]?.trim() ?? "")).toBeVisible();
      for (let line = 0; line < text.split("\n").length - 1; line++) await page.keyboard.press("Shift+ArrowUp");
      await page.keyboard.press("Delete");
      await expect(fault).toBeHidden();
    });
  }

  await test.step("the attempt that is graded is the first", async () => {
    await replaceLine(page, "security.tf", 'cidr_blocks = ["0.0.0.0/0"]', `cidr_blocks = ["${office}"]`, 1);
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(verdict(page)).toHaveText(/^Attempt 1.*: 100 of 100 points\.$/);
  });
});

test("a file that is too large or no text is refused, and the draft stays", async ({ page, as }) => {
  await as("student");
  await page.goto(LAB);
  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open a file…" }).click();
    await (await chooser).setFiles({ name, mimeType: "text/plain", buffer });
  };
  const refusal = editorPane(page).getByRole("alert");

  await choose("large.tf", Buffer.alloc(2 * 1024 * 1024, "# a\n"));
  await expect(refusal).toContainText("large.tf has 2.0 MiB");
  await choose("binary.tf", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x00, 0xff, 0xfe]));
  await expect(refusal).toContainText("binary.tf holds bytes that are not UTF-8 text");
  await expect(page.getByRole("tab")).toHaveCount(2);
  await expect(editorPane(page).getByText("Not changed yet")).toBeVisible();

  await choose("outputs.tf", Buffer.from('output "id" {\n  value = aws_vpc.main.id\n}\n'));
  await expect(page.getByRole("tab", { name: "outputs.tf", selected: true })).toBeVisible();
  await expect(refusal).toBeHidden();
  await expect(saved(page)).toBeVisible();

  // What was opened by mistake goes again, and does not come back with the page.
  await page.getByRole("button", { name: "Remove outputs.tf" }).click();
  await page.getByRole("button", { name: "Remove the file" }).click();
  await expect(page.getByRole("tab")).toHaveCount(2);
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("tab")).toHaveText(["network.tf", "security.tf"]);
});

test("a session that ended is told with the way back, and the text is there again", async ({ page, as }) => {
  const person = await as("student");
  await page.goto(LAB);
  await expect(editorOf(page, "security.tf")).toBeVisible();
  await page.context().clearCookies();
  await append(page, "security.tf", "# typed while signed out\n");
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(verdict(page)).toContainText("nothing was handed in");
  await editorPane(page).getByRole("link", { name: "Sign in again" }).click();
  await page.getByLabel("Email address").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${SITE}${LAB}`);
  await expect(saved(page)).toBeVisible();
  await editorOf(page, "security.tf").press("Control+End");
  await expect(editorOf(page, "security.tf").getByText("# typed while signed out")).toBeVisible();
});

test("files that are too large together are refused with their size, and the text stays", async ({ page, as }) => {
  await as("student");
  await page.goto(LAB);
  const sentence = "Shorten the files: they may have at most 1.0 MiB in all, and these have 1.5 MiB.";
  for (const name of ["first.tf", "second.tf"]) {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open a file…" }).click();
    await (await chooser).setFiles({ name, mimeType: "text/plain", buffer: Buffer.alloc(0.7 * 2 ** 20, `# ${name}\n`) });
    await expect(page.getByRole("tab", { name, selected: true })).toBeVisible();
  }
  const state = editorPane(page).getByRole("status").filter({ hasText: "Not saved, kept in this browser." });
  await expect(state).toContainText(sentence);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(verdict(page)).toHaveText(sentence);

  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(verdict(page)).toBeEmpty();
  await page.getByRole("tab", { name: "second.tf" }).click();
  await expect(editorOf(page, "second.tf").getByText("# second.tf").first()).toBeVisible();
  await expect(state).toContainText(sentence);

  // The way out works: shortened, the draft is saved, and what was refused spent no attempt.
  await editorOf(page, "second.tf").press("Control+A");
  await page.keyboard.press("Delete");
  await expect(saved(page)).toBeVisible();
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(verdict(page)).toHaveText(/^Attempt 1,/);
});

test("what gets past the page is judged by the server: no attempt, no crash", async ({ as }) => {
  const agent = await agentOf(SITE, await as("student"));
  const starter = filesOf(TRIED_LAB, "starter");
  const texts = [
    { name: "a NUL", text: "# \0\n", status: "invalid" },
    { name: "half of a surrogate pair in a comment", text: "# \ud800\n", status: "graded" },
  ];
  for (const { name, text, status } of texts) {
    const files = [...starter, { path: "more.tf", text }];
    const draft = await agent.ask("PUT", `${LAB}/draft`, { format: "terraform", files, baseVersion: 0 });
    expect(draft.status, `${name} as a draft`).toBeLessThan(500);
    const check = await agent.ask("POST", `${LAB}/check`, { format: "terraform", files });
    expect(check.status, `${name} to be checked`).toBeLessThan(500);
    const id = await handIn(agent, TRIED_LAB, files);
    await untilGraded(agent, TRIED_LAB, id);
    const attempt = await jsonOf(await agent.ask("GET", `${LAB}/submissions/${id}`));
    expect(attempt, name).toMatchObject({ status, number: status === "graded" ? 1 : null });
  }
});

test("what is over the limit is refused at every door before it is stored", async ({ as }) => {
  const agent = await agentOf(SITE, await as("student"));
  for (const mebibytes of [1, 2, 4]) {
    const files = [...filesOf(TRIED_LAB, "starter"), { path: "more.tf", text: "# a\n".repeat(mebibytes * 2 ** 18) }];
    const written = { format: "terraform", files };
    const doors = [
      await agent.ask("PUT", `${LAB}/draft`, { ...written, baseVersion: 0 }),
      await agent.ask("POST", `${LAB}/check`, written),
      await agent.ask("POST", `${LAB}/submissions`, { ...written, idempotencyKey: crypto.randomUUID() }),
    ];
    for (const door of doors) {
      expect(door.status, door.url).toBe(413);
      expect(await door.json()).toMatchObject({ error: { code: "too-large", message: expect.stringMatching(/at most 1\.0 MiB in all, and .* ha(ve|s) \d/) } });
    }
  }
  expect(await jsonOf(await agent.ask("GET", `${LAB}/submissions`))).toEqual({ attempts: [] });
});
