import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { Moment } from "@/app/_components/ui/moment";
import { orNotFound } from "@/app/_http/or-not-found";
import { requirePage } from "@/app/_http/require-page";
import { paths } from "@/lib/paths";
import { studentAttempts, type StudentRecord } from "@/lib/teaching";
import { CellText } from "../../_gradebook/cell-text";
import teach from "../../../../teach.module.css";
import classes from "./student.module.css";

interface Props {
  readonly params: Promise<{ readonly cohort: string; readonly student: string }>;
}

const load = cache(async (cohort: string, student: string) => orNotFound(studentAttempts(await requirePage("see-student-attempts"), cohort, student)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { cohort, student } = await params;
  return { title: (await load(cohort, student)).student.name };
}

/** One student: where they stand, and every attempt. */
export default async function StudentPage({ params }: Props) {
  const { cohort, student } = await params;
  const record = await load(cohort, student);
  const { points, lastActivity } = record.row;
  return (
    <div className={teach.page}>
      <nav aria-label="Breadcrumb" className={teach.crumbs}>
        <Link href={paths.teach.cohort(record.cohort.id)}>{record.cohort.name}</Link>
      </nav>
      <h1>{record.student.name}</h1>
      <p className={teach.lead}>
        {record.student.email} · {points.score} of {points.max} points · joined <Moment at={record.student.joinedAt} precision="day" />
        {lastActivity !== null && (
          <>
            {" "}
            · last active <Moment at={lastActivity} />
          </>
        )}
      </p>
      <div className={classes.columns}>
        <section aria-labelledby="attempts">
          <h2 id="attempts">Attempts</h2>
          {record.attempts.length === 0 ? <p className={teach.dim}>Nothing was handed in yet.</p> : <Attempts attempts={record.attempts} />}
        </section>
        <section aria-labelledby="progress">
          <h2 id="progress">Progress</h2>
          <Progress record={record} />
        </section>
      </div>
    </div>
  );
}

const WORDS = { waiting: "being graded", graded: "", invalid: "not graded: errors in the configuration", error: "not graded: our fault" } as const;

const Attempts = ({ attempts }: Pick<StudentRecord, "attempts">) => (
  <ol className={teach.list} reversed>
    {attempts.map(({ id, lab, number, submittedAt, status, score, max }) => (
      <li key={id}>
        <span>
          <Link href={paths.teach.attempt(id)} className={teach.name}>
            {lab.title}, {number === null ? "submission" : `attempt ${number}`}
          </Link>
        </span>
        <span className={teach.dim}>
          {status === "graded" ? `${score} of ${max} points` : WORDS[status]} · <Moment at={submittedAt} />
        </span>
      </li>
    ))}
  </ol>
);

const Progress = ({ record: { columns, row } }: { readonly record: StudentRecord }) => (
  <table className={classes.progress}>
    <tbody>
      {columns.map(({ kind, slug, title }, i) => {
        const cell = row.cells[i];
        return (
          <tr key={`${kind} ${slug}`}>
            <th scope="row">
              {title} <span className={teach.dim}>({kind})</span>
            </th>
            <td>{cell && <CellText cell={cell} />}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
