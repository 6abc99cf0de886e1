import type { Failure } from "./refusal-response";

export type Sent<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly status: number; readonly error: Failure["error"] };

const NO_ANSWER: Failure["error"] = { code: "fault", message: "Check your connection and try again: the server did not answer." };

/** Asks a machine route from the browser. Never throws; `data` is what the route's handler gave. */
export const send = async <T = unknown>(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<Sent<T>> => {
  try {
    const response = await fetch(path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    });
    const answer = response.status === 204 ? undefined : ((await response.json()) as unknown);
    if (response.ok) return { ok: true, data: answer as T };
    return { ok: false, status: response.status, error: (answer as Failure).error };
  } catch {
    return { ok: false, status: 0, error: NO_ANSWER };
  }
};
