/**
 * From a stored submission to its report: the queue, and the children that hostile text is read in. The grading
 * process (process.ts), its bundles (build.ts) and the queue's tables (queue-schema.ts) are for scripts.
 */
export { attemptNetwork } from "./attempt-network";
export { summariesOf, summaryBeside, type AttemptSummary } from "./attempt-summary";
export { enqueueRegrade, enqueueSubmission } from "./enqueue";
export { labStanding, type ItemState, type LabStanding } from "./lab-standing";
export { closeReaders, readDraft, type DraftReading } from "./read-draft";
export { listenForResults } from "./results";
export { TurnsFullError } from "./turns";
export { variantOf } from "./stored-variant";
