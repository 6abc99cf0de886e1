import type { Metadata } from "next";
import Link from "next/link";
import { FileListing, ListingLink } from "@/app/_components/lab/file-listing";
import { ReportView } from "@/app/_components/lab/report-view";
import { topologyOf } from "@/app/_components/network/topology-of";
import { orNotFound } from "@/app/_http/or-not-found";
import { requirePage } from "@/app/_http/require-page";
import { attempt, checkDraft, type AttemptView } from "@/lib/learning";
import type { Actor } from "@/lib/auth";
import type { Network } from "@/lib/model";
import { paths } from "@/lib/paths";
import { Restore } from "./restore";
import classes from "./attempt.module.css";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly lab: string; readonly id: string }>;
}

export const metadata: Metadata = { title: "Attempt" };

/** Read where drafts are read: a text may be hostile. Null where it takes too long, or was not graded. */
async function networkOf(actor: Actor, { course, lab, format, files, report }: AttemptView): Promise<Network | null> {
  if (report?.status !== "graded") return null;
  const reading = await checkDraft(actor, { course, lab: lab.slug, format, files }).catch(() => null);
  return reading?.network ?? null;
}

/** One attempt as it was handed in, with its report. */
export default async function AttemptPage({ params }: Props) {
  const { course, lab, id } = await params;
  const actor = await requirePage("see-attempt");
  const view = await orNotFound(attempt(actor, id));
  const workspace = paths.lab(course, lab).page;
  const when = new Date(view.submittedAt).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "medium", timeZone: "UTC" });
  const network = await networkOf(actor, view);
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
        <section aria-labelledby="report" className={classes.report}>
          <h2 id="report">Report</h2>
          {view.report ? (
            <ReportView report={view.report} topology={network && topologyOf(network)} showSpan={(span) => <ListingLink span={span} />} />
          ) : (
            <p>It waits for the engine. Load this page again in a moment.</p>
          )}
        </section>
        <section aria-labelledby="files" className={classes.files}>
          <h2 id="files">Files</h2>
          {view.files.map((file) => (
            <div key={file.path}>
              <h3>{file.path}</h3>
              <FileListing file={file} />
            </div>
          ))}
        </section>
      </div>
    </div>
  );
}
