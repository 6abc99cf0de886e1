import { grade } from "./grade";
import { instantiate } from "./instantiate";
import type { Lab } from "./lab";
import type { Report } from "./report";
import { variantFor } from "./variant";

/** One way in which a lab does not do what it declares. */
export interface Discrepancy {
  readonly lab: string;
  readonly seed: number;
  /** `solution`, `starter` or `mistakes/<name>`. */
  readonly part: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
  readonly report: Report;
}

/** Grades solution, starter and mistakes of a lab for each seed, and says where the failing checks are not the declared ones. */
export function proveLab(lab: Lab, seeds: readonly number[]): Discrepancy[] {
  return seeds.flatMap((seed) => {
    const variant = variantFor(lab, seed);
    const own = instantiate(lab, variant);
    const parts = [
      { part: "solution", files: own.solution, fails: [] },
      { part: "starter", files: own.starter, fails: own.spec.starter.fails },
      ...own.mistakes.map(({ name, files, fails }) => ({ part: `mistakes/${name}`, files, fails })),
    ];
    return parts.flatMap(({ part, files, fails }) => {
      const report = grade(own, variant, { format: "terraform", files });
      const found = failing(report);
      const expected = [...fails].sort();
      return found.join() === expected.join() ? [] : [{ lab: lab.slug, seed, part, expected, found, report }];
    });
  });
}

/** The ids of the failing checks; a report that is no grade has its status for one. */
const failing = (report: Report): string[] =>
  report.status === "graded"
    ? report.tasks.flatMap((task) => task.checks.flatMap((check) => (check.passed ? [] : [check.id]))).sort()
    : [report.status];
