import { randomUUID } from "node:crypto";
import { db, type Queries } from "./client";
import type { LabOf } from "./drafts";
import { storable } from "./storable";
import type { ReportStatus } from "./submissions";

export interface NewReport {
  readonly submissionId: string;
  readonly contentHash: string;
  readonly engineVersion: string;
  readonly status: ReportStatus;
  readonly score: number;
  readonly max: number;
  readonly body: unknown;
  readonly hash: string;
}

/** The channel on which a new report is told to every process that listens, as `{submissionId, userId}`. */
export const GRADED_CHANNEL = "ringfence_graded";

/** Names one grading: of one submission, by one engine, with one content. */
type GradingOf = Pick<NewReport, "submissionId" | "contentHash" | "engineVersion">;

/** Stores a report, unless there is one of this grading already: then null. A fault of ours is no such report: it gives way. */
export const insertReport = async (report: NewReport, on: Queries): Promise<string | null> => {
  const id = randomUUID();
  const { submissionId, contentHash, engineVersion } = report;
  await on.report.deleteMany({ where: { submissionId, contentHash, engineVersion, status: "error" } });
  const data = { id, ...report, body: storable(report.body) as object };
  const { count } = await on.report.createMany({ data, skipDuplicates: true });
  return count === 1 ? id : null;
};

/** Whether this grading came to an end that stays. */
export const hasReport = async (of: GradingOf, on: Queries = db()): Promise<boolean> =>
  (await on.report.count({ where: { ...of, status: { not: "error" } } })) > 0;

export const logScore = async (
  entry: LabOf & { reportId: string; score: number; max: number; reason: "graded" | "regraded" },
  on: Queries,
): Promise<void> => {
  await on.scoreEntry.create({ data: entry, select: { id: true } });
};

/** Tells the listeners when, and only if, the transaction commits. */
export const tellGraded = async (told: { submissionId: string; userId: string }, on: Queries): Promise<void> => {
  await on.$executeRaw`SELECT pg_notify(${GRADED_CHANNEL}, ${JSON.stringify(told)})`;
};

export interface StoredReport {
  readonly status: ReportStatus;
  readonly score: number;
  readonly max: number;
  readonly body: unknown;
  readonly gradedAt: Date;
}

export const findNewestReport = (submissionId: string, on: Queries = db()): Promise<StoredReport | null> =>
  on.report.findFirst({
    where: { submissionId },
    orderBy: { gradedAt: "desc" },
    select: { status: true, score: true, max: true, body: true, gradedAt: true },
  });

/** What a page is told about a report. */
export interface GradedRow {
  readonly submissionId: string;
  readonly status: ReportStatus;
  readonly score: number;
  readonly max: number;
  readonly gradedAt: Date;
}

const told = { submissionId: true, status: true, score: true, max: true, gradedAt: true } as const;

/** Reports of one person's attempts at a lab that were written after `since`, oldest first. */
export const listGradedSince = ({ userId, course, lab }: LabOf, since: Date, on: Queries = db()): Promise<GradedRow[]> =>
  on.report.findMany({
    where: { gradedAt: { gt: since }, submission: { userId, course, lab } },
    orderBy: { gradedAt: "asc" },
    select: told,
  });

/** The newest report of one submission of this person, with the lab it belongs to. */
export const findGraded = async (
  submissionId: string,
  userId: string,
  on: Queries = db(),
): Promise<(GradedRow & { course: string; lab: string }) | null> => {
  const found = await on.report.findFirst({
    where: { submissionId, submission: { userId } },
    orderBy: { gradedAt: "desc" },
    select: { ...told, submission: { select: { course: true, lab: true } } },
  });
  if (found === null) return null;
  const { submission, ...row } = found;
  return { ...row, ...submission };
};

/** How many graded attempts of this person failed each check of a lab. */
export const countFailures = async ({ userId, course, lab }: LabOf, on: Queries = db()): Promise<Map<string, number>> => {
  const rows = await on.$queryRaw<{ check: string; failures: number }[]>`
    SELECT c->>'id' AS "check", count(DISTINCT s."id")::int AS "failures"
    FROM "Submission" s
    JOIN "Report" r ON r."submissionId" = s."id" AND r."status" = 'graded',
      jsonb_array_elements(r."body"->'tasks') t, jsonb_array_elements(t->'checks') c
    WHERE s."userId" = ${userId}::uuid AND s."course" = ${course} AND s."lab" = ${lab} AND NOT (c->>'passed')::boolean
    GROUP BY 1`;
  return new Map(rows.map((row) => [row.check, row.failures]));
};
