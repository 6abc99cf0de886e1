import { installQueue } from "../../lib/grading/queue-schema";
import { migrate } from "../../scripts/migrate";
import { throwAwayPostgres } from "../../scripts/throw-away-postgres";

/** One real PostgreSQL for all database tests of this run, empty but for its tables. */
export default async function setup(): Promise<() => Promise<void>> {
  const database = await throwAwayPostgres();
  await migrate(database.url);
  await installQueue(database.url);
  process.env["DATABASE_URL"] = database.url;
  process.env["NEXTAUTH_SECRET"] ??= "only-for-tests-only-for-tests-only-for-tests";
  return database.remove;
}
