import { z } from "zod";
import { Refusal, type RefusalKind } from "@/lib/auth";
import { log } from "./log";

/** The one place where refusals become HTTP. */
const STATUS: Readonly<Record<RefusalKind, number>> = {
  "not-signed-in": 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  invalid: 422,
  "too-many": 429,
};

/** What every failed machine request answers. */
export interface Failure {
  readonly error: {
    readonly code: RefusalKind | "fault";
    /** A sentence for the person, as it is. */
    readonly message: string;
    /** Path of the input that failed, as in `files.0.path`. */
    readonly field?: string;
    readonly retryAfter?: number;
  };
}

const answer = (failure: Failure["error"], status: number): Response => {
  const headers: HeadersInit = failure.retryAfter === undefined ? {} : { "Retry-After": String(failure.retryAfter) };
  return Response.json({ error: failure } satisfies Failure, { status, headers });
};

const ofInput = (error: z.ZodError): Response => {
  const [issue] = error.issues;
  const field = issue?.path.map(String).join(".") ?? "";
  const message = issue?.message ?? "Check what was sent.";
  return answer({ code: "invalid", message: field === "" ? message : `${field}: ${message}`, ...(field === "" ? {} : { field }) }, 422);
};

const ofFault = (error: unknown): Response => {
  const reference = crypto.randomUUID().slice(0, 8);
  log.error({ err: error, reference }, "a request failed through a fault of ours");
  return answer({ code: "fault", message: `Try again in a moment. It went wrong on our side; the log knows it as ${reference}.` }, 500);
};

export const failureResponse = (error: unknown): Response => {
  if (error instanceof Refusal) return answer({ code: error.kind, message: error.message, ...error.detail }, STATUS[error.kind]);
  if (error instanceof z.ZodError) return ofInput(error);
  return ofFault(error);
};
