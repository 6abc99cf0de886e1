import { present } from "../assert";
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

const NO_REPORT = { status: null, score: null, max: null };

/**
 * One attempt of these as its own report tells it, null where it has none: the rows were listed a moment before or
 * after that report was read, and one answer must not say both `waiting` and how it ended.
 */
export const summaryBeside = (
  rows: readonly AttemptRow[],
  id: string,
  report: { readonly status: Report["status"]; readonly score: number; readonly max: number } | null,
): AttemptSummary => {
  const { status, score, max } = report ?? NO_REPORT;
  const told = rows.map((row) => (row.id === id ? { ...row, status, score, max } : row));
  return present(summariesOf(told).find((row) => row.id === id), "a submission is among its person's attempts");
};
