import type { CheckReport, Report, TaskReport } from "@/lib/labs";
import { MeaningShape } from "../network/meaning";
import type { ShowSpan } from "../network/packet-path";
import type { Topology } from "../network/topology";
import { InlineText } from "../ui/inline-text";
import { Meter } from "../ui/meter";
import { CheckEvidence } from "./check-evidence";
import { DiagnosticsList } from "./diagnostics-list";
import classes from "./report.module.css";

interface ReportViewProps {
  readonly report: Report;
  /** The submitted network, for drawings; null until it was read. */
  readonly topology: Topology | null;
  readonly showSpan: ShowSpan;
}

/** A grading: the score, then every task with its checks, each failed one with its proof. */
export function ReportView({ report, topology, showSpan }: ReportViewProps) {
  if (report.status === "error") return <OurFault />;
  if (report.status === "invalid") return <Invalid report={report} showSpan={showSpan} />;
  const firstFailed = report.tasks.flatMap((task) => task.checks).find((check) => !check.passed)?.id ?? null;
  return (
    <div className={classes.report}>
      <Score report={report} />
      {report.tasks.map((task) => (
        <Task key={task.id} task={task} open={firstFailed} topology={topology} showSpan={showSpan} />
      ))}
      {report.findings.length > 0 && (
        <section>
          <h3 className={classes.aside}>Worth a look</h3>
          <DiagnosticsList diagnostics={report.findings} showSpan={showSpan} />
        </section>
      )}
    </div>
  );
}

function Score({ report: { score, max, tasks } }: { readonly report: Report }) {
  const passed = tasks.filter((task) => task.passed).length;
  const summary = passed === tasks.length ? "Every task passes." : `${passed} of ${tasks.length} tasks pass.`;
  return (
    <div className={classes.score}>
      <p className={classes.points}>
        <strong>{score}</strong> of {max} points
      </p>
      <Meter value={score} max={max} label={`${score} of ${max} points`} />
      <p className={classes.summary}>{summary}</p>
    </div>
  );
}

interface TaskProps {
  readonly task: TaskReport;
  /** The check that is shown opened. */
  readonly open: string | null;
  readonly topology: Topology | null;
  readonly showSpan: ShowSpan;
}

function Task({ task, open, topology, showSpan }: TaskProps) {
  return (
    <section className={classes.task} data-passed={task.passed}>
      <h3 className={classes.taskTitle}>
        <Passed passed={task.passed} />
        {task.title}
      </h3>
      <ul className={classes.checks}>
        {task.checks.map((check) => (
          <li key={check.id}>
            <Check check={check} open={check.id === open} topology={topology} showSpan={showSpan} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CheckProps extends Omit<TaskProps, "task" | "open"> {
  readonly check: CheckReport;
  readonly open: boolean;
}

function Check({ check, open, topology, showSpan }: CheckProps) {
  const bare = check.result.kind === "none" && check.message === "";
  const head = (
    <>
      <Passed passed={check.passed} />
      <span className={classes.checkTitle}>{check.title}</span>
      <span className={classes.checkPoints}>
        {check.points}/{check.max}
        <span className="rf-visually-hidden"> points</span>
      </span>
    </>
  );
  if (bare) return <p className={classes.check}>{head}</p>;
  return (
    <details className={classes.details} open={open}>
      <summary className={classes.check}>{head}</summary>
      <div className={classes.evidence}>
        {check.message && (
          <p className={classes.message}>
            <InlineText text={check.message} />
          </p>
        )}
        <CheckEvidence check={check} topology={topology} showSpan={showSpan} />
      </div>
    </details>
  );
}

export function Passed({ passed }: { readonly passed: boolean }) {
  return (
    <>
      <MeaningShape meaning={passed ? "allowed" : "denied"} />
      <span className="rf-visually-hidden">{passed ? "Passed:" : "Failed:"} </span>
    </>
  );
}

function Invalid({ report, showSpan }: { readonly report: Report; readonly showSpan: ShowSpan }) {
  const errors = report.diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
  return (
    <div className={classes.report}>
      <p className={classes.summary}>
        <strong>Not graded.</strong> The configuration has {errors === 1 ? "one error" : `${errors} errors`}. No attempt was spent.
      </p>
      <DiagnosticsList diagnostics={report.diagnostics} showSpan={showSpan} />
    </div>
  );
}

const OurFault = () => (
  <p className={classes.summary}>
    <strong>Not graded, by a fault of ours.</strong> Your submission is kept and no attempt was spent. Submit again; if this returns, tell
    your instructor.
  </p>
);
