import { db, type Queries } from "./client";
import type { User } from "./users";

export interface Session {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly userAgent: string;
}

const shown = { id: true, userId: true, createdAt: true, lastSeenAt: true, userAgent: true } as const;

export const createSession = (session: { userId: string; userAgent: string }, on: Queries = db()): Promise<Session> =>
  on.session.create({ data: session, select: shown });

/** The person of a session that stands, or null: unknown, revoked, made before `notBefore`, or of a disabled account. */
export const findSession = async (
  id: string,
  notBefore: Date,
  on: Queries = db(),
): Promise<{ session: Session; user: User } | null> => {
  const found = await on.session.findFirst({
    where: { id, revokedAt: null, createdAt: { gte: notBefore }, user: { disabledAt: null } },
    select: { ...shown, user: { select: { id: true, email: true, name: true, role: true, createdAt: true, disabledAt: true } } },
  });
  if (found === null) return null;
  const { user, ...session } = found;
  return { session, user };
};

export const touchSession = async (id: string, at: Date, on: Queries = db()): Promise<void> => {
  await on.session.updateMany({ where: { id }, data: { lastSeenAt: at } });
};

/** Sessions that stand, the last seen first. */
export const listSessions = (userId: string, notBefore: Date, on: Queries = db()): Promise<Session[]> =>
  on.session.findMany({ where: { userId, revokedAt: null, createdAt: { gte: notBefore } }, select: shown, orderBy: { lastSeenAt: "desc" } });

/** Ends one session of this person; false where there was none to end. */
export const revokeSession = async (session: { id: string; userId: string }, at: Date, on: Queries = db()): Promise<boolean> => {
  const { count } = await on.session.updateMany({ where: { ...session, revokedAt: null }, data: { revokedAt: at } });
  return count > 0;
};

/** Ends all sessions of this person but `keep`, and tells how many. */
export const revokeSessions = async (userId: string, { at, keep }: { at: Date; keep?: string }, on: Queries = db()): Promise<number> => {
  const others = keep === undefined ? {} : { id: { not: keep } };
  const { count } = await on.session.updateMany({ where: { userId, revokedAt: null, ...others }, data: { revokedAt: at } });
  return count;
};
