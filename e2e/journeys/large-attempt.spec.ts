import { type Agent, agentOf, expect, filesOf, handIn, labPath, lineOfCursor, newPerson, SITE, signInByRequest, test, TRIED_LAB, untilGraded } from "../fixtures";

// Up to 1 MiB can be handed in, and the page of an attempt must cost as little as any other: it is made in the process
// that serves everybody.

const LAB = labPath(TRIED_LAB);
const MEBIBYTE = 2 ** 20;
const ROOM = MEBIBYTE - 8 * 1024;

const handInWith = async (agent: Agent, text: string): Promise<string> => {
  const id = await handIn(agent, TRIED_LAB, [...filesOf(TRIED_LAB, "mistakes/block-too-wide"), { path: "large.tf", text }]);
  await untilGraded(agent, TRIED_LAB, id);
  return id;
};

const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ["newlines", "\n".repeat(ROOM)],
  ["one line", `# ${"x".repeat(ROOM)}`],
  ["what HTML escapes", `# ${"&<".repeat(ROOM / 2)}`],
  ["Terraform", `locals {\n${Array.from({ length: 55_000 }, (_, i) => `  a${i} = "${i}"`).join("\n")}\n}\n`],
  ["errors", "a =\n".repeat(20_000)],
];

test("a page of an attempt is small, whatever was handed in", async ({ as }) => {
  const agent = await agentOf(SITE, await as("student"));
  const small = (await (await agent.ask("GET", `${LAB}/attempts/${await handInWith(agent, "# small\n")}`)).text()).length;
  for (const [name, text] of TEXTS) {
    const page = await agent.ask("GET", `${LAB}/attempts/${await handInWith(agent, text)}`);
    expect(page.status, name).toBe(200);
    expect((await page.text()).length, name).toBeLessThan(small + 0.75 * MEBIBYTE);
  }
});

test("a large file is read to its end, had whole, and led into", async ({ page, as }) => {
  const agent = await agentOf(SITE, await as("student"));
  const text = `${"# a line that is not looked at\n".repeat(30_000)}locals {\n  unknown = aws_vpc.nowhere.id\n}\n`;
  const id = await handInWith(agent, text);
  await page.goto(`${LAB}/attempts/${id}`);
  const shown = page.getByRole("textbox", { name: "Text of large.tf" });
  await expect(shown.getByText("aws_vpc.nowhere.id"), "it is opened at what is wrong").toBeVisible();
  await expect(page.getByRole("region", { name: "Files" }).getByText("30,003 lines.")).toBeVisible();
  await shown.press("Control+Home");
  await page.getByRole("link", { name: "large.tf:30002" }).first().press("Enter");
  await expect(shown).toBeFocused();
  expect(await lineOfCursor(page)).toContain("aws_vpc.nowhere.id");
  const whole = await agent.ask("GET", (await page.getByRole("link", { name: "Download large.tf" }).getAttribute("href")) ?? "");
  expect(whole.headers.get("cache-control")).toBe("no-store");
  expect(whole.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''large.tf");
  expect(await whole.text()).toBe(text);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("a link leads to a line at the end of a large file that was out of sight", async ({ page, as }) => {
    const agent = await agentOf(SITE, await as("student"));
    const text = `${"# a line that is not looked at\n".repeat(9_000)}locals {\n  unknown = aws_vpc.nowhere.id\n}\n${"# more\n".repeat(9_000)}`;
    await page.goto(`${LAB}/attempts/${await handInWith(agent, text)}`);
    const shown = page.getByRole("textbox", { name: "Text of large.tf" });
    await expect(shown).toBeAttached();
    await page.getByRole("link", { name: "large.tf:9002" }).first().tap();
    await expect(shown.getByText("aws_vpc.nowhere.id")).toBeInViewport();
  });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("an attempt has its files, and links lead to their lines", async ({ page }) => {
    const person = await newPerson(SITE);
    await signInByRequest(page.request, SITE, person);
    const agent = await agentOf(SITE, person);
    await page.goto(`${LAB}/attempts/${await handInWith(agent, "\n".repeat(ROOM))}`);
    for (const name of ["network.tf", "security.tf", "large.tf"]) await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
    await expect(page.getByRole("region", { name: "Text of security.tf" })).toContainText("ingress {");
    await expect(page.getByText("This is the beginning of")).toBeVisible();
    await expect(page.getByRole("link", { name: "Download large.tf" })).toBeVisible();
    const link = page.getByRole("link", { name: /^security\.tf:\d+$/ }).filter({ visible: true }).first();
    const place = await link.innerText();
    await link.click();
    await expect(page.locator(":target")).toHaveId(place);
  });
});
