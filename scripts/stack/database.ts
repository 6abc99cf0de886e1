import { env } from "../../lib/env";
import { installQueue } from "../../lib/grading/queue-schema";
import { migrate } from "../migrate";
import { startPostgres } from "../postgres/server";

const NAME = "ringfence";

interface Told {
  readonly say: (line: string) => void;
  readonly onStop: (takeDown: () => Promise<void>) => void;
  readonly onHopeless: (name: string) => void;
}

const open = async (folder: string, { say, onStop, onHopeless }: Told): Promise<string> => {
  const { DATABASE_URL } = env();
  if (DATABASE_URL !== undefined) return DATABASE_URL;
  say("Starting the embedded PostgreSQL …");
  const server = await startPostgres(folder, {
    onLost: ({ message }) => {
      say(message);
      onHopeless("PostgreSQL");
    },
  });
  onStop(server.stop);
  await server.createDatabase(NAME);
  return server.url(NAME);
};

/** Address of the given database or the embedded one, its tables and the queue's up to date. */
export const openDatabase = async (folder: string, told: Told): Promise<string> => {
  const url = await open(folder, told);
  const applied = await migrate(url);
  if (applied.length > 0) told.say(`Applied ${applied.length} ${applied.length === 1 ? "migration" : "migrations"}.`);
  await installQueue(url);
  return url;
};
