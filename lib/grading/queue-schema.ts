import { runMigrations } from "graphile-worker";

/** Makes or updates the queue's own tables (schema `graphile_worker`). Safe where several start at once. */
export const installQueue = (connectionString: string): Promise<void> => runMigrations({ connectionString });
