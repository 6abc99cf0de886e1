import type { Metadata } from "next";
import { MessagePage } from "@/app/_components/ui/message-page";
import { orNotFound } from "@/app/_http/or-not-found";
import { requirePage } from "@/app/_http/require-page";
import { invitation } from "@/lib/teaching";
import { AcceptButton } from "./accept-button";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
}

export const metadata: Metadata = { title: "Join a cohort" };

/** Where an invitation leads: what one would join, and the button that does it. */
export default async function JoinPage({ params }: Props) {
  const { code } = await params;
  const { cohort, course } = await orNotFound(invitation(await requirePage("see-invitation"), decodeURIComponent(code)));
  return (
    <MessagePage title={`Join ${cohort}`} extra={<AcceptButton code={code} />}>
      Its instructors will see your name, your email address, and what you do in “{course.title}”: the lessons you read, your answers and your attempts.
    </MessagePage>
  );
}
