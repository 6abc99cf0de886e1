import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { ADMIN, COURSE, expect, expectAccessible, labPath, makeWorld, type Person, SITE, signInByRequest, test, TRIED_LAB, type World } from "../fixtures";

// Every page, in light and dark, as those see it who may. What axe finds nothing to say about can still be wrong; what
// it finds is.

type Address = (world: World) => string;
const at =
  (path: string): Address =>
  () =>
    path;

const LAB = labPath(TRIED_LAB);

const PAGES: Readonly<Record<"visitor" | "student" | "instructor" | "admin", Readonly<Record<string, Address>>>> = {
  visitor: {
    "front door": at("/"),
    "sign in": at("/sign-in"),
    "sign up": at("/sign-up"),
    "spent set-up link": at("/setup?token=spent"),
    findings: at("/findings"),
    finding: at("/findings/bad-cidr"),
    "no such page": at("/no/such/page"),
  },
  student: {
    "course map": at(COURSE),
    lesson: at(`${COURSE}/lessons/security-group-rules`),
    "lab, nothing submitted": at(labPath("return-traffic")),
    "lab with a report": at(LAB),
    attempt: ({ student }) => `${LAB}/attempts/${student.attempt}`,
    account: at("/account"),
    "join code": at("/join"),
    invitation: ({ otherCohort }) => `/join/${otherCohort.joinCode}`,
    "no such lab": at(labPath("no-such-lab")),
  },
  instructor: {
    teaching: at("/teach"),
    cohort: ({ cohort }) => `/teach/cohorts/${cohort.id}`,
    student: ({ cohort, classmate }) => `/teach/cohorts/${cohort.id}/students/${classmate.id}`,
    attempt: ({ classmate }) => `/teach/attempts/${classmate.attempt}`,
  },
  admin: { users: at("/admin/users"), "audit log": at("/admin/audit") },
};

/** What the addresses of each page look like, from the folders of app/. */
const routesOfApp = (): RegExp[] =>
  readdirSync("app", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "page.tsx")
    .map((entry) => dirname(join(relative("app", entry.parentPath), entry.name)).split("/"))
    .map((parts) => parts.filter((part) => part !== "." && !part.startsWith("(")).map((part) => (part.startsWith("[") ? "[^/]+" : part)))
    .map((parts) => new RegExp(`^/${parts.join("/")}$`));

test.describe("accessible to all", () => {
  let world: World;
  test.beforeAll(async () => {
    world = await makeWorld(SITE);
  });
  const personOf = (standing: keyof typeof PAGES): Person | null => (standing === "visitor" ? null : standing === "admin" ? ADMIN : world[standing]);

  test("leaves out no page", () => {
    const addresses = Object.values(PAGES).flatMap((pages) => Object.values(pages).map((address) => address(world).replace(/\?.*/, "")));
    const missing = routesOfApp().filter((route) => !addresses.some((address) => route.test(address)));
    expect(missing).toEqual([]);
  });

  for (const [standing, pages] of Object.entries(PAGES) as [keyof typeof PAGES, Record<string, Address>][]) {
    test(`the pages of ${standing === "visitor" ? "a visitor" : `the role ${standing}`}`, async ({ page }) => {
      test.slow();
      const person = personOf(standing);
      if (person !== null) await signInByRequest(page.request, SITE, person);
      await page.emulateMedia({ reducedMotion: "reduce" });
      for (const [name, address] of Object.entries(pages)) {
        await test.step(name, async () => {
          await page.emulateMedia({ colorScheme: "light" });
          await page.goto(address(world));
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          await expectAccessible(page);
          await page.emulateMedia({ colorScheme: "dark" });
          await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
          await expectAccessible(page);
        });
      }
    });
  }
});
