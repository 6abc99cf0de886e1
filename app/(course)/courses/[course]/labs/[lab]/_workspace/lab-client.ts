import { send } from "@/app/_http/send";
import type { Format } from "@/lib/ingest";
import type { Report } from "@/lib/labs";
import type { Diagnostic, SourceFile } from "@/lib/source";
import type { AttemptSummary } from "./attempt-summary";
import type { ForeignDraft, Saved } from "./draft-machine";

// What the workspace asks of the server. Every answer is a value: a lost line or a refusal is one of them.

/** `offline`: no answer came, or the server could not give one. `refused`: it said no, and why. */
export type Failure = { readonly kind: "offline" } | { readonly kind: "refused"; readonly message: string };

export interface Content {
  readonly format: Format;
  readonly files: readonly SourceFile[];
}

/** One submission with its report, null while it is being graded. */
export interface SubmissionView extends AttemptSummary {
  readonly report: Report | null;
  readonly files: readonly SourceFile[];
}

export type SaveAnswer = { readonly kind: "saved"; readonly saved: Saved } | { readonly kind: "conflict"; readonly foreign: ForeignDraft } | Failure;

export async function saveDraft(url: string, body: Content & { readonly baseVersion: number }): Promise<SaveAnswer> {
  const answer = await ask<Saved | { readonly current: ForeignDraft }>("PUT", url, body);
  if (answer.kind !== "answered") return answer;
  return "current" in answer.data ? { kind: "conflict", foreign: answer.data.current } : { kind: "saved", saved: answer.data };
}

/** Diagnostics of a text that is not stored; null where there is no answer this time. */
export async function checkDraft(url: string, body: Content): Promise<readonly Diagnostic[] | null> {
  const answer = await ask<{ diagnostics: readonly Diagnostic[] }>("POST", url, body);
  return answer.kind === "answered" ? answer.data.diagnostics : null;
}

/** The same key is the same submission, however often it is sent. */
export async function handIn(url: string, body: Content & { readonly idempotencyKey: string }): Promise<{ kind: "stored"; id: string } | Failure> {
  const answer = await ask<{ id: string }>("POST", url, body);
  return answer.kind === "answered" ? { kind: "stored", id: answer.data.id } : answer;
}

export async function readSubmission(url: string): Promise<SubmissionView | null> {
  const answer = await ask<SubmissionView>("GET", url);
  return answer.kind === "answered" ? answer.data : null;
}

export async function readAttempts(url: string): Promise<readonly AttemptSummary[] | null> {
  const answer = await ask<{ attempts: readonly AttemptSummary[] }>("GET", url);
  return answer.kind === "answered" ? answer.data.attempts : null;
}

type Answer<T> = { readonly kind: "answered"; readonly data: T } | Failure;

/** Faults of ours and too many requests pass: they count as no answer, and are tried again. */
async function ask<T>(method: "GET" | "PUT" | "POST", url: string, body?: object): Promise<Answer<T>> {
  const sent = await send<T>(method, url, body);
  if (sent.ok) return { kind: "answered", data: sent.data };
  const passing = sent.status === 0 || sent.status === 429 || sent.status >= 500;
  return passing ? { kind: "offline" } : { kind: "refused", message: sent.error.message };
}
