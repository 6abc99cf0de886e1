import { getToken } from "next-auth/jwt";
import { cache } from "react";
import {
  createSession,
  findSession,
  findUserWithPassword,
  listSessions,
  lockUser,
  recordAuditEvent,
  revokeSession,
  touchSession,
  withTransaction,
} from "../db";
import { env } from "../env";
import type { Actor } from "./actor";
import type { Origin } from "./origin";
import { refuse } from "./refusal";

/** A session ends this long after sign-in, used or not. */
export const SESSION_SECONDS = 30 * 24 * 3600;
const TOUCH_AFTER = 5 * 60_000;

export const isSecure = (): boolean => env().NEXTAUTH_URL?.startsWith("https:") ?? false;
export const cookieName = (): string => `${isSecure() ? "__Secure-" : ""}ringfence.session`;

export interface SignedIn {
  readonly actor: Actor;
  readonly sessionId: string;
}

const notBefore = (now: Date): Date => new Date(now.getTime() - SESSION_SECONDS * 1000);

/** Whom this session id stands for, or null. What a person may do is read anew at each request. */
export const personOfSession = async (id: string, now = new Date()): Promise<SignedIn | null> => {
  const found = await findSession(id, notBefore(now));
  if (found === null) return null;
  if (now.getTime() - found.session.lastSeenAt.getTime() > TOUCH_AFTER) await touchSession(id, now);
  const { name, email, role } = found.user;
  return { actor: { id: found.user.id, name, email, role }, sessionId: id };
};

/** Whether this session still stands for somebody: for what goes on after its request was admitted. */
export const sessionStands = async (id: string, now = new Date()): Promise<boolean> => (await findSession(id, notBefore(now))) !== null;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const sessionIdOfRequest = async (): Promise<string | null> => {
  const { cookies } = await import("next/headers");
  const all = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]));
  const request = { cookies: all, headers: {} } as unknown as Parameters<typeof getToken>[0]["req"];
  const token = await getToken({ req: request, cookieName: cookieName(), secureCookie: isSecure(), secret: env().NEXTAUTH_SECRET });
  const id = token?.sessionId;
  return typeof id === "string" && UUID.test(id) ? id : null;
};

/** Asked once per page, however many parts of it ask. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const id = await sessionIdOfRequest();
  return id === null ? null : personOfSession(id);
});

export const currentActor = async (): Promise<Actor | null> => (await currentSession())?.actor ?? null;

/**
 * Begins a session for whoever gave the password of `seen`, the account as it was read then. Null where the password
 * was changed or the account closed since. Both end the sessions that stand, under the same lock: a session is made
 * before them and ended by them, or it is not made.
 */
export const beginSession = (seen: { readonly id: string; readonly passwordHash: string }, origin: Origin): Promise<string | null> =>
  withTransaction(async (on) => {
    await lockUser(seen.id, on);
    const user = await findUserWithPassword({ id: seen.id }, on);
    if (user === null || user.disabledAt !== null || user.passwordHash !== seen.passwordHash) return null;
    await recordAuditEvent({ actorId: user.id, action: "sign-in", subject: user.id, detail: { address: origin.address } }, on);
    return (await createSession({ userId: user.id, userAgent: origin.userAgent }, on)).id;
  });

/** Ends a session at sign-out. */
export const endOwnSession = async (sessionId: string, userId: string): Promise<void> => {
  if (await revokeSession({ id: sessionId, userId }, new Date())) await recordAuditEvent({ actorId: userId, action: "sign-out", subject: userId });
};

interface SessionView {
  readonly id: string;
  readonly userAgent: string;
  readonly signedInAt: Date;
  readonly lastSeenAt: Date;
  /** The browser that asks. */
  readonly current: boolean;
}

export const mySessions = async (signedIn: SignedIn, now = new Date()): Promise<SessionView[]> =>
  (await listSessions(signedIn.actor.id, notBefore(now))).map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    ...{ id, userAgent, lastSeenAt, signedInAt: createdAt },
    current: id === signedIn.sessionId,
  }));

/** @throws Refusal not-found: no such session of this person. */
export const endSession = async (actor: Actor, sessionId: string, now = new Date()): Promise<void> => {
  const ended = UUID.test(sessionId) && (await revokeSession({ id: sessionId, userId: actor.id }, now));
  if (!ended) refuse("not-found", "Reload the page: that browser is signed out already.");
  await recordAuditEvent({ actorId: actor.id, action: "session-ended", subject: actor.id });
};
