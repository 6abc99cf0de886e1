import { present } from "../assert";
import { compileText, type LessonTree } from "../lessons";
import type { SourceFile } from "../source";
import type { Lab } from "./lab";
import type { CheckReport, Report } from "./report";
import { checksOf, type LabSpec } from "./spec";

type Shown = "id" | "title" | "summary" | "difficulty" | "minutes" | "objectives" | "prerequisites" | "formats" | "actors" | "services";

/** All of a lab that a student may see. No solution, no mistakes, no hidden check, not what a check asks of the network. */
export interface PublicLab extends Pick<LabSpec, Shown> {
  readonly slug: string;
  readonly brief: LessonTree;
  readonly starter: readonly SourceFile[];
  readonly max: number;
  readonly tasks: readonly PublicTask[];
}

export interface PublicTask {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly checks: readonly { readonly id: string; readonly title: string; readonly points: number; readonly hints: readonly string[] }[];
}

/** What a student sees of a lab that was instantiated for them. */
export function publicLab(lab: Lab): PublicLab {
  const { id, title, summary, difficulty, minutes, objectives, prerequisites, formats, actors, services, tasks } = lab.spec;
  const brief = present(compileText({ path: "brief.mdx", text: lab.brief }).tree, `the brief of ${lab.slug} does not compile`);
  return {
    slug: lab.slug,
    ...{ id, title, summary, difficulty, minutes, objectives, prerequisites, formats, actors, services },
    brief,
    starter: lab.starter,
    max: maxScore(lab.spec),
    tasks: tasks.map(publicTask),
  };
}

export const maxScore = (spec: LabSpec): number => checksOf(spec).reduce((sum, check) => sum + check.points, 0);

const publicTask = ({ id, title, checks }: LabSpec["tasks"][number]): PublicTask => ({
  id,
  title,
  points: checks.reduce((sum, check) => sum + check.points, 0),
  checks: checks
    .filter((check) => !check.hidden)
    .map((check) => ({ id: check.id, title: check.title, points: check.points, hints: check.hints })),
});

/** A report as its student sees it: of a hidden check, whether it passed and what it counted. */
export function publicReport(lab: Pick<Lab, "spec">, report: Report): Report {
  const hidden = new Set(checksOf(lab.spec).flatMap((check) => (check.hidden ? [check.id] : [])));
  const masked = (check: CheckReport, at: number): CheckReport =>
    hidden.has(check.id)
      ? { ...check, id: `hidden-${at + 1}`, title: "A check that is not shown", message: "", result: { kind: "none" } }
      : check;
  return { ...report, tasks: report.tasks.map((task) => ({ ...task, checks: task.checks.map(masked) })) };
}
