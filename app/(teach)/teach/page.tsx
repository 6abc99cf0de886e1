import type { Metadata } from "next";
import Link from "next/link";
import { requirePage } from "@/app/_http/require-page";
import { COURSE, paths } from "@/lib/paths";
import { cohorts, type CohortSummary } from "@/lib/teaching";
import { CreateCohortForm } from "./_cohorts/create-cohort-form";
import classes from "./teach.module.css";

export const metadata: Metadata = { title: "Teaching" };

/** The cohorts that one teaches, and the form for a new one. */
export default async function TeachingPage() {
  const actor = await requirePage("see-teaching");
  const taught = await cohorts(actor);
  return (
    <div className={classes.page}>
      <h1>Teaching</h1>
      <p className={classes.lead}>A cohort is a group of students that you follow: who has read what, who is stuck in which lab, and what they handed in.</p>
      <div className={classes.columns}>
        <section aria-labelledby="cohorts">
          <h2 id="cohorts">Cohorts</h2>
          {taught.length === 0 ? <NoCohort /> : <CohortList cohorts={taught} />}
        </section>
        <section aria-labelledby="create">
          <h2 id="create">Create a cohort</h2>
          <CreateCohortForm course={COURSE} />
        </section>
      </div>
    </div>
  );
}

const NoCohort = () => <p className={classes.empty}>Create your first cohort: give it a name, then send its join code to your students.</p>;

const CohortList = ({ cohorts: taught }: { readonly cohorts: readonly CohortSummary[] }) => (
  <ul className={classes.list}>
    {taught.map(({ id, name, students, joinCode }) => (
      <li key={id}>
        <Link href={paths.teach.cohort(id)} className={classes.name}>
          {name}
        </Link>
        <span className={classes.dim}>
          {students === 1 ? "1 student" : `${students} students`} · join code <code>{joinCode}</code>
        </span>
      </li>
    ))}
  </ul>
);
