import { isIP } from "node:net";
import { env } from "../env";

/** Where a request comes from, as far as it can be known. */
export interface Origin {
  /** IP address of the browser; `unknown` where the server did not say. */
  readonly address: string;
  readonly userAgent: string;
}

type Headers = { get(name: string): string | null };

/** Some proxies add the port: with it, each connection would come from an address of its own. */
const readAddress = (text: string): string => {
  const address = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1");
  return isIP(address) === 0 ? "unknown" : address;
};

/**
 * The web server (scripts/web.ts) puts the address of the connection into X-Forwarded-For, and keeps what a proxy wrote
 * there only with TRUST_PROXY. The last entry is the one that the nearest machine vouches for.
 */
export const originOf = (headers: Headers): Origin => ({
  address: readAddress(headers.get("x-forwarded-for")?.split(",").at(-1) ?? ""),
  userAgent: (headers.get("user-agent") ?? "").slice(0, 300),
});

/** The host that the browser asked for. */
export const hostOf = (headers: Headers): string | null =>
  (env().TRUST_PROXY ? headers.get("x-forwarded-host") : null) ?? headers.get("host");
