"use client";

import { useState } from "react";
import type { Sent } from "@/app/_http/send";

export interface Sending {
  readonly busy: boolean;
  /** The sentence to show where it failed as a whole. */
  readonly problem: string | null;
  /** The sentence to show where it worked and the page stays. */
  readonly done: string | null;
}

interface Form {
  setFieldError(field: string, message: string): void;
  readonly values?: unknown;
}

const IDLE: Sending = { busy: false, problem: null, done: null };

/** Sends once at a time. What the server says about a field goes to the field, the rest above the button. */
export const useSending = (fields: readonly string[], form: Form) => {
  const [sending, setSending] = useState<Sending>(IDLE);

  const fail = (problem: string): void => setSending({ ...IDLE, problem });
  const succeed = (done: string | null = null): void => setSending({ ...IDLE, done });

  /** Gives the data where it worked. The button stays busy until `succeed` or `fail`. */
  const run = async <T>(work: () => Promise<Sent<T>>): Promise<Extract<Sent<T>, { ok: true }> | null> => {
    setSending({ ...IDLE, busy: true });
    const sent = await work();
    if (sent.ok) return sent;
    const { field, message } = sent.error;
    if (field !== undefined && fields.includes(field)) {
      form.setFieldError(field, message.replace(`${field}: `, ""));
      setSending(IDLE);
    } else fail(message);
    return null;
  };

  return { sending, run, fail, succeed };
};
