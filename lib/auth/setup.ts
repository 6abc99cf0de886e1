import { createHash, randomBytes } from "node:crypto";
import { createUser, hasAdmin, isDuplicate, isSetupLinkOpen, recordAuditEvent, replaceSetupLink, useSetupLink, withTransaction } from "../db";
import { addressBlock } from "./address-block";
import type { Setup } from "./credentials";
import { spendTry } from "./limits";
import type { Origin } from "./origin";
import { hashPassword } from "./password";
import { refuse } from "./refusal";

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** A new one-time token while there is no administrator, and null from then on. It voids those made before. */
export const makeSetupToken = async (): Promise<string | null> => {
  if (await hasAdmin()) return null;
  const token = randomBytes(24).toString("base64url");
  await replaceSetupLink(hashOf(token));
  return token;
};

/** Whether this link still makes an administrator. */
export const isSetupOpen = async (token: string): Promise<boolean> => !(await hasAdmin()) && (await isSetupLinkOpen(hashOf(token)));

const SPENT = "Start the server again for a new link: this one was used, or a newer one was made.";

/** Makes the first administrator. @throws Refusal forbidden: the link is spent; conflict: the email has an account. */
export const setUp = async ({ token, email, name, password }: Setup, origin: Origin, now = new Date()): Promise<{ id: string }> => {
  await spendTry("sign-up", addressBlock(origin.address));
  const passwordHash = await hashPassword(password);
  const made = await withTransaction(async (on) => {
    if ((await hasAdmin(on)) || !(await useSetupLink(hashOf(token), now, on))) refuse("forbidden", SPENT);
    const user = await createUser({ email, name, passwordHash, role: "admin" }, on);
    await recordAuditEvent({ actorId: user.id, action: "setup", subject: user.id, detail: { email, address: origin.address } }, on);
    return user;
  }).catch((error: unknown) => {
    if (isDuplicate(error)) refuse("conflict", "Use another email address: this one has an account already.", { field: "email" });
    throw error;
  });
  return { id: made.id };
};
