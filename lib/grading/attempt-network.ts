import type { Configuration } from "../ingest";
import type { Report } from "../labs";
import { readHandedIn, type Written } from "./read-draft";

/** The network of a graded attempt, for drawings; null where it was not graded, or where reading it again fails. */
export const attemptNetwork = async (viewer: string, { format, files }: Written, report: Report | null): Promise<Configuration["network"] | null> => {
  if (report?.status !== "graded") return null;
  const reading = await readHandedIn(viewer, { format, files }).catch(() => null);
  return reading?.network ?? null;
};
