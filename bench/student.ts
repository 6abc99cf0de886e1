import { randomUUID } from "node:crypto";
import { COURSE, paths } from "../lib/paths";

const LAB = paths.lab(COURSE, "ssh-least-privilege");

/** A student with a session, over HTTP as a browser has it. */
export class Student {
  readonly #site: string;
  readonly #cookies = new Map<string, string>();

  private constructor(site: string) {
    this.#site = site;
  }

  static async signUp(site: string): Promise<Student> {
    const student = new Student(site);
    const person = { email: `bench-${randomUUID()}@example.org`, password: randomUUID() };
    await student.#ask("POST", paths.api.signUp, { ...person, name: "Bench" });
    const { csrfToken } = (await (await student.#ask("GET", "/api/auth/csrf")).json()) as { csrfToken: string };
    const form = new URLSearchParams({ ...person, csrfToken, json: "true" });
    await student.#ask("POST", "/api/auth/callback/credentials", form);
    return student;
  }

  /** Opens the lab once, so that its numbers are drawn, and gives what it starts from. */
  async openLab(): Promise<{ path: string; text: string }[]> {
    await this.#ask("GET", LAB.page);
    const restored = await this.#ask("PUT", LAB.draft, { restore: "starter", baseVersion: 0 });
    return ((await restored.json()) as { draft: { files: { path: string; text: string }[] } }).draft.files;
  }

  async handIn(files: readonly { path: string; text: string }[]): Promise<string> {
    const answer = await this.#ask("POST", LAB.submissions, { format: "terraform", files, idempotencyKey: randomUUID() });
    return ((await answer.json()) as { id: string }).id;
  }

  /** Calls `onReport` with each submission whose report arrives, until `signal` aborts. */
  async hear(onReport: (submission: string) => void, signal: AbortSignal): Promise<void> {
    const { body } = await this.#ask("GET", LAB.events, undefined, signal);
    if (body === null) throw new Error("The event stream has no body.");
    void readEvents(body, onReport).catch(() => undefined);
  }

  async #ask(method: string, path: string, body?: object, signal?: AbortSignal): Promise<Response> {
    const isForm = body instanceof URLSearchParams;
    const response = await fetch(this.#site + path, {
      method,
      redirect: "manual",
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (response.status >= 400) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      const at = pair.indexOf("=");
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}

const readEvents = async (body: ReadableStream<Uint8Array>, onReport: (submission: string) => void): Promise<void> => {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const events = text.split("\n\n");
    text = events.pop() ?? "";
    for (const event of events.filter((one) => one.startsWith("event: report"))) {
      const data = event.split("\n").find((line) => line.startsWith("data: ")) ?? "data: {}";
      onReport((JSON.parse(data.slice(6)) as { submissionId: string }).submissionId);
    }
  }
};
