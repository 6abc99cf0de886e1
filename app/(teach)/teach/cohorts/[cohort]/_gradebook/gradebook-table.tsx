import Link from "next/link";
import { Moment } from "@/app/_components/ui/moment";
import { paths } from "@/lib/paths";
import type { Column, Gradebook, GradebookRow } from "@/lib/teaching";
import { CellText } from "./cell-text";
import classes from "./gradebook.module.css";

/** Students down, lessons and labs across. Wide tables scroll inside their own frame; names stay in sight. */
export function GradebookTable({ book: { cohort, columns, rows } }: { readonly book: Gradebook }) {
  return (
    <>
      <div className={classes.frame} role="region" aria-label="Gradebook" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Student</th>
              <th scope="col">Points</th>
              <th scope="col">Last activity</th>
              {columns.map((column) => (
                <ColumnHead key={`${column.kind} ${column.slug}`} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <StudentRow key={row.student.id} cohort={cohort.id} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.legend}>
        Labs show the best score and the number of attempts that counted. Lessons show the questions whose last answer is right. A dash: not opened.
      </p>
    </>
  );
}

const ColumnHead = ({ column: { kind, title } }: { readonly column: Column }) => (
  <th scope="col" className={classes.item}>
    <span className={classes.kind}>{kind === "lab" ? "Lab" : "Lesson"}</span>
    {title}
  </th>
);

interface StudentRowProps {
  readonly cohort: string;
  readonly row: GradebookRow;
  readonly columns: readonly Column[];
}

const StudentRow = ({ cohort, row: { student, cells, points, lastActivity }, columns }: StudentRowProps) => (
  <tr>
    <th scope="row">
      <Link href={paths.teach.student(cohort, student.id)}>{student.name}</Link>
      <span className={classes.email}>{student.email}</span>
    </th>
    <td className={classes.figure}>
      {points.score} <span className={classes.of}>of {points.max}</span>
    </td>
    <td className={classes.when}>{lastActivity === null ? "None yet" : <Moment at={lastActivity} />}</td>
    {cells.map((cell, i) => (
      <td key={columns[i]?.slug ?? i}>
        <CellText cell={cell} />
      </td>
    ))}
  </tr>
);
