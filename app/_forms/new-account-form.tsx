"use client";

import { schemaResolver, useForm } from "@mantine/form";
import { send } from "@/app/_http/send";
import { setupSchema, signInWithPassword, signUpSchema } from "@/lib/auth/browser";
import { paths } from "@/lib/paths";
import { AccountForm } from "./account-form";
import { NewAccountFields } from "./new-account-fields";
import { useSending } from "./use-sending";

interface NewAccountFormProps {
  /** From a setup link: the account becomes the first administrator's. */
  readonly token?: string;
  /** Where to go then. */
  readonly next: string;
}

/** Makes an account and signs in to it. */
export function NewAccountForm({ token, next }: NewAccountFormProps) {
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { token: token ?? "", name: "", email: "", password: "" },
    validate: schemaResolver(token === undefined ? signUpSchema : setupSchema, { sync: true }),
  });
  const { sending, run, fail } = useSending(["name", "email", "password"], form);

  const make = form.onSubmit(async (given) => {
    const sent = await run(() => send("POST", token === undefined ? paths.api.signUp : paths.api.setup, given));
    if (sent === null) return;
    const problem = await signInWithPassword(given.email, given.password);
    if (problem === null) window.location.assign(next);
    else fail(problem);
  });

  return (
    <AccountForm sending={sending} onSubmit={make} label={token === undefined ? "Sign up" : "Make the administrator’s account"}>
      <NewAccountFields form={form} />
    </AccountForm>
  );
}
