/**
 * The database: one file of queries per aggregate. Only this room knows Prisma: functions take and give plain values.
 * The last argument `on` names a transaction; left out, the query stands alone.
 */
export { disconnect, pool, withTransaction } from "./client";
export { isDuplicate } from "./errors";
export * from "./audit-events";
export * from "./cohorts";
export * from "./drafts";
export * from "./grading-workers";
export * from "./health";
export * from "./jobs";
export * from "./progress";
export * from "./rate-limits";
export * from "./reports";
export * from "./revisions";
export * from "./sessions";
export * from "./setup-links";
export * from "./storable";
export * from "./submissions";
export * from "./users";
export * from "./variants";
