import {
  createUser,
  findUserWithPassword,
  isDuplicate,
  lockUser,
  recordAuditEvent,
  revokeSessions,
  setPasswordHash,
  type User,
  withTransaction,
} from "../db";
import type { Actor } from "./actor";
import { addressBlock } from "./address-block";
import { type ChangePassword, type SignUp, weakness } from "./credentials";
import { clearTries, spendTry } from "./limits";
import type { Origin } from "./origin";
import { hashPassword, passwordFits } from "./password";
import { refuse } from "./refusal";
import { beginSession } from "./session";
import { spendSignIn } from "./sign-in-limits";

const taken = (error: unknown): never => {
  if (isDuplicate(error)) refuse("conflict", "Sign in, or use another email address: this one has an account.", { field: "email" });
  throw error;
};

/** @throws Refusal conflict: the email has an account; too-many. */
export const signUp = async ({ email, name, password }: SignUp, origin: Origin): Promise<{ id: string }> => {
  await spendTry("sign-up", addressBlock(origin.address));
  const passwordHash = await hashPassword(password);
  const user = await withTransaction(async (on) => {
    const made = await createUser({ email, name, passwordHash }, on);
    await recordAuditEvent({ actorId: made.id, action: "sign-up", subject: made.id, detail: { email } }, on);
    return made;
  }).catch(taken);
  return { id: user.id };
};

/** Somebody who signed in, and their new session. */
interface Entrance {
  readonly user: User;
  readonly sessionId: string;
}

/** Opens the account of this email and password, or gives null. @throws Refusal too-many. */
export const signIn = async (given: { email: string; password: string }, origin: Origin): Promise<Entrance | null> => {
  const passed = await spendSignIn(given.email, origin.address);
  const failed = async (subject: string, why: string): Promise<null> => {
    const detail = { email: given.email, address: origin.address, why };
    await recordAuditEvent({ actorId: null, action: "sign-in-failed", subject, detail });
    return null;
  };
  const user = await findUserWithPassword({ email: given.email });
  const fits = await passwordFits(given.password, user?.passwordHash ?? null);
  if (user === null) return failed("nobody", "no account");
  if (!fits) return failed(user.id, "password");
  const sessionId = await beginSession(user, origin);
  if (sessionId === null) return failed(user.id, user.disabledAt === null ? "changed meanwhile" : "disabled");
  await passed();
  return { user, sessionId };
};

const noFit = (): never => refuse("invalid", "Give the password that you use now: this one does not fit.", { field: "current" });

/** Ends all other sessions of this person. @throws Refusal invalid: the current password does not fit. */
export const changePassword = async (actor: Actor, sessionId: string, given: ChangePassword, now = new Date()): Promise<{ ended: number }> => {
  await spendTry("sign-in", `change|${actor.id}`);
  const user = await findUserWithPassword({ id: actor.id });
  if (user === null || !(await passwordFits(given.current, user.passwordHash))) return noFit();
  const weak = weakness(given.password, actor);
  if (weak !== null) refuse("invalid", weak, { field: "password" });
  const passwordHash = await hashPassword(given.password);
  const ended = await withTransaction(async (on) => {
    await lockUser(actor.id, on);
    // Of two changes at the same moment the second was asked with a password that is no longer in use.
    if ((await findUserWithPassword({ id: actor.id }, on))?.passwordHash !== user.passwordHash) return noFit();
    await setPasswordHash(actor.id, passwordHash, on);
    await recordAuditEvent({ actorId: actor.id, action: "password-changed", subject: actor.id }, on);
    return revokeSessions(actor.id, { at: now, keep: sessionId }, on);
  });
  await clearTries("sign-in", `change|${actor.id}`);
  return { ended };
};
