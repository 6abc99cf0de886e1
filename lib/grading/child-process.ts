import { type ChildProcess, spawn } from "node:child_process";
import type { ChildMessage, ChildTask, ResultOf } from "./child-task";

/** What one task may take. Memory counts above what the child needs by itself. */
export interface ChildLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** How a task ended. Too expensive: the child passed a limit and was killed. Fault: ours. */
export type Ending<R> =
  | { readonly kind: "done"; readonly result: R }
  | { readonly kind: "too-expensive"; readonly limit: "time" | "memory" }
  | { readonly kind: "fault"; readonly message: string };

/** V8 aborts where the heap is full; the watchdog and the system kill. */
const MEMORY_SIGNALS: readonly (NodeJS.Signals | null)[] = ["SIGKILL", "SIGABRT", "SIGTRAP", "SIGILL", "SIGSEGV"];
const LAST_WORDS = 2_000;

/**
 * A process that runs tasks on hostile text, one after the other. A process, not a thread: one allocation that is too
 * large for V8 ends the whole process around a thread, whatever the thread's own limits say.
 */
export class GradingChild {
  readonly #limits: ChildLimits;
  readonly #process: ChildProcess;
  readonly #ready: Promise<void>;
  #lastWords = "";
  #alive = true;

  constructor(file: string, limits: ChildLimits) {
    this.#limits = limits;
    const words = [`--max-old-space-size=${limits.megabytes}`, file, String(limits.megabytes)];
    this.#process = spawn(process.execPath, words, {
      env: { NODE_ENV: "production" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#process.stderr?.on("data", (chunk: Buffer) => (this.#lastWords = (this.#lastWords + chunk.toString()).slice(-LAST_WORDS)));
    this.#process.on("error", () => (this.#alive = false));
    this.#process.on("exit", () => (this.#alive = false));
    this.#ready = new Promise((ready) => {
      for (const event of ["message", "exit", "error"]) this.#process.once(event, () => ready());
    });
  }

  get alive(): boolean {
    return this.#alive;
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  async run<T extends ChildTask>(task: T): Promise<Ending<ResultOf<T>>> {
    await this.#ready;
    if (!this.#alive) return { kind: "fault", message: `A grading child did not start: ${this.#lastWords}` };
    return new Promise((settle) => this.#ask(task, settle));
  }

  kill(): void {
    this.#alive = false;
    this.#process.kill("SIGKILL");
  }

  #ask<T extends ChildTask>(task: T, settle: (ending: Ending<ResultOf<T>>) => void): void {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      this.kill();
    }, this.#limits.seconds * 1000);
    const end = (ending: Ending<ResultOf<T>>): void => {
      clearTimeout(timer);
      this.#process.off("message", hear).off("exit", die);
      settle(ending);
    };
    const hear = (message: ChildMessage): void => {
      if (message.said === "done") end({ kind: "done", result: message.result as ResultOf<T> });
      if (message.said === "fault") end({ kind: "fault", message: message.message });
    };
    const die = (code: number | null, signal: NodeJS.Signals | null): void => {
      if (isLate) end({ kind: "too-expensive", limit: "time" });
      else if (MEMORY_SIGNALS.includes(signal)) end({ kind: "too-expensive", limit: "memory" });
      else end({ kind: "fault", message: `A grading child ended with ${signal ?? code}: ${this.#lastWords}` });
    };
    this.#process.on("message", hear).on("exit", die);
    this.#process.send(task, (error) => {
      if (error) this.kill();
    });
  }
}
