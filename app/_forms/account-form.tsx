"use client";

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./form-page.module.css";
import type { Sending } from "./use-sending";

interface AccountFormProps {
  readonly sending: Sending;
  readonly onSubmit: (event?: React.FormEvent<HTMLFormElement>) => void;
  /** A verb. */
  readonly label: string;
  readonly children: ReactNode;
}

/**
 * Fields above one button; what went wrong or well is announced. `method` keeps a password out of the address where
 * the form is sent before the page is alive.
 */
export function AccountForm({ sending, onSubmit, label, children }: AccountFormProps) {
  return (
    <form method="post" noValidate className={classes.form} onSubmit={onSubmit}>
      {children}
      <p role="alert" className={classes.problem}>
        {sending.problem}
      </p>
      <p role="status" className={classes.done}>
        {sending.done}
      </p>
      <Button type="submit" size="md" loading={sending.busy} loaderProps={{ "aria-label": "Waiting for the server" }}>
        {label}
      </Button>
    </form>
  );
}
