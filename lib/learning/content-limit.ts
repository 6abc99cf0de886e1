import { refuse } from "../auth";
import { SUBMISSION_LIMITS } from "../ingest";
import type { SourceFile } from "../source";

const { totalBytes: MOST_BYTES, files: MOST_FILES } = SUBMISSION_LIMITS;

/** Never less than it is: what is a byte too large must not read as if it were at the limit. */
const inMebibytes = (bytes: number): string => `${(Math.ceil((bytes / 2 ** 20) * 10) / 10).toFixed(1)} MiB`;

const shortenFiles = (why: string): string => `Shorten the files: they may have at most ${inMebibytes(MOST_BYTES)} in all, and ${why}.`;

/** Names of files, and what stands between them. */
const SLACK = 256 * 1024;

/**
 * How large the JSON of files may be, by which nothing that fits is refused: a character of one byte is written in six
 * at most (`\u0061`), one of more bytes in no more for each. The content itself is measured by the use-case.
 */
export const HAND_IN_BODY = {
  maxBytes: 6 * MOST_BYTES + SLACK,
  /** `sent`: how large the request is, as in `7 MiB`. */
  tooLarge: (sent: string): string => shortenFiles(`the request has ${sent}, which such files never take as JSON`),
};

/**
 * Holds drafts and submissions alike to the limits of a submission, before anything is stored or read: texts in bytes
 * of UTF-8, as the engine counts them. @throws Refusal too-large
 */
export const demandWithinLimit = (files: readonly SourceFile[]): void => {
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > MOST_BYTES) refuse("too-large", shortenFiles(`these have ${inMebibytes(bytes)}`));
  if (files.length > MOST_FILES) refuse("too-large", `Keep at most ${MOST_FILES} files: these are ${files.length}.`);
};
