import { ADMIN, expect, expectAccessible, expectNoSidewaysScroll, newPerson, SITE, signIn, signInByRequest, test } from "./fixtures";

test.describe("an account", () => {
  test("is made on a phone, left, and opened again", async ({ page }) => {
    const email = `${crypto.randomUUID()}@example.org`;
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Faccount$/);
    await expectAccessible(page);
    await page.getByRole("main").getByRole("link", { name: "Sign up" }).click();

    await page.getByLabel("Name").fill("Grace Hopper");
    await page.getByLabel("Email address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("grace-hopper-1906");
    await page.getByRole("button", { name: "Sign up" }).click();
    await expect(page.getByText("Leave out your name")).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page.getByLabel("Password", { exact: true }).fill("nine quiet green rivers");
    await page.getByRole("button", { name: "Sign up" }).click();
    await expect(page).toHaveURL(/\/account$/);
    await expect(page.getByRole("main").getByText(email)).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(`${SITE}/`);
    await page.goto("/account");
    await page.getByLabel("Email address").fill(email.toUpperCase());
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").getByText("together they open no account")).toBeVisible();
    await page.getByLabel("Password", { exact: true }).fill("nine quiet green rivers");
    await page.getByLabel("Password", { exact: true }).press("Enter");
    await expect(page).toHaveURL(/\/account$/);
  });

  test("tells who signs up twice to sign in", async ({ page }) => {
    const { email } = await newPerson(SITE);
    await page.goto("/sign-up");
    await page.getByLabel("Name").fill("Somebody");
    await page.getByLabel("Email address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("nine quiet green rivers");
    await page.getByRole("button", { name: "Sign up" }).click();
    await expect(page.getByText("Sign in, or use another email address")).toBeVisible();
  });

  test("signs out the other browsers when its password changes", async ({ page, as, otherPage }) => {
    const person = await as("student");
    const other = await otherPage();
    await signIn(other, SITE, person);

    await page.goto("/account");
    await expect(page.getByRole("listitem")).toHaveCount(2);
    await page.getByLabel("Password that you use now").fill(person.password);
    await page.getByLabel("New password").fill("seven loud red hills");
    await page.getByRole("button", { name: "Change the password" }).click();
    await expect(page.getByText("one other browser is signed out")).toBeVisible();
    await expect(page.getByRole("listitem")).toHaveCount(1);

    await other.goto("/account");
    await expect(other).toHaveURL(/\/sign-in/);
  });

  test("ends a single session from the list", async ({ page, as, otherPage }) => {
    const person = await as("student");
    const other = await otherPage();
    await signIn(other, SITE, person);
    await page.goto("/account");
    await page.getByRole("main").getByRole("button", { name: /^Sign out/ }).click();
    await expect(page.getByText("is signed out.")).toBeVisible();
    await other.reload();
    await expect(other).toHaveURL(/\/sign-in/);
  });

  test("never leads to another site after sign-in", async ({ page }) => {
    const person = await newPerson(SITE);
    await page.goto("/sign-in?callbackUrl=%2F%5Cevil.example%2F");
    await page.getByLabel("Email address").fill(person.email);
    await page.getByLabel("Password", { exact: true }).fill(person.password);
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/courses\/aws-network-security$/);
  });
});

test.describe("an administrator", () => {
  test("finds a person, gives a role, closes and reopens the account", async ({ page, otherPage }) => {
    const person = await newPerson(SITE, "student", "Toni Teacher");
    const theirs = await otherPage();
    await signIn(theirs, SITE, person);
    await signInByRequest(page.request, SITE, ADMIN);

    await page.goto("/admin/users");
    await page.getByLabel("Name or email address").fill(person.email);
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByText("1 account", { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Role of Toni Teacher").selectOption("Instructor");
    await page.getByRole("button", { name: "Give Toni Teacher this role" }).click();
    await expect(page.getByText("The role of Toni Teacher is changed.")).toBeVisible();
    await theirs.goto("/teach");
    await expect(theirs.getByRole("heading", { level: 1 })).not.toHaveText(/not here|not found/i);

    await page.getByRole("button", { name: "Close the account of Toni Teacher" }).click();
    await expect(page.getByText("may not sign in")).toBeVisible();
    await theirs.reload();
    await expect(theirs).toHaveURL(/\/sign-in/);
    await page.getByRole("button", { name: "Reopen the account of Toni Teacher" }).click();
    await expect(page.getByText("may sign in again")).toBeVisible();
    await signIn(theirs, SITE, person);

    await page.goto("/admin/audit");
    await expect(page.getByText("account-opened").first()).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(page);
  });

  test("is made by the one-time link once", async ({ page }) => {
    await page.goto("/setup?token=anything");
    await expect(page.getByRole("heading", { name: "This link is spent" })).toBeVisible();
    await expectAccessible(page);
  });
});
