import type { Topology } from "@/app/_components/network/topology";
import { send } from "@/app/_http/send";
import type { AttemptView, DraftView, SaveResult, Submitted } from "@/lib/learning";
import type { Diagnostic } from "@/lib/source";

// What the workspace asks of the server. Every answer is a value: a lost line or a refusal is one of them.

/** `offline`: no answer came, or the server could not give one. `refused`: it said no, and why. */
export type Failure = { readonly kind: "offline" } | Refused;
export interface Refused {
  readonly kind: "refused";
  readonly message: string;
  readonly isSignedOut: boolean;
}

export type Content = Pick<DraftView, "format" | "files">;

export async function saveDraft(url: string, body: Content & { readonly baseVersion: number }): Promise<SaveResult | Failure> {
  const answer = await ask<SaveResult>("PUT", url, body);
  return answer.kind === "answered" ? answer.data : answer;
}

/** Puts what the lab started from into the place of the draft. */
export async function restoreStarter(url: string, baseVersion: number): Promise<(SaveResult & { readonly draft: DraftView }) | Failure> {
  const answer = await ask<SaveResult & { readonly draft: DraftView }>("PUT", url, { restore: "starter", baseVersion });
  return answer.kind === "answered" ? answer.data : answer;
}

/** What the server's reader makes of a text: what there is to say about it, and the network that it describes. */
export interface Reading {
  readonly diagnostics: readonly Diagnostic[];
  readonly topology: Topology | null;
}

/** `superseded`: a newer text of the same person came before its turn, from this page or from another one. */
export type ReadAnswer = ({ readonly kind: "read" } & Reading) | { readonly kind: "superseded" } | Failure;

/** Nothing is stored. */
export async function readText(url: string, body: Content): Promise<ReadAnswer> {
  const answer = await ask<ReadAnswer>("POST", url, body);
  return answer.kind === "answered" ? answer.data : answer;
}

/** The same key is the same submission, however often it is sent. */
export async function handIn(url: string, body: Content & { readonly idempotencyKey: string }): Promise<{ kind: "stored"; id: string } | Failure> {
  const answer = await ask<Submitted>("POST", url, body);
  return answer.kind === "answered" ? { kind: "stored", id: answer.data.id } : answer;
}

/** Null where there is no answer this time. */
export async function readSubmission(url: string): Promise<AttemptView | null> {
  const answer = await ask<AttemptView>("GET", url);
  return answer.kind === "answered" ? answer.data : null;
}

type Answer<T> = { readonly kind: "answered"; readonly data: T } | Failure;

/** Faults of ours and too many requests pass: they count as no answer, and are tried again. */
async function ask<T>(method: "GET" | "PUT" | "POST", url: string, body?: object): Promise<Answer<T>> {
  const sent = await send<T>(method, url, body);
  if (sent.ok) return { kind: "answered", data: sent.data };
  const passing = sent.status === 0 || sent.status === 429 || sent.status >= 500;
  return passing ? { kind: "offline" } : { kind: "refused", message: sent.error.message, isSignedOut: sent.error.code === "not-signed-in" };
}
