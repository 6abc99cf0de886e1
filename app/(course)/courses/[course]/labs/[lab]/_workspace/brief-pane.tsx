import { useState, type ReactNode } from "react";
import { MeaningShape } from "@/app/_components/network/meaning";
import { InlineText } from "@/app/_components/ui/inline-text";
import type { PublicLab, Report } from "@/lib/labs";
import classes from "./workspace.module.css";

interface BriefPaneProps {
  readonly lab: Pick<PublicLab, "title" | "tasks">;
  readonly brief: ReactNode;
  /** The latest grading: a task turns green when it passes there. */
  readonly report: Report | null;
}

export function BriefPane({ lab, brief, report }: BriefPaneProps) {
  return (
    <section className={classes.briefPane} aria-labelledby="lab-title" data-pane="brief">
      <h1 id="lab-title" className={classes.title}>
        {lab.title}
      </h1>
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
function Task({ task, passed }: { readonly task: PublicLab["tasks"][number]; readonly passed: boolean | null }) {
  const hints = task.checks.flatMap((check) => check.hints);
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
        {hints.length > 0 && <Hints hints={hints} />}
      </div>
    </li>
  );
}

/** Hints come one at a time, each when it is asked for. */
function Hints({ hints }: { readonly hints: readonly string[] }) {
  const [shown, setShown] = useState(0);
  return (
    <div className={classes.hints} aria-live="polite">
      {hints.slice(0, shown).map((hint) => (
        <p key={hint}>
          <InlineText text={hint} />
        </p>
      ))}
      {shown < hints.length && (
        <button type="button" className={classes.line} onClick={() => setShown(shown + 1)}>
          Show {shown === 0 ? "a hint" : "the next hint"} ({shown + 1} of {hints.length})
        </button>
      )}
    </div>
  );
}
