import { type ChildProcess, spawn } from "node:child_process";
import type { ChildMessage, ChildTask, ResultOf } from "./child-task";
import { type Limit, limitPassed } from "./last-words";
import type { Allowance } from "./watchdog";

/** How a task ended. Too expensive: the child passed a limit, said so and ended. Fault: ours. */
export type Ending<R> =
  | { readonly kind: "done"; readonly result: R }
  | { readonly kind: "too-expensive"; readonly limit: Limit }
  | { readonly kind: "fault"; readonly message: string };

/** Much longer than a task's processor time may take on a machine that has other work: then the child stands still. */
const PATIENCE = 10;
/** Holds what V8 says of a full heap, and the stack behind it. */
const LAST_WORDS = 20_000;
const LOGGED_WORDS = 2_000;

/**
 * A process that runs tasks on hostile text, one after the other. A process, not a thread: one allocation that is too
 * large for V8 ends the whole process around a thread, whatever the thread's own limits say.
 */
export class GradingChild {
  readonly #limits: Allowance;
  readonly #process: ChildProcess;
  readonly #ready: Promise<void>;
  #lastWords = "";
  #asked = 0;
  #alive = true;

  constructor(file: string, limits: Allowance) {
    this.#limits = limits;
    const words = [`--max-old-space-size=${limits.megabytes}`, file, String(limits.seconds), String(limits.megabytes)];
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
    if (!this.#alive) return { kind: "fault", message: `A grading child did not start: ${this.#logged()}` };
    return new Promise((settle) => this.#ask(task, settle));
  }

  kill(): void {
    this.#alive = false;
    this.#process.kill("SIGKILL");
  }

  #ask<T extends ChildTask>(task: T, settle: (ending: Ending<ResultOf<T>>) => void): void {
    const number = (this.#asked += 1);
    const wait = this.#limits.seconds * PATIENCE;
    let stoodStill = false;
    const timer = setTimeout(() => {
      stoodStill = true;
      this.kill();
    }, wait * 1000);
    const end = (ending: Ending<ResultOf<T>>): void => {
      clearTimeout(timer);
      this.#process.off("message", hear).off("close", die);
      settle(ending);
    };
    const hear = (message: ChildMessage): void => {
      if (message.said !== "ready" && message.isWorn) this.kill();
      if (message.said === "done") end({ kind: "done", result: message.result as ResultOf<T> });
      if (message.said === "fault") end({ kind: "fault", message: message.message });
    };
    // At `close` everything that the child wrote has been read; at `exit` it may not.
    const die = (code: number | null, signal: NodeJS.Signals | null): void => {
      const limit = limitPassed(this.#lastWords, number);
      const how = stoodStill ? `stood still for ${wait} s` : `ended with ${signal ?? code}`;
      end(limit === null ? { kind: "fault", message: `A grading child ${how}: ${this.#logged()}` } : { kind: "too-expensive", limit });
    };
    this.#process.on("message", hear).on("close", die);
    this.#process.send(task, (error) => {
      if (error) this.kill();
    });
  }

  #logged(): string {
    return this.#lastWords.slice(-LOGGED_WORDS);
  }
}
