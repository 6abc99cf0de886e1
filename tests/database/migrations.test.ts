import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import pg from "pg";
import { migrate } from "../../scripts/migrate";
import { MIGRATIONS, migrationNames, readSchema } from "../../scripts/migrations";
import { throwAwayPostgres } from "../../scripts/throw-away-postgres";

const query = async (url: string, text: string): Promise<pg.QueryResult> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(text).finally(() => client.end());
};

describe("migrations", () => {
  it("lead to the schema as it stands: none was forgotten", async () => {
    const newest = (await migrationNames()).at(-1) ?? "";
    expect(await readFile(join(MIGRATIONS, newest, "schema.prisma"), "utf8")).toBe((await readSchema()).content);
  });

  it("are applied once where three start at the same time, and not again", async () => {
    const database = await throwAwayPostgres();
    try {
      const applied = await Promise.all([1, 2, 3].map(() => migrate(database.url)));
      expect(applied.flat()).toEqual(await migrationNames());
      expect(await migrate(database.url)).toEqual([]);
    } finally {
      await database.remove();
    }
  });
});

describe("what is append-only", () => {
  const url = (): string => process.env["DATABASE_URL"] ?? "";
  const insert = {
    ScoreEntry: `INSERT INTO "ScoreEntry" ("userId", course, lab, score, max, reason) VALUES (gen_random_uuid(), 'c', 'l', 1, 2, 'graded')`,
    AuditEvent: `INSERT INTO "AuditEvent" (action, subject) VALUES ('a', 's')`,
  };

  it.each([
    ["a score", "ScoreEntry", `UPDATE "ScoreEntry" SET score = 2`],
    ["a score", "ScoreEntry", `DELETE FROM "ScoreEntry"`],
    ["all scores", "ScoreEntry", `TRUNCATE "ScoreEntry"`],
    ["an audit event", "AuditEvent", `UPDATE "AuditEvent" SET subject = 'x'`],
    ["an audit event", "AuditEvent", `DELETE FROM "AuditEvent"`],
    ["all audit events", "AuditEvent", `TRUNCATE "AuditEvent"`],
  ] as const)("keeps %s: %s", async (_name, table, change) => {
    await query(url(), insert[table]);
    await expect(query(url(), change)).rejects.toThrow(`${table} is append-only`);
  });
});
