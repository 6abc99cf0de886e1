import { randomBytes } from "node:crypto";
import pg from "pg";
import { addGradingWorker, releaseDeadWorkers, removeGradingWorker } from "../db";

const CHECK_EVERY_MS = 1_000;

export interface WorkerLife {
  /** Signs the worker in under the queue's name for it. */
  register(id: string): Promise<void>;
  end(): Promise<void>;
}

/**
 * Holds an advisory lock for as long as this process lives, so that every other process can tell that it does.
 * `onLost` is called where the session that holds it ends: then others take over our jobs, and we should stop.
 */
export const beginLife = async (connectionString: string, onLost: (error: Error) => void): Promise<WorkerLife> => {
  const lockKey = randomBytes(8).readBigInt64BE();
  const client = new pg.Client({ connectionString, keepAlive: true, application_name: "ringfence-grading-life" });
  await client.connect();
  await client.query("SELECT pg_advisory_lock($1)", [lockKey]);
  client.on("error", onLost);
  const signingIn = new Map<string, Promise<void>>();
  return {
    register: (id) => {
      const signedIn = addGradingWorker({ id, lockKey });
      signingIn.set(id, signedIn);
      return signedIn;
    },
    end: async () => {
      // A worker that is stopped while it signs in would otherwise be removed first and added afterwards.
      await Promise.allSettled(signingIn.values());
      for (const id of signingIn.keys()) await removeGradingWorker(id);
      client.off("error", onLost).on("error", () => undefined);
      await client.end();
    },
  };
};

/** Looks every second for workers that died, and frees their jobs. Gives what stops it. */
export const watchForDead = (onFreed: (workers: readonly string[]) => void, onError: (error: unknown) => void): (() => void) => {
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    try {
      const freed = await releaseDeadWorkers();
      if (freed.length > 0) onFreed(freed);
    } catch (error) {
      onError(error);
    } finally {
      isLooking = false;
    }
  };
  void look();
  const timer = setInterval(() => void look(), CHECK_EVERY_MS);
  return () => clearInterval(timer);
};
