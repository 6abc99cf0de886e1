import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "../env";
import { present } from "../assert";
import { type Prisma, PrismaClient } from "./generated/client";

interface Database {
  readonly pool: Pool;
  readonly prisma: PrismaClient;
}

/** What queries run on: the database itself, or one transaction of it. */
export type Queries = Prisma.TransactionClient;

const connect = (): Database => {
  const { DATABASE_URL, DATABASE_POOL } = env();
  const connectionString = present(DATABASE_URL, "DATABASE_URL is set by scripts/start.ts for each process that it starts.");
  const pool = new Pool({ connectionString, max: DATABASE_POOL, application_name: "ringfence" });
  // A connection that breaks while idle is replaced at the next query; unheard, the event would end the process.
  pool.on("error", () => undefined);
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: "minimal" }) };
};

// One per process: Next may load this module more than once.
const KEY = Symbol.for("ringfence.database");
const registry = globalThis as typeof globalThis & { [KEY]?: Database };

const database = (): Database => (registry[KEY] ??= connect());

export const db = (): PrismaClient => database().prisma;

/** The connections that Prisma uses too, for what Prisma has no words for. */
export const pool = (): Pool => database().pool;

/** Everything inside happens or nothing does. Hand `on` to each query. */
export const withTransaction = <T>(work: (on: Queries) => Promise<T>): Promise<T> => db().$transaction(work, { timeout: 15_000, maxWait: 10_000 });

export const disconnect = async (): Promise<void> => {
  const open = registry[KEY];
  delete registry[KEY];
  await open?.prisma.$disconnect();
  await open?.pool.end();
};
