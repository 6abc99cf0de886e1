import { randomUUID } from "node:crypto";
import type { Json } from "./audit-events";
import { db, type Queries } from "./client";
import type { LabOf } from "./drafts";
import { isId } from "./is-id";
import { packFiles, type StoredFile, unpackFiles } from "./storable";

export interface NewSubmission extends LabOf {
  readonly revisionId: string;
  readonly contentHash: string;
  readonly seed: number;
  readonly params: unknown;
  readonly format: string;
  readonly files: readonly StoredFile[];
  readonly idempotencyKey: string;
  readonly createdAt: Date;
}

export interface Submission extends NewSubmission {
  readonly id: string;
}

/** Gives the new id. A key that this person used before is a fault: look with `findSubmissionByKey` first. */
export const insertSubmission = async (submission: NewSubmission, on: Queries = db()): Promise<string> => {
  const { params, files, ...rest } = submission;
  const id = randomUUID();
  await on.submission.createMany({ data: { id, ...rest, params: params as Json as object, files: packFiles(files) as object[] } });
  return id;
};

export const findSubmission = async (id: string, on: Queries = db()): Promise<Submission | null> => {
  const found = isId(id) ? await on.submission.findUnique({ where: { id } }) : null;
  return found && { ...found, files: unpackFiles(found.files) };
};

export const findSubmissionByKey = (userId: string, idempotencyKey: string, on: Queries = db()): Promise<{ id: string; course: string; lab: string } | null> =>
  on.submission.findUnique({
    where: { userId_idempotencyKey: { userId, idempotencyKey } },
    select: { id: true, course: true, lab: true },
  });

export type ReportStatus = "graded" | "invalid" | "error";

/** A submission as a list shows it, with its newest report where there is one. */
export interface AttemptRow extends LabOf {
  readonly id: string;
  readonly format: string;
  readonly createdAt: Date;
  readonly status: ReportStatus | null;
  readonly score: number | null;
  readonly max: number | null;
  readonly gradedAt: Date | null;
}

const listed = {
  id: true,
  userId: true,
  course: true,
  lab: true,
  format: true,
  createdAt: true,
  reports: { orderBy: { gradedAt: "desc" }, take: 1, select: { status: true, score: true, max: true, gradedAt: true } },
} as const;

const NOT_GRADED = { status: null, score: null, max: null, gradedAt: null };

/** All attempts of one person at one lab, or in one course, oldest first. */
export const listAttempts = async (of: { userId: string; course: string; lab?: string }, on: Queries = db()): Promise<AttemptRow[]> => {
  const rows = await on.submission.findMany({ where: of, orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: listed });
  return rows.map(({ reports, ...row }) => ({ ...row, ...(reports[0] ?? NOT_GRADED) }));
};

/** Submissions of one person that wait for their report. */
export const countWaiting = (userId: string, on: Queries = db()): Promise<number> =>
  on.submission.count({ where: { userId, reports: { none: {} } } });

export interface LabTally {
  readonly userId: string;
  readonly lab: string;
  /** The highest score of the score log, or null where nothing was graded. */
  readonly best: number | null;
  readonly max: number | null;
  /** Graded attempts: those that count. */
  readonly attempts: number;
  readonly lastAt: Date;
}

/** For many people at once: best score, counted attempts and last submission of each lab they tried. */
export const tallyLabs = (userIds: readonly string[], course: string, on: Queries = db()): Promise<LabTally[]> =>
  on.$queryRaw<LabTally[]>`
    SELECT s."userId", s."lab", b."score" AS "best", b."max", s."lastAt",
      (SELECT count(DISTINCT g."id")::int FROM "Submission" g JOIN "Report" r ON r."submissionId" = g."id"
       WHERE g."userId" = s."userId" AND g."course" = ${course} AND g."lab" = s."lab" AND r."status" = 'graded') AS "attempts"
    FROM (
      SELECT "userId", "lab", max("createdAt") AS "lastAt" FROM "Submission"
      WHERE "course" = ${course} AND "userId" = ANY(${userIds}::uuid[]) GROUP BY "userId", "lab"
    ) s
    LEFT JOIN LATERAL (
      SELECT "score", "max" FROM "ScoreEntry" e
      WHERE e."userId" = s."userId" AND e."course" = ${course} AND e."lab" = s."lab" ORDER BY "score" DESC, "id" LIMIT 1
    ) b ON true`;
