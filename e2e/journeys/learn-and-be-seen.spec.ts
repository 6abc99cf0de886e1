import type { Page } from "@playwright/test";
import { ADMIN, COURSE, expect, LAB, lineOfCursor, newPerson, officeBlock, replaceLine, resultPane, saved, screenshot, signIn, SITE, test, verdict, withClassmates } from "../fixtures";

// The main job of the house, as the three people who take part in it see it.

const QUESTION = "A group has one inbound rule";

const signUp = async (page: Page, name: string, email: string): Promise<void> => {
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("nine quiet green rivers");
  await page.getByRole("button", { name: "Sign up" }).click();
};

const answer = async (page: Page, prompt: string | RegExp, options: readonly string[]): Promise<void> => {
  const question = page.getByRole("form", { name: prompt });
  for (const option of options) await question.getByLabel(option).check();
  await question.getByRole("button", { name: "Check the answer" }).click();
  await expect(question.getByText("Right.")).toBeVisible();
};

/** Appointed by the administrator in the list of users. */
const becomeInstructor = async (admin: Page, email: string, name: string): Promise<void> => {
  await signIn(admin, SITE, ADMIN);
  await admin.getByRole("link", { name: "Users" }).click();
  await admin.getByLabel("Name or email address").fill(email);
  await admin.getByRole("button", { name: "Search" }).click();
  await admin.getByLabel(`Role of ${name}`).selectOption("Instructor");
  await admin.getByRole("button", { name: `Give ${name} this role` }).click();
  await expect(admin.getByText(`The role of ${name} is changed.`)).toBeVisible();
};

