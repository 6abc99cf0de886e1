import type { Report } from "@/lib/labs";

/** Everything that a report names: endpoints of flows, what handled their packets with the rule, what has an attribute. */
export const namedIn = (report: Report): ReadonlySet<string> =>
  new Set(
    report.tasks
      .flatMap(({ checks }) => checks)
      .flatMap(({ result }) => {
        if (result.kind === "attribute") return result.component === null ? [] : [result.component];
        if (result.kind === "none") return [];
        const { path, return_path: back } = result.result;
        return [result.from, result.to, ...[...path, ...back].flatMap(({ component, rule }) => (rule === null ? [component] : [component, rule]))];
      }),
  );
