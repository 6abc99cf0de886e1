import { isRemembered, remember } from "../db";
import { addressBlock } from "./address-block";
import { clearTries, returnTry, spendTry } from "./limits";

// Limits on guesses at passwords, by address, by account, and by both together: docs/decisions/0019.

const FAMILIAR = "familiar-address";
/** About a term: who comes back after a holiday is known where they learn. */
const FAMILIAR_SECONDS = 90 * 24 * 3600;

/** Nobody signed in to this account from this address before: all three count. */
const spendAsStranger = async (email: string, block: string, pair: string): Promise<void> => {
  await spendTry("sign-in-address", block);
  await spendTry("sign-in", pair);
  await spendTry("sign-in-account", email);
};

const returnStrangersTry = async (email: string, block: string): Promise<void> => {
  await returnTry("sign-in-address", block);
  await returnTry("sign-in-account", email);
};

/**
 * Counts one try to sign in to the account of `email` from `address`, before the password is looked at, so that tries at
 * the same moment count too. Gives what to call where the password fits: that was no guess, and costs neither address
 * nor account a try. From then on only tries at this account from this address count for the two together: what
 * strangers guess elsewhere, or at others from here, no longer keeps the person out. @throws Refusal too-many
 */
export const spendSignIn = async (email: string, address: string): Promise<() => Promise<void>> => {
  const block = addressBlock(address);
  const pair = `${email}|${block}`;
  const isFamiliar = await isRemembered(FAMILIAR, pair);
  if (isFamiliar) await spendTry("sign-in", pair);
  else await spendAsStranger(email, block, pair);
  return async () => {
    await clearTries("sign-in", pair);
    if (!isFamiliar) await returnStrangersTry(email, block);
    await remember(FAMILIAR, pair, FAMILIAR_SECONDS);
  };
};
