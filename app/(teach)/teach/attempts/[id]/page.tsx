import type { Metadata } from "next";
import { AttemptView } from "@/app/_components/lab/attempt-view";
import { Moment } from "@/app/_components/ui/moment";
import { orNotFound } from "@/app/_http/or-not-found";
import { requirePage } from "@/app/_http/require-page";
import { attemptNetwork } from "@/lib/grading";
import { paths } from "@/lib/paths";
import { attemptForTeacher } from "@/lib/teaching";
import teach from "../../teach.module.css";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const metadata: Metadata = { title: "Attempt" };

/** What a student handed in and what it was graded, hidden checks included. */
export default async function StudentAttemptPage({ params }: Props) {
  const actor = await requirePage("see-attempt-as-teacher");
  const { id } = await params;
  const view = await orNotFound(attemptForTeacher(actor, id));
  return (
    <div className={teach.page}>
      <h1>
        {view.lab.title}, {view.number === null ? "a submission that did not count" : `attempt ${view.number}`}
      </h1>
      <p className={teach.lead}>
        {view.student.name} · <Moment at={view.submittedAt} />
      </p>
      <AttemptView
        files={view.files}
        urlOf={(path) => paths.teach.attemptFile(id, path)}
        report={view.report}
        network={await attemptNetwork(actor.id, view, view.report)}
      />
    </div>
  );
}
