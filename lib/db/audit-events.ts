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
}

export const recordAuditEvent = async ({ detail = {}, ...event }: NewAuditEvent, on: Queries = db()): Promise<void> => {
  await on.auditEvent.create({ data: { ...event, detail }, select: { id: true } });
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
  const ids = [...new Set(rows.flatMap((row) => row.actorId ?? []))];
  const actors = await on.user.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } });
  const emailOf = new Map(actors.map((actor) => [actor.id, actor.email]));
  const events = rows.map((row) => ({
    ...row,
    id: String(row.id),
    detail: row.detail as { [key: string]: Json },
    actor: row.actorId === null ? null : (emailOf.get(row.actorId) ?? null),
  }));
  return { events, total };
};
