import {
  type AuditEvent,
  findUser,
  listAuditEvents,
  listUsers,
  lockAdmins,
  recordAuditEvent,
  revokeSessions,
  setDisabled,
  setRole,
  type User,
  withTransaction,
} from "../db";
import type { Actor } from "./actor";
import { can, type Action, type Role } from "./permissions";
import { refuse } from "./refusal";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joinedAt: Date;
  readonly disabled: boolean;
}

export interface PersonChange {
  readonly role?: Role | undefined;
  readonly disabled?: boolean | undefined;
}

const view = ({ id, name, email, role, createdAt, disabledAt }: User): Person => ({
  ...{ id, name, email, role },
  joinedAt: createdAt,
  disabled: disabledAt !== null,
});

const demand = (actor: Actor, action: Action): void => {
  if (!can(actor.role, action, "none")) refuse("forbidden", "Ask an administrator: this needs their role.");
};

/** One page of the people whose name or email holds `search`. `page` counts from 0. */
export const listPeople = async (actor: Actor, asked: { search: string; page: number; size: number }): Promise<{ people: Person[]; total: number }> => {
  demand(actor, "see-people");
  const { users, total } = await listUsers(asked);
  return { people: users.map(view), total };
};

const staysAdmin = (user: User, change: PersonChange): boolean =>
  (change.role ?? user.role) === "admin" && !(change.disabled ?? user.disabledAt !== null);

/** Changes a role, or opens or closes an account. @throws Refusal not-found, conflict: it is the last administrator. */
export const changePerson = async (actor: Actor, id: string, change: PersonChange, now = new Date()): Promise<Person> => {
  demand(actor, "change-person");
  return withTransaction(async (on) => {
    const admins = await lockAdmins(on);
    const user = (await findUser(id, on)) ?? refuse("not-found", "Reload the list: there is no such person.");
    if (admins.length === 1 && admins[0] === id && !staysAdmin(user, change)) {
      refuse("conflict", "Make somebody else an administrator first: this is the last one.");
    }
    let changed = user;
    if (change.role !== undefined && change.role !== user.role) {
      changed = await setRole(id, change.role, on);
      await recordAuditEvent({ actorId: actor.id, action: "role-changed", subject: id, detail: { from: user.role, to: change.role } }, on);
    }
    if (change.disabled !== undefined && change.disabled !== (user.disabledAt !== null)) {
      changed = await setDisabled(id, change.disabled ? now : null, on);
      if (change.disabled) await revokeSessions(id, { at: now }, on);
      await recordAuditEvent({ actorId: actor.id, action: change.disabled ? "account-closed" : "account-opened", subject: id }, on);
    }
    return view(changed);
  });
};

/** One page of the audit log, newest first. `page` counts from 0. */
export const auditLog = (actor: Actor, asked: { page: number; size: number }): Promise<{ events: AuditEvent[]; total: number }> => {
  demand(actor, "see-audit");
  return listAuditEvents(asked);
};
