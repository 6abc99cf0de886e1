import type { Blocker, Query, Result, StepJson } from "../explain";
import { codeTitle, narrateResult, narrateSteps } from "../narrate";
import { table } from "./table";

/** An answer for people: the verdict, why, and the way of the packet that proves it. */
export function printResult(result: Result, query: Query | undefined): string {
  if (result.error !== null) return `unknown: ${result.error.message}${result.error.hint === null ? "" : `\n  ${result.error.hint}`}\n`;
  const { headline, sentences } = narrateResult(result, {}, query);
  const parts = [
    `${result.verdict.toUpperCase()}  ${headline}`,
    ...sentences.map((sentence) => `  ${sentence}`),
    ...section("Request", hops(result.path)),
    ...section("Reply", hops(result.return_path, result.path.some(isBlock))),
    ...section("Blocked by", result.blockers.map(blockerCells)),
    ...section("Not known", result.missing.map(({ fact, component }) => [component, fact])),
    ...section("Assumed", result.assumptions.map(({ component, fact, value }) => [component, `${fact} ${value}`])),
  ];
  return `${parts.join("\n")}\n`;
}

const section = (title: string, rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : ["", title, table(rows.map(([first = "", ...rest]) => [`  ${first}`, ...rest]))];

const place = (file: string | null | undefined, line: number | null | undefined): string => (file ? `${file}:${line ?? 1}` : "");

const isBlock = ({ action }: StepJson): boolean => action === "deny" || action === "drop";

/** `hypothetical`: the whole leg lies behind a block. */
const hops = (steps: readonly StepJson[], hypothetical = false): string[][] =>
  narrateSteps(steps, {}, hypothetical).map((sentence, i) => [String(i + 1), sentence, place(steps[i]?.span?.file, steps[i]?.span?.start.line)]);

const blockerCells = (blocker: Blocker): string[] => [
  blocker.component,
  blocker.rule === null ? "" : `rule ${blocker.rule}`,
  `${blocker.leg}: ${codeTitle(blocker.code)}`,
  place(blocker.file, blocker.line),
];
