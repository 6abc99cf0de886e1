import { signIn, signOut } from "next-auth/react";

/** The door for the browser: nothing behind it touches the database. */
export { changePasswordSchema, PASSWORD_LENGTH, setupSchema, signUpSchema } from "./credentials";
export type { Role } from "./permissions";

const NO_MATCH = "Check the email address and the password: together they open no account.";

/** Signs in; null where it worked, else the sentence to show. */
export const signInWithPassword = async (email: string, password: string): Promise<string | null> => {
  const answer = await signIn("credentials", { email, password, redirect: false }).catch(() => undefined);
  if (answer === undefined) return "Check your connection and try again: the server did not answer.";
  if (answer.ok && (answer.error ?? null) === null) return null;
  return answer.error === undefined || answer.error === null || answer.error === "CredentialsSignin" ? NO_MATCH : answer.error;
};

/** Signs out and goes to the front page, at the address that this browser uses. */
export const signOutToFrontDoor = async (): Promise<void> => {
  await signOut({ redirect: false });
  window.location.assign("/");
};
