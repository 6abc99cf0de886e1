import { isRemembered, remember } from "../db";
import { addressBlock } from "./address-block";
import { clearTries, returnTry, spendTry } from "./limits";

// Limits on guesses at passwords, by address, by account, and by both together: docs/decisions/0019.

const FAMILIAR = "familiar-address";
/** About a term: who comes back after a holiday is known where they learn. */
const FAMILIAR_SECONDS = 90 * 24 * 3600;

/**
 * Counts one try to sign in to the account of `email` from `address`, before the password is looked at, so that tries at
 * the same moment count too. Gives what to call where the password fits: the account is
 * charged nothing, and strangers can no longer lock the person out of this address. @throws Refusal too-many
 */
export const spendSignIn = async (email: string, address: string): Promise<() => Promise<void>> => {
  const block = addressBlock(address);
  const pair = `${email}|${block}`;
  await spendTry("sign-in-address", block);
  await spendTry("sign-in", pair);
  const isFamiliar = await isRemembered(FAMILIAR, pair);
  if (!isFamiliar) await spendTry("sign-in-account", email);
  return async () => {
    await clearTries("sign-in", pair);
    if (!isFamiliar) await returnTry("sign-in-account", email);
    await remember(FAMILIAR, pair, FAMILIAR_SECONDS);
  };
};
