import type { Ref } from "react";
import { ReportView } from "@/app/_components/lab/report-view";
import { NetworkDiagram } from "@/app/_components/network/network-diagram";
import type { ShowSpan } from "@/app/_components/network/packet-path";
import type { Topology } from "@/app/_components/network/topology";
import type { AttemptView, LabView } from "@/lib/learning";
import type { SourceFile } from "@/lib/source";
import { AttemptList } from "./attempt-list";
import { SignInAgain } from "./sign-in-again";
import type { Grading } from "./use-grading";
import { useTopology } from "./use-reading";
import classes from "./workspace.module.css";

interface ResultPaneProps {
  readonly course: string;
  readonly lab: Pick<LabView["lab"], "slug" | "tasks">;
  readonly attempts: LabView["attempts"];
  readonly grading: Grading;
  /** The network in the editor, as far as it could be read. */
  readonly draftTopology: Topology | null;
  readonly checkUrl: string;
  /** The text in the editor now. */
  readonly files: readonly SourceFile[];
  readonly showSpan: ShowSpan;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

export function ResultPane({ course, lab, attempts, grading, draftTopology, checkUrl, files, showSpan, headingRef }: ResultPaneProps) {
  const { phase, shown } = grading;
  const waiting = phase.kind === "sending" || phase.kind === "waiting";
  // What was handed in last is mostly what the editor holds: its network is known already.
  const isDraft = shown !== null && draftTopology !== null && sameText(shown.files, files);
  const read = useTopology(checkUrl, shown?.report?.status === "graded" && !isDraft ? shown : null);
  const topology = isDraft ? draftTopology : read;
  return (
    <section className={classes.resultPane} aria-labelledby="result-title" data-pane="result" tabIndex={0}>
      <h2 id="result-title" ref={headingRef} tabIndex={-1} className={classes.resultTitle}>
        Result
      </h2>
      <p role="status" className={waiting || phase.kind === "failed" ? classes.waiting : "rf-visually-hidden"} suppressHydrationWarning>
        {isSignedOut(grading) ? (
          <>
            <SignInAgain />, then submit: nothing was handed in, and you come back here.
          </>
        ) : (
          statusOf(grading, lab.tasks.flatMap((task) => task.checks).length)
        )}
      </p>
      {shown?.report && (
        <div className={classes.result} data-outdated={waiting}>
          <p className={classes.of} suppressHydrationWarning>
            {nameOf(shown)}
            {!sameText(shown.files, files) && ". The editor holds a changed text since."}
          </p>
          <ReportView report={shown.report} topology={topology} showSpan={showSpan} />
        </div>
      )}
      {!shown && phase.kind === "rest" && attempts.length === 0 && (
        <p className={classes.empty}>
          Nothing was submitted yet. Change the configuration so that the tasks hold, then press Submit: the engine answers in about a second.
        </p>
      )}
      {!shown && draftTopology && (
        <figure className={classes.draftNetwork}>
          <NetworkDiagram topology={draftTopology} title="The network in the editor" />
          <figcaption>The network that the editor describes now.</figcaption>
        </figure>
      )}
      {attempts.length > 0 && <AttemptList course={course} lab={lab.slug} attempts={attempts} />}
    </section>
  );
}

const isSignedOut = ({ phase }: Grading): boolean => phase.kind === "failed" && phase.failure.kind === "refused" && phase.failure.isSignedOut;

const nameOf = ({ number, submittedAt }: AttemptView): string => {
  const time = new Date(submittedAt).toLocaleTimeString("en-GB");
  return number === null ? `Submission of ${time}` : `Attempt ${number}, ${time}`;
};

/** What is happening, for the waiting eye and for a screen reader. */
function statusOf({ phase, shown }: Grading, checks: number): string {
  if (phase.kind === "sending") return "Handing in your configuration…";
  if (phase.kind === "waiting") return `Handed in. Waiting for the engine to prove ${checks === 1 ? "one check" : `${checks} checks`}…`;
  if (phase.kind === "failed") return phase.failure.kind === "offline" ? "Submit again when the connection is back: no answer came. It will not count twice." : phase.failure.message;
  const report = shown?.report;
  if (!shown || !report) return "";
  if (report.status === "invalid") return "Not graded: the configuration has errors. No attempt was spent.";
  if (report.status === "error") return "Not graded, by a fault of ours. No attempt was spent.";
  return `${nameOf(shown)}: ${report.score} of ${report.max} points.`;
}

const sameText = (a: readonly SourceFile[], b: readonly SourceFile[]): boolean =>
  a.length === b.length && a.every(({ path, text }) => b.some((file) => file.path === path && file.text === text));
