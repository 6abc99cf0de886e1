import type { Metadata } from "next";
import Link from "next/link";
import { cache } from "react";
import { orNotFound } from "@/app/_http/or-not-found";
import { requirePage } from "@/app/_http/require-page";
import { paths } from "@/lib/paths";
import { gradebook } from "@/lib/teaching";
import classes from "../../teach.module.css";
import { GradebookTable } from "./_gradebook/gradebook-table";
import { JoinCode } from "./_gradebook/join-code";

interface Props {
  readonly params: Promise<{ readonly cohort: string }>;
}

const load = cache(async (cohort: string) => orNotFound(gradebook(await requirePage("see-gradebook"), cohort)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).cohort)).cohort.name };
}

/** One cohort: students by lessons and labs. */
export default async function CohortPage({ params }: Props) {
  const book = await load((await params).cohort);
  return (
    <div className={classes.page}>
      <nav aria-label="Breadcrumb" className={classes.crumbs}>
        <Link href={paths.teach.page}>Teaching</Link>
      </nav>
      <h1>{book.cohort.name}</h1>
      <p className={classes.lead}>{book.course.title}</p>
      <JoinCode code={book.cohort.joinCode} path={paths.join(book.cohort.joinCode).page} />
      {book.rows.length === 0 ? (
        <p className={classes.empty}>Send the join code to your students. Each who uses it appears here with everything that they have done so far.</p>
      ) : (
        <GradebookTable book={book} />
      )}
    </div>
  );
}
