/** What an instructor does: gathers a cohort, sees how it goes, opens what a student handed in. Every use-case is told who asks. */
export { cohorts, createCohort, invitation, joinCohort } from "./cohorts";
export { gradebook } from "./gradebook";
export { attemptForTeacher, studentAttempts } from "./student";
export type * from "./views";
