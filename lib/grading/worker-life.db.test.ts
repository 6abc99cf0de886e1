import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { present } from "../assert";
import { disconnect, pool } from "../db";
import { beginLife } from "./worker-life";

afterAll(disconnect);

const signedIn = async (id: string): Promise<number> => (await pool().query(`SELECT FROM "GradingWorker" WHERE "id" = $1`, [id])).rows.length;
const life = () =>
  beginLife(present(process.env["DATABASE_URL"], "The set-up gives each file a database."), (error) => {
    throw error;
  });

describe("the life of a worker", () => {
  it("is signed in until it ends", async () => {
    const id = randomUUID();
    const living = await life();
    await living.register(id);
    expect(await signedIn(id)).toBe(1);
    await living.end();
    expect(await signedIn(id)).toBe(0);
  });

  it("signs out also where it ends while it still signs in", async () => {
    const ids = Array.from({ length: 20 }, () => randomUUID());
    for (const id of ids) {
      const living = await life();
      const signingIn = living.register(id);
      await living.end();
      await signingIn;
    }
    expect(await Promise.all(ids.map(signedIn))).toEqual(ids.map(() => 0));
  });
});
