import type { ReactNode } from "react";
import { MeaningShape } from "@/app/_components/network/meaning";
import { InlineText } from "@/app/_components/ui/inline-text";
import type { Report } from "@/lib/labs";
import type { LabView, TaskView } from "@/lib/learning";
import classes from "./workspace.module.css";

interface BriefPaneProps {
  readonly lab: Pick<LabView["lab"], "title" | "tasks">;
  readonly brief: ReactNode;
  /** The latest grading: a task turns green when it passes there. */
  readonly report: Report | null;
}

export function BriefPane({ lab, brief, report }: BriefPaneProps) {
  return (
    <section className={classes.briefPane} aria-labelledby="lab-title" data-pane="brief" tabIndex={0}>
      <h2 id="lab-title" className={classes.title}>
        {lab.title}
      </h2>
      <div className={`rf-prose ${classes.brief}`}>{brief}</div>
      <h2 className={classes.tasksTitle}>Tasks</h2>
      <ol className={classes.tasks}>
        {lab.tasks.map((task) => (
          <Task key={task.id} task={task} passed={report?.tasks.find(({ id }) => id === task.id)?.passed ?? null} />
        ))}
      </ol>
    </section>
  );
}

/** `passed` is null while nothing was graded. */
function Task({ task, passed }: { readonly task: TaskView; readonly passed: boolean | null }) {
  return (
    <li className={classes.task} data-passed={passed === true}>
      <span className={classes.taskState}>
        {passed === null ? <span className={classes.open} /> : <MeaningShape meaning={passed ? "allowed" : "denied"} />}
      </span>
      <div>
        <p className={classes.taskTitle}>
          {task.title} <span className={classes.taskPoints}>{task.points} points</span>
        </p>
        <p className={classes.taskWord}>{passed === null ? "Not graded yet" : passed ? "Passed" : "Not passed yet"}</p>
        {passed !== true && <Hints checks={task.checks} />}
      </div>
    </li>
  );
}

/** Hints come from the server, one more after each attempt that failed the check. */
function Hints({ checks }: { readonly checks: TaskView["checks"] }) {
  const hints = checks.flatMap((check) => check.hints);
  if (hints.length === 0) return null;
  return (
    <details className={classes.hints}>
      <summary>{hints.length === 1 ? "A hint" : `${hints.length} hints`}</summary>
      {hints.map((hint) => (
        <p key={hint}>
          <InlineText text={hint} />
        </p>
      ))}
      {checks.some((check) => check.moreHints) && <p>The next attempt that fails here brings another one.</p>}
    </details>
  );
}
