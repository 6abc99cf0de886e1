import type { Metadata } from "next";
import Link from "next/link";
import { FileListing, ListingLink } from "@/app/_components/lab/file-listing";
import { readTopology } from "@/app/_components/lab/read-topology";
import { ReportView } from "@/app/_components/lab/report-view";
import { orNotFound } from "@/app/_http/or-not-found";
import { requirePage } from "@/app/_http/require-page";
import { attempt } from "@/lib/learning";
import { paths } from "@/lib/paths";
import { Restore } from "./restore";
import classes from "./attempt.module.css";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly lab: string; readonly id: string }>;
}

export const metadata: Metadata = { title: "Attempt" };

/** One attempt as it was handed in, with its report. */
export default async function AttemptPage({ params }: Props) {
  const { course, lab, id } = await params;
  const actor = await requirePage("see-attempt");
  const view = await orNotFound(attempt(actor, id));
  const workspace = paths.lab(course, lab).page;
  const when = new Date(view.submittedAt).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "medium", timeZone: "UTC" });
  const drawn = view.report?.status === "graded" ? readTopology(view.files, view.format) : null;
  return (
    <div className={classes.page}>
      <nav aria-label="Breadcrumb" className={classes.crumbs}>
        <Link href={workspace}>{view.lab.title}</Link>
      </nav>
      <div className={classes.head}>
        <h1>{view.number === null ? "A submission that did not count" : `Attempt ${view.number}`}</h1>
        <p>
          <time dateTime={view.submittedAt}>{when} UTC</time>
        </p>
        <Restore workspace={workspace} attempt={id} />
      </div>
      <div className={classes.columns}>
        <section aria-label="Report" className={classes.report}>
          {view.report ? (
            <ReportView report={view.report} topology={drawn} showSpan={(span) => <ListingLink span={span} />} />
          ) : (
            <p>It waits for the engine. Load this page again in a moment.</p>
          )}
        </section>
        <section aria-label="Files" className={classes.files}>
          {view.files.map((file) => (
            <section key={file.path} aria-label={file.path}>
              <h2>{file.path}</h2>
              <FileListing file={file} />
            </section>
          ))}
        </section>
      </div>
    </div>
  );
}
