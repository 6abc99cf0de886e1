import { db, type Queries } from "./client";

/** Plain JSON, as a column keeps it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface NewAuditEvent {
  /** Who did it, or null where nobody was signed in. */
  readonly actorId: string | null;
  /** What, as in `password-changed`. */
  readonly action: string;
  /** To whom or what. */
  readonly subject: string;
  readonly detail?: { [key: string]: Json };
}

export interface AuditEvent extends Required<NewAuditEvent> {
  readonly id: string;
  readonly at: Date;
  /** The actor's email, where the account still stands. */
  readonly actor: string | null;
  /** The email of the subject, where it is an account. */
  readonly about: string | null;
}

export const recordAuditEvent = async ({ detail = {}, ...event }: NewAuditEvent, on: Queries = db()): Promise<void> => {
  await on.auditEvent.create({ data: { ...event, detail }, select: { id: true } });
};

const UUID = /^[0-9a-f-]{36}$/;

const emailsOf = async (names: readonly string[], on: Queries): Promise<Map<string, string>> => {
  const ids = [...new Set(names.filter((name) => UUID.test(name)))];
  const users = await on.user.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } });
  return new Map(users.map((user) => [user.id, user.email]));
};

/** One page, newest first. `page` counts from 0. */
export const listAuditEvents = async (
  { page, size }: { page: number; size: number },
  on: Queries = db(),
): Promise<{ events: AuditEvent[]; total: number }> => {
  const [rows, total] = await Promise.all([
    on.auditEvent.findMany({ orderBy: { id: "desc" }, skip: page * size, take: size }),
    on.auditEvent.count(),
  ]);
  const emailOf = await emailsOf(rows.flatMap((row) => [row.actorId ?? "", row.subject]), on);
  const events = rows.map((row) => ({
    ...row,
    id: String(row.id),
    detail: row.detail as { [key: string]: Json },
    actor: emailOf.get(row.actorId ?? "") ?? null,
    about: emailOf.get(row.subject) ?? null,
  }));
  return { events, total };
};
