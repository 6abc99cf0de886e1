import { db, type Queries } from "./client";
import type { Prisma } from "./generated/client";

export type Role = "student" | "instructor" | "admin";

export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}

const shown = { id: true, email: true, name: true, role: true, createdAt: true, disabledAt: true } as const;

/** @throws a duplicate (see isDuplicate) where the email is taken. */
export const createUser = (
  user: { email: string; name: string; passwordHash: string; role?: Role },
  on: Queries = db(),
): Promise<User> => on.user.create({ data: user, select: shown });

export const findUser = (id: string, on: Queries = db()): Promise<User | null> => on.user.findUnique({ where: { id }, select: shown });

/** The only query that reads a password's hash. */
export const findUserWithPassword = (
  by: { email: string } | { id: string },
  on: Queries = db(),
): Promise<(User & { readonly passwordHash: string }) | null> => on.user.findUnique({ where: by, select: { ...shown, passwordHash: true } });

/**
 * Holds this person's row until the transaction `on` ends: what takes turns on it happens one after the other, and
 * what is read after this call is what the turn before left.
 */
export const lockUser = async (id: string, on: Queries): Promise<void> => {
  await on.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
};

export const setPasswordHash = async (id: string, passwordHash: string, on: Queries = db()): Promise<void> => {
  await on.user.update({ where: { id }, data: { passwordHash } });
};

export const setRole = (id: string, role: Role, on: Queries = db()): Promise<User> => on.user.update({ where: { id }, data: { role }, select: shown });

export const setDisabled = (id: string, at: Date | null, on: Queries = db()): Promise<User> =>
  on.user.update({ where: { id }, data: { disabledAt: at }, select: shown });

const named = (search: string): Prisma.UserWhereInput =>
  search === ""
    ? {}
    : { OR: [{ email: { contains: search, mode: "insensitive" } }, { name: { contains: search, mode: "insensitive" } }] };

/** One page of the people whose name or email contains `search`, newest first. `page` counts from 0. */
export const listUsers = async (
  { search, page, size }: { search: string; page: number; size: number },
  on: Queries = db(),
): Promise<{ users: User[]; total: number }> => {
  const where = named(search);
  const [users, total] = await Promise.all([
    on.user.findMany({ where, select: shown, orderBy: [{ createdAt: "desc" }, { id: "asc" }], skip: page * size, take: size }),
    on.user.count({ where }),
  ]);
  return { users, total };
};

/**
 * Administrators who can sign in. Locks their rows until the transaction ends, so that two of them can not
 * each demote the other at the same moment.
 */
export const lockAdmins = async (on: Queries): Promise<string[]> => {
  const rows = await on.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User" WHERE "role" = 'admin' AND "disabledAt" IS NULL ORDER BY "id" FOR UPDATE`;
  return rows.map((row) => row.id);
};

export const hasAdmin = async (on: Queries = db()): Promise<boolean> => (await on.user.count({ where: { role: "admin" } })) > 0;
