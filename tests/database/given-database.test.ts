import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { checkGivenDatabase } from "../../scripts/stack/given-database";

const changed = (change: (url: URL) => void): string => {
  const url = new URL(process.env["DATABASE_URL"] ?? "");
  change(url);
  return url.href;
};

const complaint = (url: string): Promise<string> => checkGivenDatabase(url).then(() => "", (error: Error) => error.message);

describe("a DATABASE_URL", () => {
  it("is taken where it opens a database", async () => expect(await complaint(changed(() => undefined))).toBe(""));

  it.each<[name: string, change: (url: URL) => void, why: RegExp]>([
    ["the password", (url) => void (url.password = "hunter2"), /: the server at 127\.0\.0\.1:\d+ refuses the password of the user "ringfence"\.$/],
    ["no password", (url) => void (url.password = ""), /: the server at 127\.0\.0\.1:\d+ asks for a password, and there is none in it\.$/],
    ["the user", (url) => void (url.username = "nobody"), /: the server at 127\.0\.0\.1:\d+ refuses the password of the user "nobody"\.$/],
    ["the database", (url) => void (url.pathname = "/nowhere"), /: the server at 127\.0\.0\.1:\d+ has no database "nowhere"\.$/],
    ["encryption", (url) => url.searchParams.set("sslmode", "require"), /SSL/],
  ])("is refused in one sentence where this is wrong: %s", async (_name, change, why) => {
    const message = await complaint(changed(change));
    expect(message).toMatch(why);
    expect(message).not.toContain("hunter2");
    expect(message).not.toContain(new URL(process.env["DATABASE_URL"] ?? "").password);
  });
});

describe("a user of DATABASE_URL who may only look", () => {
  it("is told to get the right to make tables, before anything is begun", async () => {
    const name = `looker_${randomUUID().slice(0, 8)}`;
    const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
    await client.connect();
    await client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'hunter2'`);
    const message = await complaint(changed((url) => Object.assign(url, { username: name, password: "hunter2" })));
    await client.query(`DROP ROLE ${name}`);
    await client.end();
    expect(message).toContain(`Let the user "${name}" of DATABASE_URL make schemas and tables in the database "ringfence"`);
  });
});
