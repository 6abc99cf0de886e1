import type { Metadata } from "next";
import Link from "next/link";
import { AttemptView } from "@/app/_components/lab/attempt-view";
import { Moment } from "@/app/_components/ui/moment";
import { orNotFound } from "@/app/_http/or-not-found";
import { requirePage } from "@/app/_http/require-page";
import { attemptNetwork } from "@/lib/grading";
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
  const { page: workspace, submissionFile } = paths.lab(course, lab);
  return (
    <div className={classes.page}>
      <nav aria-label="Breadcrumb" className={classes.crumbs}>
        <Link href={workspace}>{view.lab.title}</Link>
      </nav>
      <div className={classes.head}>
        <h1>{view.number === null ? "A submission that did not count" : `Attempt ${view.number}`}</h1>
        <p>
          <Moment at={view.submittedAt} />
        </p>
        <Restore workspace={workspace} attempt={id} />
      </div>
      <AttemptView
        files={view.files}
        urlOf={(path) => submissionFile(id, path)}
        report={view.report}
        network={await attemptNetwork(actor.id, view, view.report)}
      />
    </div>
  );
}
