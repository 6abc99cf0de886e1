import { randomUUID } from "node:crypto";
import { type Agent, agentOf, expect, makeWorld, type Method, newPerson, SITE, test, TRIED_LAB } from "../fixtures";
import { DOORS } from "./doors";

// PostgreSQL keeps no NUL in a text, and not all bytes are text. Wherever such a thing comes from, it is refused or left
// out, and never becomes a fault of ours.

const COURSE = "aws-network-security";
const LESSON = `/courses/${COURSE}/lessons/security-group-rules`;
const LAB = `/courses/${COURSE}/labs/${TRIED_LAB}`;

const statusOf = async (agent: Agent, method: Method, path: string, body?: unknown): Promise<number> => {
  const response = await agent.ask(method, path, body);
  // A stream never ends by itself.
  await response.body?.cancel();
  return response.status;
};

/** The path with each of its parts replaced in turn. */
const spoilt = (path: string, part: string): string[] => {
  const parts = path.split("?")[0]?.split("/") ?? [];
  return parts.flatMap((_, at) => (at === 0 ? [] : [parts.with(at, part).join("/")]));
};

test("no part of any address is a fault, whatever it holds", async () => {
  test.slow();
  const world = await makeWorld(SITE);
  const knocking = { world, me: world.admin };
  const wrong: string[] = [];
  for (const door of DOORS) {
    const [at] = Object.values(door.at);
    const address = (await at?.(knocking)) ?? "";
    for (const path of ["%00", "a%00b", "%FF", "%E0%A4%A", "%ED%A0%80"].flatMap((part) => spoilt(address, part))) {
      const status = await statusOf(world.admin.agent, door.method, path, door.body?.(knocking));
      if (status < 400 || status >= 500) wrong.push(`${door.method} ${path}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("what is searched for is looked up without it", async () => {
  const agent = await agentOf(SITE, await newPerson(SITE, "admin"));
  for (const search of ["%00", "a%00b", "%FF", "%5C", "%25", "_"]) expect(await statusOf(agent, "GET", `/admin/users?search=${search}`), search).toBe(200);
});

test("no body is a fault for it", async () => {
  const agent = await agentOf(SITE, await newPerson(SITE, "instructor"));
  const person = { name: "Nora New", email: `${randomUUID()}@example.org`, password: "nine quiet green rivers" };
  const written = { format: "terraform", files: [{ path: "main.tf", text: "" }] };
  const requests: readonly [what: string, method: Method, path: string, body: unknown][] = [
    ["the name of an account", "POST", "/api/auth/sign-up", { ...person, name: "N\0" }],
    ["its email address", "POST", "/api/auth/sign-up", { ...person, email: "n\0@example.org" }],
    ["the token of a setup link", "POST", "/api/auth/setup", { ...person, token: "\0" }],
    ["a password", "PUT", "/account/password", { current: "\0", password: "nine quiet\0 green rivers" }],
    ["the name of a cohort", "POST", "/teach/cohorts/create", { name: "A\0", course: COURSE }],
    ["its course", "POST", "/teach/cohorts/create", { name: "A", course: `${COURSE}\0` }],
    ["a question", "POST", `${LESSON}/answers`, { question: "\0", answer: "port" }],
    ["an answer", "POST", `${LESSON}/answers`, { question: "failing-field", answer: "\0" }],
    ["the name of a file", "PUT", `${LAB}/draft`, { ...written, files: [{ path: "a\0", text: "" }], baseVersion: 0 }],
    ["an idempotency key", "POST", `${LAB}/submissions`, { ...written, idempotencyKey: "\0" }],
  ];
  for (const [what, method, path, body] of requests) {
    const status = await statusOf(agent, method, path, body);
    expect([403, 404, 422], `${what}: ${status}`).toContain(status);
  }
});

test("a cohort has a name that one can see", async () => {
  const agent = await agentOf(SITE, await newPerson(SITE, "instructor"));
  expect(await statusOf(agent, "POST", "/teach/cohorts/create", { name: "\u200b\u2060", course: COURSE })).toBe(422);
});
