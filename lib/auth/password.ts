import { hash, verify } from "@node-rs/argon2";

/** argon2id as OWASP recommends: 19 MiB, two passes, one lane. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), COST);

let decoy: Promise<string> | undefined;

/**
 * Whether the password fits. With no hash (nobody has that email) it works as long as with one, so that the time of an
 * answer does not tell who has an account.
 */
export const passwordFits = async (password: string, passwordHash: string | null): Promise<boolean> => {
  const against = passwordHash ?? (await (decoy ??= hashPassword("nobody has this password")));
  const fits = await verify(against, password.normalize("NFKC")).catch(() => false);
  return fits && passwordHash !== null;
};
