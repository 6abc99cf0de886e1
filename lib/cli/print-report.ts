import type { CheckReport, Report } from "../labs";
import { narrateDiagnostic } from "../narrate";

/** A report for people: score, then each task with its checks, then what there is to say about the text. */
export function printReport(report: Report): string {
  const told = report.diagnostics.map((diagnostic) => `  ${narrateDiagnostic(diagnostic)}`);
  return `${[headline(report), "", ...report.tasks.flatMap((task) => [mark(task.passed, task.title), ...task.checks.flatMap(checkLines), ""]), ...told].join("\n").trimEnd()}\n`;
}

function headline({ status, score, max }: Report): string {
  if (status === "graded") return `${score} of ${max} points${score === max ? ": everything holds." : "."}`;
  return status === "invalid" ? "Not graded: the configuration has errors. No attempt is spent." : "Not graded: a fault of ours. No attempt is spent.";
}

const mark = (passed: boolean, title: string): string => `${passed ? "[x]" : "[ ]"} ${title}`;

const checkLines = (check: CheckReport): string[] => [
  `    ${mark(check.passed, `${check.title} (${check.points}/${check.max})`)}`,
  ...(check.passed ? [] : [`        ${check.message}`]),
];
