"use client";

import { TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useRouter } from "next/navigation";
import { AccountForm } from "@/app/_forms/account-form";
import { paths } from "@/lib/paths";

/** Leads to what the code invites to; that page joins. */
export function CodeForm() {
  const router = useRouter();
  const form = useForm({ mode: "uncontrolled", initialValues: { code: "" }, validate: { code: isNotEmpty("Type the code that your instructor gave you.") } });
  const open = form.onSubmit(({ code }) => router.push(paths.join(code.trim()).page));
  return (
    <AccountForm sending={{ busy: false, problem: null, done: null }} onSubmit={open} label="Look at the invitation">
      <TextInput label="Join code" autoComplete="off" autoCapitalize="characters" maxLength={40} key={form.key("code")} {...form.getInputProps("code")} name="code" />
    </AccountForm>
  );
}
