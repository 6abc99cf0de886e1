"use client";

import { schemaResolver, useForm } from "@mantine/form";
import { useRouter } from "next/navigation";
import { AccountForm } from "@/app/_forms/account-form";
import { PasswordField } from "@/app/_forms/password-field";
import { useSending } from "@/app/_forms/use-sending";
import { send } from "@/app/_http/send";
import { changePasswordSchema, PASSWORD_LENGTH } from "@/lib/auth/browser";
import { paths } from "@/lib/paths";

const told = (ended: number): string =>
  ended === 0 ? "Your password is changed." : `Your password is changed, and ${ended === 1 ? "one other browser is" : `${ended} other browsers are`} signed out.`;

export function ChangePasswordForm({ email }: { readonly email: string }) {
  const router = useRouter();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { current: "", password: "" },
    validate: schemaResolver(changePasswordSchema, { sync: true }),
  });
  const { sending, run, succeed } = useSending(["current", "password"], form);

  const change = form.onSubmit(async (given) => {
    const sent = await run(() => send<{ ended: number }>("PUT", paths.account.password, given));
    if (sent === null) return;
    form.reset();
    succeed(told(sent.data.ended));
    router.refresh();
  });

  return (
    <AccountForm sending={sending} onSubmit={change} label="Change the password">
      {/* Password managers file the new password under this name. */}
      <input type="text" name="username" autoComplete="username" defaultValue={email} readOnly hidden />
      <PasswordField label="Password that you use now" autoComplete="current-password" key={form.key("current")} {...form.getInputProps("current")} name="current" />
      <PasswordField
        label="New password"
        description={`At least ${PASSWORD_LENGTH.min} characters.`}
        autoComplete="new-password"
        key={form.key("password")}
        {...form.getInputProps("password")}
        name="password"
      />
    </AccountForm>
  );
}
