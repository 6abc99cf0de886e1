import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { paths } from "./lib/paths";

/** Before every page: who has no cookie goes to sign in, and the browser learns what the page may load. */

const MEMBERS = /^\/(account|admin|courses|join|teach)(\/|$)/;
const SESSION_COOKIES = ["ringfence.session", "__Secure-ringfence.session"];
const development = process.env.NODE_ENV === "development";

const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    // React's development build evaluates text to show where an error came from.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src-elem 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Mantine and the diagrams write sizes and colours into style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

const SECURITY_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
} as const;

const withHeaders = (response: NextResponse, policy: string): NextResponse => {
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
  return response;
};

/** A cookie may be forged or spent: requirePage looks closer. */
const isVisitor = (request: NextRequest): boolean => !SESSION_COOKIES.some((name) => request.cookies.has(name));

/** A person goes to a page, as against a program that asks for data and wants to hear 401. */
const opensPage = ({ method, headers }: NextRequest): boolean =>
  method === "GET" && (headers.has("rsc") || (headers.get("accept") ?? "").includes("text/html"));

export const proxy = (request: NextRequest): NextResponse => {
  const { pathname, search } = request.nextUrl;
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  if (MEMBERS.test(pathname) && isVisitor(request) && opensPage(request)) {
    const target = request.nextUrl.clone();
    target.pathname = paths.signIn;
    target.search = `?callbackUrl=${encodeURIComponent(pathname + search)}`;
    return withHeaders(NextResponse.redirect(target), policy);
  }
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-path", pathname + search);
  headers.set("Content-Security-Policy", policy);
  return withHeaders(NextResponse.next({ request: { headers } }), policy);
};

export const config = {
  matcher: [
    {
      source: "/((?!_next/static|_next/image|api/|icon.svg|favicon.ico).*)",
      // Requests of programs carry JSON and get JSON: app/_http/handle.ts answers for them, without a copy of their body.
      missing: [{ type: "header", key: "content-type", value: "application/json.*" }],
    },
  ],
};
