import { mkdtemp, rm } from "node:fs/promises";
import { chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "./postgres/server";

export interface ThrowAway {
  /** Address of a new, empty database. */
  readonly url: string;
  remove(): Promise<void>;
}

/** A PostgreSQL of its own, with one empty database, in a folder of its own. Many may run at once. */
export const throwAwayPostgres = async (): Promise<ThrowAway> => {
  const folder = await mkdtemp(join(tmpdir(), "ringfence-postgres-"));
  chmodSync(folder, 0o755);
  const server = await startPostgres(folder, { durable: false });
  await server.createDatabase("ringfence");
  return {
    url: server.url("ringfence"),
    remove: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
