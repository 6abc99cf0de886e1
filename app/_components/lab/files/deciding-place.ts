import type { CheckResult, Report } from "@/lib/labs";
import { legsOf } from "../../network/legs";
import { outcomeOf } from "../../network/outcome";
import type { Place } from "./place";

/** The line to open a submission at: what decided its first failed check, or the first error in it. */
export function decidingPlace(report: Report | null): Place | null {
  if (report === null) return null;
  const failed = report.tasks.flatMap(({ checks }) => checks).find(({ passed }) => !passed);
  if (failed) return placeOfResult(failed.result);
  const error = report.diagnostics.find(({ severity, span }) => severity === "error" && span !== null);
  return error?.span ? { file: error.span.file, line: error.span.start.line } : null;
}

function placeOfResult(result: CheckResult): Place | null {
  if (result.kind === "attribute") return result.file !== null && result.line !== null ? { file: result.file, line: result.line } : null;
  if (result.kind === "none") return null;
  const { request, reply } = legsOf(result.result);
  const steps = [...request, ...reply].map(({ step }) => step);
  // What stopped the packet; else the last filter that let it in.
  const step = steps.find((one) => outcomeOf(one) !== "passed") ?? request.findLast(({ step: { kind } }) => kind === "security_group" || kind === "network_acl")?.step;
  return step?.span ? { file: step.span.file, line: step.span.start.line } : null;
}
