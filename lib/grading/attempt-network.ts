import type { Configuration, Format } from "../ingest";
import type { Report } from "../labs";
import type { SourceFile } from "../source";
import { readDraft } from "./read-draft";

interface Written {
  readonly format: Format;
  readonly files: readonly SourceFile[];
}

/** The network of a graded attempt, for drawings; null where it was not graded, or where reading it again fails. */
export const attemptNetwork = async ({ format, files }: Written, report: Report | null): Promise<Configuration["network"] | null> => {
  if (report?.status !== "graded") return null;
  const reading = await readDraft(format, files).catch(() => null);
  return reading?.network ?? null;
};
