import type { AttemptRow } from "../db";
import type { Format } from "../ingest";
import type { Report } from "../labs";

export interface AttemptSummary {
  readonly id: string;
  /** Counts graded attempts from 1; null for what does not count. */
  readonly number: number | null;
  /** ISO 8601. */
  readonly submittedAt: string;
  readonly format: Format;
  /** Only `graded` counts as an attempt. */
  readonly status: "waiting" | Report["status"];
  readonly score: number | null;
  readonly max: number | null;
}

/** In the order given, oldest first. Numbers count graded attempts alone: what was invalid, or our fault, cost none. */
export const summariesOf = (rows: readonly AttemptRow[]): AttemptSummary[] => {
  let counted = 0;
  return rows.map(({ id, createdAt, format, status, score, max }) => ({
    id,
    number: status === "graded" ? ++counted : null,
    submittedAt: createdAt.toISOString(),
    format: format as Format,
    status: status ?? "waiting",
    score: status === "graded" ? score : null,
    max: status === "graded" ? max : null,
  }));
};
