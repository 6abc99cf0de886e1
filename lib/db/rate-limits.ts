import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "./client";

export interface RateLimit {
  /** Names the counters of this limit. */
  readonly name: string;
  /** So many tries … */
  readonly points: number;
  /** … in so many seconds. */
  readonly seconds: number;
}

const KEY = Symbol.for("ringfence.rate-limiters");
const registry = globalThis as typeof globalThis & { [KEY]?: Map<string, RateLimiterPostgres> };

const limiter = ({ name, points, seconds }: RateLimit): RateLimiterPostgres => {
  const known = (registry[KEY] ??= new Map());
  const id = `${name}:${points}:${seconds}`;
  const made =
    known.get(id) ??
    new RateLimiterPostgres({
      storeClient: pool(),
      storeType: "pool",
      tableName: "RateLimiterFlexible",
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
    });
  known.set(id, made);
  return made;
};

/** Counts one try of `key`. Null where it is within the limit, else the seconds to wait. */
export const countTry = async (limit: RateLimit, key: string): Promise<number | null> => {
  try {
    await limiter(limit).consume(key);
    return null;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
};

/** Takes one counted try of `key` back. */
export const giveTryBack = async (limit: RateLimit, key: string): Promise<void> => {
  await limiter(limit).reward(key, 1);
};

/** Forgets the tries of `key`: it proved itself. */
export const forgetTries = async (limit: RateLimit, key: string): Promise<void> => {
  await limiter(limit).delete(key);
};

/** A counter that only stands or not: it says that something about `key` is remembered. */
const memory = (name: string): RateLimiterPostgres => limiter({ name, points: 1, seconds: 1 });

/** Remembers `key` under this name for `seconds` from now on. */
export const remember = async (name: string, key: string, seconds: number): Promise<void> => {
  await memory(name).set(key, 1, seconds);
};

export const isRemembered = async (name: string, key: string): Promise<boolean> => (await memory(name).get(key)) !== null;
