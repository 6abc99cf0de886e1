import { countTry, forgetTries, giveTryBack, type RateLimit } from "../db";
import { env } from "../env";
import { refuse } from "./refusal";

/** Limits on tries. They hold across processes and restarts: the counters are in the database. */
type LimitName = "sign-in" | "sign-in-account" | "sign-in-address" | "sign-up" | "write";

const limitOf = (name: LimitName): RateLimit => {
  const settings = env();
  const rates = {
    "sign-in": settings.SIGN_IN_RATE,
    "sign-in-account": settings.SIGN_IN_ACCOUNT_RATE,
    "sign-in-address": settings.SIGN_IN_ADDRESS_RATE,
    "sign-up": settings.SIGN_UP_RATE,
    write: settings.WRITE_RATE,
  };
  return { name, ...rates[name] };
};

const inWords = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60);
  return seconds < 60 ? `${seconds} ${seconds === 1 ? "second" : "seconds"}` : `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
};

const waitFor = (name: LimitName, seconds: number): string =>
  name === "sign-in-account"
    ? `Wait ${inWords(seconds)}, or sign in from where you did before: there were too many tries at this account.`
    : `Wait ${inWords(seconds)}, then try again: there were too many tries.`;

/** Counts one try; refuses it beyond the limit. */
export const spendTry = async (name: LimitName, key: string): Promise<void> => {
  const wait = await countTry(limitOf(name), key);
  if (wait !== null) refuse("too-many", waitFor(name, wait), { retryAfter: wait });
};

/** Takes back a try that was spent: it was no guess. */
export const returnTry = (name: LimitName, key: string): Promise<void> => giveTryBack(limitOf(name), key);

export const clearTries = (name: LimitName, key: string): Promise<void> => forgetTries(limitOf(name), key);
