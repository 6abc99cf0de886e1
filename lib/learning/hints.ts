import type { PublicTask } from "../labs";
import type { TaskView } from "./views";

/** Hint k of a check is given after k counted attempts that failed it. */
export const withHintsGiven = (tasks: readonly PublicTask[], failures: ReadonlyMap<string, number>): TaskView[] =>
  tasks.map((task) => ({
    ...task,
    checks: task.checks.map(({ hints, ...check }) => {
      const given = hints.slice(0, failures.get(check.id) ?? 0);
      return { ...check, hints: given, moreHints: given.length < hints.length };
    }),
  }));
