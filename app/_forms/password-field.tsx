"use client";

import { PasswordInput, type PasswordInputProps } from "@mantine/core";

/** A password that can be shown, by keyboard too. */
export const PasswordField = (props: PasswordInputProps) => (
  <PasswordInput size="md" required withAsterisk={false} visibilityToggleButtonProps={{ "aria-label": "Show or hide the password", tabIndex: 0 }} {...props} />
);
