import { pathToFileURL } from "node:url";
import pg from "pg";
import { present } from "../lib/assert";
import { env } from "../lib/env";
import { readMigrations, readSchema } from "./migrations";
import { NO_FILTERS, withSchemaEngine } from "./schema-engine";

/** One number for all of Ringfence: who holds it migrates, the others wait. */
const LOCK = 7_246_341;

const underLock = async <T>(databaseUrl: string, work: () => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    return await work();
  } finally {
    await client.end();
  }
};

/** Applies what is missing; safe where several start at once. Gives the names of what it applied. */
export const migrate = (databaseUrl: string): Promise<string[]> =>
  underLock(databaseUrl, async () =>
    withSchemaEngine(databaseUrl, await readSchema(), async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: await readMigrations(), filters: NO_FILTERS });
      return appliedMigrationNames;
    }),
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const applied = await migrate(present(env().DATABASE_URL, "Set DATABASE_URL to the database to migrate."));
  console.log(applied.length === 0 ? "Nothing to apply." : `Applied ${applied.join(", ")}.`);
  process.exit(0);
}
