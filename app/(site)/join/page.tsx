import type { Metadata } from "next";
import { FormPage } from "@/app/_forms/form-page";
import { requirePage } from "@/app/_http/require-page";
import { CodeForm } from "./code-form";

export const metadata: Metadata = { title: "Join a cohort" };

/** For who was told a join code and has no link. */
export default async function JoinFormPage() {
  await requirePage("see-invitation");
  return (
    <FormPage title="Join a cohort" intro="Your instructor has the code. You see whose cohort it is before you join.">
      <CodeForm />
    </FormPage>
  );
}
