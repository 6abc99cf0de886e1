import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "../../scripts/migrate";
import { throwAwayPostgres, type ThrowAway } from "../../scripts/throw-away-postgres";
import { disconnect } from "../db";
import { Refusal } from "./refusal";
import { isSetupOpen, makeSetupToken, setUp } from "./setup";

const somebody = () => ({ email: `${randomUUID()}@example.org`, name: "Somebody", password: "correct horse battery staple" });
const somewhere = () => ({ address: randomUUID(), userAgent: "test" });
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no refusal",
    (error: unknown) => (error instanceof Refusal ? error.kind : String(error)),
  );

// A database of its own: the link works only while nobody is an administrator.
let database: ThrowAway;
beforeAll(async () => {
  database = await throwAwayPostgres();
  await migrate(database.url);
  process.env["DATABASE_URL"] = database.url;
});
afterAll(async () => {
  await disconnect();
  await database.remove();
});

describe("the one-time link", () => {
  it("makes one administrator, whoever is faster, and then no more", async () => {
    const voided = (await makeSetupToken()) ?? "";
    const token = (await makeSetupToken()) ?? "";
    expect(await isSetupOpen(voided)).toBe(false);
    expect(await isSetupOpen(token)).toBe(true);
    const outcomes = await Promise.all([1, 2, 3].map(() => refusal(setUp({ token, ...somebody() }, somewhere()))));
    expect(outcomes.sort()).toEqual(["forbidden", "forbidden", "no refusal"]);
    expect(await isSetupOpen(token)).toBe(false);
    expect(await makeSetupToken()).toBeNull();
  });
});
