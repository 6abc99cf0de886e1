import { env } from "../../lib/env";
import { installQueue } from "../../lib/grading/queue-schema";
import { migrate } from "../migrate";
import { startPostgres } from "../postgres/server";

export interface Database {
  readonly url: string;
  stop(): Promise<void>;
}

const NAME = "ringfence";

const open = async (folder: string, say: (line: string) => void): Promise<Database> => {
  const { DATABASE_URL } = env();
  if (DATABASE_URL !== undefined) return { url: DATABASE_URL, stop: async () => undefined };
  say("Starting the embedded PostgreSQL …");
  const server = await startPostgres(folder);
  await server.createDatabase(NAME);
  return { url: server.url(NAME), stop: server.stop };
};

/** The given database or the embedded one, its tables and the queue's up to date. */
export const openDatabase = async (folder: string, say: (line: string) => void): Promise<Database> => {
  const database = await open(folder, say);
  try {
    const applied = await migrate(database.url);
    if (applied.length > 0) say(`Applied ${applied.length} ${applied.length === 1 ? "migration" : "migrations"}.`);
    await installQueue(database.url);
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
};
