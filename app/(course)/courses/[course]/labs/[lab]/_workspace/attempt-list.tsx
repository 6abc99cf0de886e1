import Link from "next/link";
import type { AttemptSummary } from "@/lib/learning";
import { paths } from "@/lib/paths";
import classes from "./workspace.module.css";

const WORDS: Record<AttemptSummary["status"], string> = { waiting: "being graded", graded: "", invalid: "not graded", error: "not graded" };

interface AttemptListProps {
  readonly course: string;
  readonly lab: string;
  readonly attempts: readonly AttemptSummary[];
}

/** What was handed in, the newest first; each opens with its files and its report. */
export function AttemptList({ course, lab, attempts }: AttemptListProps) {
  const page = paths.lab(course, lab);
  return (
    <section aria-labelledby="attempts-title" className={classes.attempts}>
      <h2 id="attempts-title">Attempts</h2>
      <ol reversed>
        {attempts.map(({ id, number, submittedAt, status, score, max }) => (
          <li key={id}>
            <Link href={page.attempt(id)}>{number === null ? "Submission" : `Attempt ${number}`}</Link>
            <time dateTime={submittedAt} suppressHydrationWarning>
              {new Date(submittedAt).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "medium" })}
            </time>
            <span className={classes.attemptScore}>{status === "graded" ? `${score ?? 0} of ${max}` : WORDS[status]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
