import { db, type Queries } from "./client";

/** Makes this the one link that works: those made before it are void. */
export const replaceSetupLink = async (tokenHash: string, on: Queries = db()): Promise<void> => {
  await on.setupLink.deleteMany({ where: { usedAt: null } });
  await on.setupLink.create({ data: { tokenHash } });
};

/** True once: for the first who uses an unused link. */
export const useSetupLink = async (tokenHash: string, at: Date, on: Queries = db()): Promise<boolean> => {
  const { count } = await on.setupLink.updateMany({ where: { tokenHash, usedAt: null }, data: { usedAt: at } });
  return count === 1;
};

export const isSetupLinkOpen = async (tokenHash: string, on: Queries = db()): Promise<boolean> =>
  (await on.setupLink.count({ where: { tokenHash, usedAt: null } })) === 1;
