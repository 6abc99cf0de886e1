import { paths } from "@/lib/paths";

const HERE = "http://here.invalid";

/** The place on this site that `asked` names, or the front page of the course. Other sites are not followed. */
export const safeReturn = (asked: string | string[] | undefined): string => {
  if (typeof asked !== "string" || !asked.startsWith("/") || !URL.canParse(asked, HERE)) return paths.start;
  const url = new URL(asked, HERE);
  return url.origin === HERE ? `${url.pathname}${url.search}${url.hash}` : paths.start;
};
