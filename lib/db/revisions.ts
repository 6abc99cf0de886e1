import type { Json } from "./audit-events";
import { db, type Queries } from "./client";

export type ContentKind = "course" | "lesson" | "lab" | "figure" | "finding";

export interface Revision {
  readonly id: string;
  readonly course: string;
  readonly kind: ContentKind;
  readonly slug: string;
  /** SHA-256 of the canonical body, in hex. */
  readonly hash: string;
  readonly body: unknown;
}

/** A revision without its body. */
export type RevisionName = Omit<Revision, "body">;

const named = { id: true, course: true, kind: true, slug: true, hash: true } as const;

/** One import at a time per course, whatever starts at once; held until the transaction ends. */
export const lockImport = async (course: string, on: Queries): Promise<void> => {
  await on.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`ringfence.import.${course}`}, 0))`;
};

/** What students see: of each piece its newest published revision, unless it was withdrawn. */
export const listPublished = (course: string, on: Queries = db()): Promise<RevisionName[]> =>
  on.$queryRaw<RevisionName[]>`
    SELECT "id", "course", "kind", "slug", "hash" FROM (
      SELECT DISTINCT ON ("kind", "slug") * FROM "ContentRevision"
      WHERE "course" = ${course} AND "state" = 'published' ORDER BY "kind", "slug", "sequence" DESC
    ) newest WHERE "retiredAt" IS NULL`;

/** The newest revision of each piece that came from files, withdrawn or not. */
export const listImported = (course: string, on: Queries = db()): Promise<(RevisionName & { retiredAt: Date | null })[]> =>
  on.$queryRaw`
    SELECT DISTINCT ON ("kind", "slug") "id", "course", "kind", "slug", "hash", "retiredAt" FROM "ContentRevision"
    WHERE "course" = ${course} AND "authorId" IS NULL ORDER BY "kind", "slug", "sequence" DESC`;

export const publishRevisions = async (revisions: readonly Omit<Revision, "id">[], at: Date, on: Queries = db()): Promise<void> => {
  await on.contentRevision.createMany({
    data: revisions.map(({ body, ...name }) => ({ ...name, body: body as Json as object, state: "published", publishedAt: at })),
  });
};

export const retireRevisions = async (ids: readonly string[], at: Date, on: Queries = db()): Promise<void> => {
  await on.contentRevision.updateMany({ where: { id: { in: [...ids] } }, data: { retiredAt: at } });
};

export const findRevisions = (ids: readonly string[], on: Queries = db()): Promise<Revision[]> =>
  on.contentRevision.findMany({ where: { id: { in: [...ids] } }, select: { ...named, body: true } });
