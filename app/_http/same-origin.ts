import { hostOf, refuse } from "@/lib/auth";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

const isOwn = (origin: string, host: string | null): boolean => URL.canParse(origin) && new URL(origin).host === host;

/**
 * A request that changes something must come from a page of this site. Browsers tell where it comes from, and pages
 * can not lie about it; what is no browser says nothing and carries no one's cookie by accident.
 */
export const demandSameOrigin = (request: Request): void => {
  if (SAFE.has(request.method)) return;
  const { headers } = request;
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const foreign = (site !== null && site !== "same-origin" && site !== "none") || (origin !== null && !isOwn(origin, hostOf(headers)));
  if (foreign) refuse("forbidden", "Do this from a page of this site: the request came from another one.");
};
