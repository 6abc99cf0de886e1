import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { type Action, type Actor, currentSession, mayEver, type SignedIn } from "@/lib/auth";
import { paths } from "@/lib/paths";

/** Where the visitor wanted to go, as proxy.ts noted it. */
const asked = async (): Promise<string> => (await headers()).get("x-path") ?? paths.start;

/** Who opens the page. Sends visitors to sign in; for whom the page is not meant, it is not there. */
export const requireSession = async (action: Action): Promise<SignedIn> => {
  const session = await currentSession();
  if (session === null) redirect(`${paths.signIn}?callbackUrl=${encodeURIComponent(await asked())}`);
  if (!mayEver(session.actor.role, action)) notFound();
  return session;
};

export const requirePage = async (action: Action): Promise<Actor> => (await requireSession(action)).actor;

/** Who opens a page that is for everybody: perhaps nobody is signed in. */
export const visitPage = async (action: Action): Promise<Actor | null> => {
  const actor = (await currentSession())?.actor ?? null;
  if (!mayEver(actor?.role ?? "visitor", action)) notFound();
  return actor;
};
