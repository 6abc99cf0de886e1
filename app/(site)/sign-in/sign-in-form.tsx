"use client";

import { TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { AccountForm } from "@/app/_forms/account-form";
import { PasswordField } from "@/app/_forms/password-field";
import { useSending } from "@/app/_forms/use-sending";
import { signInWithPassword } from "@/lib/auth/browser";

export function SignInForm({ next }: { readonly next: string }) {
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: { email: isNotEmpty("Give the email address of your account."), password: isNotEmpty("Give your password.") },
  });
  const { sending, run, fail } = useSending([], form);

  const signIn = form.onSubmit(async ({ email, password }) => {
    const sent = await run(async () => ({ ok: true, data: await signInWithPassword(email, password) }));
    if (sent?.data === null) window.location.assign(next);
    else if (sent !== null) fail(sent.data);
  });

  return (
    <AccountForm sending={sending} onSubmit={signIn} label="Sign in">
      <TextInput label="Email address" type="email" autoComplete="username" size="md" required withAsterisk={false} key={form.key("email")} {...form.getInputProps("email")} name="email" />
      <PasswordField label="Password" autoComplete="current-password" key={form.key("password")} {...form.getInputProps("password")} name="password" />
    </AccountForm>
  );
}
