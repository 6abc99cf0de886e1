import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { can, type Ownership, type Standing, STANDINGS } from "../../lib/auth/permissions";
import { type Agent, agentOf, expect, makeWorld, type Member, newPerson, SITE, signInByRequest, test, visitor, type World } from "../fixtures";
import { type Door, DOORS } from "./doors";

/** NextAuth's own routes have no action: they are asked below what they let a stranger do. */
const NEXT_AUTH = "api/auth/[...nextauth]/route.ts";
const doorName = ({ method, file, action }: Pick<Door, "method" | "file"> & { readonly action: string }): string => `${method} ${file}: ${action}`;

/** What app/ holds: each page, and each method of each route, with the action that it names. */
const doorsOfApp = (): string[] =>
  readdirSync("app", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(page|route)\.(ts|tsx|js|jsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => relative("app", path) !== NEXT_AUTH)
    .flatMap((path) => {
      const [text, file] = [readFileSync(path, "utf8"), relative("app", path)];
      const methods = [...text.matchAll(/^export const (GET|POST|PUT|PATCH|DELETE) = handle(?:Public)?\(\s*\{\s*action: "([^"]+)"/gm)];
      const pages = [...text.matchAll(/(?:requirePage|requireSession|visitPage)\("([^"]+)"\)/g)].map((hit) => ["GET", hit[1]] as const);
      const found = path.includes("/route.") ? methods.map((hit) => [hit[1], hit[2]] as const) : pages;
      if (found.length === 0) return [`${file} names no action`];
      return found.map(([method, action]) => `${method} ${file}: ${action}`);
    });

interface Answer {
  readonly passed: boolean;
  readonly told: string;
}

/** Refused: sent to sign in, told so, or told that there is no such thing. */
const judge = async (response: Response, answers: string | undefined): Promise<Answer> => {
  const target = response.headers.get("location") ?? "";
  // A stream never ends by itself; its status says enough.
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
  const text = isStream ? "" : await response.text();
  if (isStream) await response.body?.cancel();
  const led = response.status >= 300 && response.status < 400 && !target.includes("/sign-in");
  const passed = answers === undefined ? response.ok || led : text.includes(answers);
  const refused = [401, 403, 404].includes(response.status) || target.includes("/sign-in");
  const told = `${response.status} ${target}${response.ok ? "" : text.slice(0, 160)}`;
  return passed || refused ? { passed, told } : { passed: false, told: `neither let in nor refused: ${told}` };
};

const memberOf = (world: World, standing: Standing): Member => (standing === "visitor" ? world.student : world[standing]);
const agentFor = (world: World, standing: Standing): Agent => (standing === "visitor" ? visitor(SITE) : world[standing].agent);

const knock = async (world: World, standing: Standing, door: Door, ownership: Ownership, headers = {}): Promise<Response> => {
  const knocking = { world, me: memberOf(world, standing) };
  const path = (await door.at[ownership]?.(knocking)) ?? "";
  return agentFor(world, standing).ask(door.method, path, door.body?.(knocking), headers);
};

const entriesOf = (door: Door): Ownership[] => Object.keys(door.at) as Ownership[];

test.describe("access", () => {
  test.describe.configure({ mode: "serial" });
  let world: World;
  test.beforeAll(async () => {
    world = await makeWorld(SITE);
  });

  test("knows every page and route, and every action of each", () => {
    const table = DOORS.map(doorName);
    expect(new Set(table).size, "each door once").toBe(table.length);
    expect([...new Set(doorsOfApp())].sort()).toEqual([...table].sort());
  });

  for (const standing of STANDINGS) {
    test(`of ${standing === "visitor" ? "a visitor" : `the role ${standing}`} is what the table of permissions says`, async () => {
      const wrong: string[] = [];
      for (const door of DOORS) {
        for (const ownership of entriesOf(door)) {
          const { passed, told } = await judge(await knock(world, standing, door, ownership), door.answers);
          const may = can(standing, door.action, ownership);
          if (passed !== may || told.startsWith("neither")) wrong.push(`${doorName(door)} (${ownership}) must be ${may ? "open" : "closed"}: ${told}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  }

  test("is never given to a request that a page of another site made", async () => {
    const foreign = [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { origin: "null" }];
    const wrong: string[] = [];
    for (const door of DOORS.filter(({ method }) => method !== "GET")) {
      for (const headers of foreign) {
        const [ownership = "none"] = entriesOf(door);
        const response = await knock(world, "admin", door, ownership, headers);
        const text = await response.text();
        if (response.status !== 403 || !text.includes("from a page of this site")) wrong.push(`${doorName(door)} ${JSON.stringify(headers)}: ${response.status} ${text}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("to a student of another cohort is not had by way of one's own cohort", async () => {
    const { instructor, cohort, otherCohort, stranger, classmate } = world;
    for (const path of [`/teach/cohorts/${cohort.id}/students/${stranger.id}`, `/teach/cohorts/${otherCohort.id}/students/${classmate.id}`]) {
      expect((await instructor.agent.ask("GET", path)).status, path).toBe(404);
    }
  });

  test("to an attempt is not had by way of another lab", async () => {
    const { student } = world;
    const path = `/courses/aws-network-security/labs/return-traffic/submissions/${student.attempt}`;
    expect((await student.agent.ask("GET", path)).status).toBe(404);
  });

  test("to another's draft is not had by naming their attempt", async () => {
    const { student, stranger } = world;
    const answer = await student.agent.ask("PUT", "/courses/aws-network-security/labs/ssh-least-privilege/draft", { restore: stranger.attempt, baseVersion: 0 });
    expect(answer.status).toBe(404);
  });
});

test.describe("access ends at once", () => {
  const isSignedIn = async (agent: Agent): Promise<boolean> => (await agent.ask("GET", "/courses/aws-network-security/labs/ssh-least-privilege/submissions")).status === 200;

  test("where the account is closed", async ({ page }) => {
    const person = await newPerson(SITE);
    const agent = await agentOf(SITE, person);
    expect(await isSignedIn(agent)).toBe(true);
    const admin = await agentOf(SITE, await newPerson(SITE, "admin"));
    expect((await admin.ask("PATCH", `/admin/users/${person.id}`, { disabled: true })).status).toBe(200);
    expect(await isSignedIn(agent)).toBe(false);
    await expect(signInByRequest(page.request, SITE, person)).rejects.toThrow();
  });

  test("where the session is ended from another browser", async () => {
    const person = await newPerson(SITE);
    const [kept, ended] = [await agentOf(SITE, person), await agentOf(SITE, person)];
    const payload = await (await kept.ask("GET", "/account?_rsc", undefined, { rsc: "1" })).text();
    const [other = ""] = [...payload.matchAll(/"id":"([0-9a-f-]{36})"[^}]*"current":false/g)].map((hit) => hit[1] ?? "");
    expect((await kept.ask("DELETE", `/account/sessions/${other}`)).status).toBe(204);
    expect(await isSignedIn(ended)).toBe(false);
    expect(await isSignedIn(kept)).toBe(true);
  });

  test("of all other browsers where the password changes", async () => {
    const person = await newPerson(SITE);
    const [kept, ended] = [await agentOf(SITE, person), await agentOf(SITE, person)];
    expect((await kept.ask("PUT", "/account/password", { current: person.password, password: "seven loud red hills" })).ok).toBe(true);
    expect(await isSignedIn(ended)).toBe(false);
    expect(await isSignedIn(kept)).toBe(true);
  });

  test("to teaching where the role is taken away", async () => {
    const person = await newPerson(SITE, "instructor");
    const agent = await agentOf(SITE, person);
    expect((await agent.ask("GET", "/teach")).status).toBe(200);
    const admin = await agentOf(SITE, await newPerson(SITE, "admin"));
    expect((await admin.ask("PATCH", `/admin/users/${person.id}`, { role: "student" })).status).toBe(200);
    expect((await agent.ask("GET", "/teach")).status).toBe(404);
  });

  test("where one signs out, also for a copy of the cookie", async ({ page, as }) => {
    await as("student");
    const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const copy = (): Promise<Response> => fetch(`${SITE}/courses/aws-network-security/labs/ssh-least-privilege/submissions`, { headers: { cookie: cookies } });
    expect((await copy()).status).toBe(200);
    await page.goto("/account");
    await page.getByRole("banner").getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL(`${SITE}/`);
    expect((await copy()).status).toBe(401);
  });
});

test("signing in by a form of another site begins no session", async ({ request }) => {
  const { email, password } = await newPerson(SITE);
  const form = { email, password, csrfToken: "0".repeat(64), json: "true" };
  const answer = await request.post(`${SITE}/api/auth/callback/credentials`, { form, headers: { origin: "https://evil.example" }, maxRedirects: 0 });
  const cookies = answer.headersArray().filter(({ name, value }) => name.toLowerCase() === "set-cookie" && value.includes("ringfence.session"));
  expect(cookies).toEqual([]);
});
