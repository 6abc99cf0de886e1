/** What a lab asks and how a submission is graded. */
export type { CheckReport, CheckResult, Report, TaskReport } from "./report";
