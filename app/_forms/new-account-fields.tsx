"use client";

import { TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { PASSWORD_LENGTH } from "@/lib/auth/browser";
import { PasswordField } from "./password-field";

interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** What every new account needs. */
export function NewAccountFields<T extends NewAccount>({ form }: { readonly form: UseFormReturnType<T> }) {
  return (
    <>
      <TextInput
        label="Name"
        description="As others here know you."
        autoComplete="name"
        size="md"
        required
        withAsterisk={false}
        key={form.key("name")}
        {...form.getInputProps("name")}
        name="name"
      />
      <TextInput
        label="Email address"
        type="email"
        autoComplete="username"
        size="md"
        required
        withAsterisk={false}
        key={form.key("email")}
        {...form.getInputProps("email")}
        name="email"
      />
      <PasswordField
        label="Password"
        description={`At least ${PASSWORD_LENGTH.min} characters. A few words in a row are easy to keep in mind.`}
        autoComplete="new-password"
        key={form.key("password")}
        {...form.getInputProps("password")}
        name="password"
      />
    </>
  );
}