test("a student learns, fails, succeeds, and is seen by the instructor", async ({ page, otherPage }) => {
  test.slow();
  await page.setViewportSize({ width: 1440, height: 900 });
  const teacher = await otherPage();
  const cohort = "Autumn, group B";
  let invitation = "";

  await test.step("an administrator appoints an instructor, who makes a cohort", async () => {
    const name = "Toni Teacher";
    const person = await newPerson(SITE, "student", name);
    await becomeInstructor(await otherPage(), person.email, name);
    await signIn(teacher, SITE, person);
    await teacher.getByRole("link", { name: "Teaching" }).click();
    await teacher.getByLabel("Name").fill(cohort);
    await teacher.getByRole("button", { name: "Create cohort" }).click();
    await expect(teacher.getByRole("heading", { level: 1, name: cohort })).toBeVisible();
    const code = await teacher.getByText(/^Join code/).getByRole("code").innerText();
    invitation = `${SITE}/join/${code}`;
    await withClassmates(SITE, code);
  });

  await test.step("a visitor tries the network on the front door, and signs up", async () => {
    await page.goto("/");
    await screenshot(page, "front-door");
    await page.getByRole("link", { name: "Create an account" }).click();
    await signUp(page, "Grace Hopper", `grace.${crypto.randomUUID().slice(0, 8)}@example.org`);
    await expect(page.getByRole("heading", { level: 1, name: "AWS network security" })).toBeVisible();
    await expect(page.getByText("0 of 8 done")).toBeVisible();
  });

  await test.step("the invitation makes a member of the cohort", async () => {
    await page.goto(invitation);
    await page.getByRole("button", { name: "Join the cohort" }).click();
    await expect(page.getByText(`Your cohort: ${cohort}`)).toBeVisible();
  });

  await test.step("a lesson is read and its questions are answered", async () => {
    await page.getByRole("link", { name: "Start: A rule's five fields" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "A rule's five fields" })).toBeVisible();
    await page.getByRole("figure").first().scrollIntoViewIfNeeded();
    await screenshot(page, "lesson");
    const question = page.getByRole("form", { name: QUESTION });
    await question.getByLabel("It gets in.").check();
    await question.getByRole("button", { name: "Check the answer" }).click();
    await expect(question.getByText("Not yet.")).toBeVisible();
    await expect(question.getByText("look at the source once more")).toBeVisible();
    await answer(page, QUESTION, ["It is dropped because of its source."]);
    await answer(page, "SSH is open to", ["Everyone, as before."]);
    await answer(page, "Which of these are true of security groups?", ["a packet gets in if either of them allows it", "The filter works outside the machine"]);
    const ports = page.getByRole("form", { name: "How many ports does it open?" });
    await ports.getByRole("textbox").fill("364");
    await ports.getByRole("button", { name: "Check the answer" }).click();
    await expect(ports.getByText("Right.")).toBeVisible();
    await page.getByRole("button", { name: "Mark as read" }).click();
    await expect(page.getByText("Read. It counts as done in the course map.")).toBeVisible();
  });

  await test.step("the course map shows it, and leads on to the lab", async () => {
    await page.getByRole("link", { name: "Course", exact: true }).click();
    await expect(page.getByText("Read, 4 of 4 answered right")).toBeVisible();
    await screenshot(page, "course");
    await page.getByRole("link", { name: "Continue: SSH for the office" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "SSH for the office, and for nobody else" })).toBeVisible();
  });

  const office = await officeBlock(page);
  const open = 'cidr_blocks = ["0.0.0.0/0"]';
  const tooWide = `cidr_blocks = ["${office.replace(/\.\d+\/28$/, ".0/24")}"]`;

  await test.step("a block that is too wide fails, with the packet and the line that let it in", async () => {
    await replaceLine(page, "security.tf", open, tooWide, 1);
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(verdict(page)).toHaveText(/Attempt 1.*: 65 of 100 points\./);
    const result = resultPane(page);
    await expect(result.getByText("1 of 3 tasks pass.").or(result.getByText("2 of 3 tasks pass."))).toBeVisible();
    await expect(result.getByLabel("The packet that proves it").filter({ visible: true })).toContainText("TCP");
    await screenshot(page, "lab-result");
    await result.getByRole("button", { name: /^security\.tf:\d+/ }).filter({ visible: true }).first().click();
    await expect(page.getByRole("textbox", { name: "Text of security.tf" })).toBeFocused();
    expect(await lineOfCursor(page)).toContain("ingress");
  });

  await test.step("the office's own block passes everything", async () => {
    await replaceLine(page, "security.tf", tooWide, `cidr_blocks = ["${office}"]`);
    await expect(saved(page)).toBeVisible();
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(verdict(page)).toHaveText(/Attempt 2.*: 100 of 100 points\./);
    await expect(resultPane(page).getByText("Every task passes.")).toBeVisible();
  });

  await test.step("an earlier attempt is opened and taken back into the editor", async () => {
    await page.getByRole("link", { name: "Attempt 1", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Attempt 1" })).toBeVisible();
    await expect(page.getByRole("region", { name: "Report" }).getByText("65 of 100 points").first()).toBeVisible();
    const text = page.getByRole("textbox", { name: "Text of security.tf" });
    await expect(text.getByText(tooWide)).toBeVisible();
    await page.getByRole("link", { name: /^network\.tf:\d+$/ }).filter({ visible: true }).first().click();
    await expect(page.getByRole("textbox", { name: "Text of network.tf" })).toBeFocused();
    await page.getByRole("link", { name: /^security\.tf:\d+$/ }).filter({ visible: true }).first().click();
    await expect(text).toBeFocused();
    expect(await lineOfCursor(page)).toContain("ingress");
    await page.getByRole("button", { name: "Restore to the editor…" }).click();
    await page.getByRole("button", { name: "Replace the text" }).click();
    await expect(page.getByRole("textbox", { name: "Text of security.tf" }).getByText(tooWide)).toBeVisible();
    await expect(page).toHaveURL(`${SITE}${LAB}`);
  });

  await test.step("the instructor sees both attempts, and opens the first", async () => {
    await teacher.setViewportSize({ width: 1440, height: 900 });
    await teacher.reload();
    const row = teacher.getByRole("row", { name: /Grace Hopper/ });
    await expect(row.getByText("100/100")).toBeVisible();
    await expect(row.getByText("2 attempts")).toBeVisible();
    await expect(row.getByText("Read, 4/4")).toBeVisible();
    await screenshot(teacher, "gradebook");
    await row.getByRole("link", { name: "Grace Hopper" }).click();
    await expect(teacher.getByRole("link", { name: /attempt 2$/ })).toBeVisible();
    await teacher.getByRole("link", { name: /attempt 1$/ }).click();
    await expect(teacher.getByRole("region", { name: "Report" }).getByText("65 of 100 points").first()).toBeVisible();
    await expect(teacher.getByRole("region", { name: "Files" }).first().getByText(tooWide)).toBeVisible();
  });
  await page.goto(COURSE);
  await expect(page.getByText("100 of 100 points, 2 attempts")).toBeVisible();
});
