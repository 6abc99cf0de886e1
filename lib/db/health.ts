import { db } from "./client";

/** Resolves where the database answers, else throws what the driver says. */
export const ping = async (): Promise<void> => {
  await db().$queryRaw`SELECT 1`;
};
