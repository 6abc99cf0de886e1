import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "../env";
import { signIn } from "./accounts";
import { signInSchema } from "./credentials";
import { originOf } from "./origin";
import { Refusal } from "./refusal";
import { cookieName, endOwnSession, isSecure, SESSION_SECONDS } from "./session";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    /** Names the row that can be revoked. */
    sessionId?: string;
  }
}

type RequestHeaders = Record<string, string | undefined>;

const originOfRequest = (headers: RequestHeaders) => originOf({ get: (name) => headers[name] ?? null });

/** What NextAuth hands to the browser as `error`; lib/auth/browser.ts turns it into a sentence. */
const authorize = async (given: unknown, headers: RequestHeaders) => {
  const read = signInSchema.safeParse(given);
  if (!read.success) return null;
  const origin = originOfRequest(headers);
  try {
    const entrance = await signIn(read.data, origin);
    if (entrance === null) return null;
    const { sessionId, user } = entrance;
    return { id: user.id, email: user.email, name: user.name, sessionId };
  } catch (error) {
    if (error instanceof Refusal) throw new Error(error.message, { cause: error });
    throw error;
  }
};

const options = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
  useSecureCookies: isSecure(),
  cookies: { sessionToken: { name: cookieName(), options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } } },
  providers: [
    Credentials({
      name: "email and password",
      credentials: { email: {}, password: {} },
      authorize: (given, request) => authorize(given, (request.headers ?? {}) as RequestHeaders),
    }),
  ],
  callbacks: {
    // The cookie names the session and nothing else: who it is, and what they may do, is read at each request.
    jwt: ({ token, user }) => (user === undefined ? token : { sub: user.id, sessionId: user.sessionId }),
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async ({ token }) => {
      if (token?.sessionId !== undefined && token.sub !== undefined) await endOwnSession(token.sessionId, token.sub);
    },
  },
});

const MAX_BYTES = 16 * 1024;
const tooLarge = (request: Request): boolean => {
  const length = request.headers.get("content-length");
  return request.method === "POST" && (length === null || Number(length) > MAX_BYTES);
};

type Context = { params: Promise<{ nextauth: string[] }> };

/** What of NextAuth is in use: the rest is not there. */
const IN_USE: Readonly<Record<string, readonly string[]>> = {
  GET: ["csrf", "session", "providers", "signin", "signout"],
  POST: ["callback/credentials", "signout", "session"],
};

const FORM = "application/x-www-form-urlencoded";
const isForm = (request: Request): boolean => (request.headers.get("content-type") ?? "").startsWith(FORM);

/** NextAuth's own routes under /api/auth: sign in, sign out and their token against forged requests. */
export const nextAuthHandler = async (request: Request, context: Context): Promise<Response> => {
  const asked = (await context.params).nextauth.join("/");
  if (IN_USE[request.method]?.includes(asked) !== true) return Response.json({ error: { code: "not-found", message: "There is no such door." } }, { status: 404 });
  if (request.method === "POST" && !isForm(request)) return Response.json({ error: { code: "invalid", message: `Send a form (${FORM}).` } }, { status: 415 });
  if (tooLarge(request)) return Response.json({ error: { code: "too-large", message: "Send at most 16 KiB, with a Content-Length." } }, { status: 413 });
  const handler = NextAuth(options()) as (request: Request, context: Context) => Promise<Response>;
  return handler(request, context);
};
