import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildGrading } from "../../lib/grading/build";

let built: Promise<string> | null = null;

/** The real bundles, built once per test file, where the packages can be found from. */
export const bundles = (): Promise<string> =>
  (built ??= (async () => {
    const folder = await mkdtemp(join(resolve("node_modules"), ".ringfence-bundles-"));
    await buildGrading(folder);
    return folder;
  })());

export const waitUntil = async <T>(what: string, look: () => Promise<T | null | undefined | false>, seconds = 20): Promise<T> => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(25)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`Waited ${seconds} s for ${what}.`);
};

const childrenOf = (pid: number): number[] =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number])
    .flatMap(([child, parent]) => (parent === pid ? [child] : []));

const running = new Set<GradingProcess>();

/** A real grading process. */
export class GradingProcess {
  readonly #process: ChildProcess;
  #output = "";

  private constructor(file: string, env: Record<string, string>) {
    this.#process = spawn(process.execPath, [file], { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe", "ipc"] });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on("data", (chunk: Buffer) => (this.#output += chunk.toString()));
    running.add(this);
  }

  static async start(env: Record<string, string> = {}): Promise<GradingProcess> {
    const started = new GradingProcess(join(await bundles(), "grading.mjs"), { GRADING_THREADS: "1", ...env });
    await new Promise<void>((ready, fail) => {
      started.#process.once("message", () => ready());
      started.#process.once("exit", (code) => fail(new Error(`The grading process ended with ${code}:\n${started.#output}`)));
    });
    return started;
  }

  /** Stops the children that grade, so that a job stays where it is for as long as a test needs. */
  freezeChildren(): number[] {
    const children = childrenOf(this.#process.pid ?? 0);
    for (const child of children) process.kill(child, "SIGSTOP");
    return children;
  }

  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Exit code of a clean stop. */
  stop(): Promise<number | null> {
    return this.#end("SIGTERM");
  }

  #end(signal: NodeJS.Signals): Promise<number | null> {
    running.delete(this);
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return Promise.resolve(this.#process.exitCode);
    const ended = new Promise<number | null>((done) => this.#process.once("exit", (code) => done(code)));
    this.#process.kill(signal);
    return ended;
  }
}

export const stopAll = async (): Promise<void> => {
  await Promise.all([...running].map((one) => one.stop()));
};
