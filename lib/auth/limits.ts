import { countTry, forgetTries, type RateLimit } from "../db";
import { env } from "../env";
import { refuse } from "./refusal";

/** Limits on tries. They hold across processes and restarts: the counters are in the database. */
type LimitName = "sign-in" | "sign-in-address" | "sign-up" | "write";

const limitOf = (name: LimitName): RateLimit => {
  const { SIGN_IN_RATE, SIGN_IN_ADDRESS_RATE, SIGN_UP_RATE, WRITE_RATE } = env();
  const rates = { "sign-in": SIGN_IN_RATE, "sign-in-address": SIGN_IN_ADDRESS_RATE, "sign-up": SIGN_UP_RATE, write: WRITE_RATE };
  return { name, ...rates[name] };
};

const inWords = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60);
  return seconds < 60 ? `${seconds} ${seconds === 1 ? "second" : "seconds"}` : `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
};

/** Counts one try; refuses it beyond the limit. */
export const spendTry = async (name: LimitName, key: string): Promise<void> => {
  const wait = await countTry(limitOf(name), key);
  if (wait !== null) refuse("too-many", `Wait ${inWords(wait)}, then try again: there were too many tries.`, { retryAfter: wait });
};

export const clearTries = (name: LimitName, key: string): Promise<void> => forgetTries(limitOf(name), key);
