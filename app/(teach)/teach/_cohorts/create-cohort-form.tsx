"use client";

import { TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useRouter } from "next/navigation";
import { AccountForm } from "@/app/_forms/account-form";
import { useSending } from "@/app/_forms/use-sending";
import { send } from "@/app/_http/send";
import { paths } from "@/lib/paths";

/** Names a cohort and leads to it, where its join code stands. */
export function CreateCohortForm({ course }: { readonly course: string }) {
  const router = useRouter();
  const form = useForm({ mode: "uncontrolled", initialValues: { name: "" }, validate: { name: isNotEmpty("Give the cohort a name.") } });
  const { sending, run } = useSending(["name"], form);

  const create = form.onSubmit(async ({ name }) => {
    const sent = await run(() => send<{ id: string }>("POST", paths.teach.createCohort, { name, course }));
    if (sent !== null) router.push(paths.teach.cohort(sent.data.id));
  });

  return (
    <AccountForm sending={sending} onSubmit={create} label="Create cohort">
      <TextInput
        label="Name"
        description="As your students know it, such as “Autumn 2026, group B”."
        maxLength={80}
        key={form.key("name")}
        {...form.getInputProps("name")}
        name="name"
      />
    </AccountForm>
  );
}
