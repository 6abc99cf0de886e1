import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

/** A process of ours that is started again when it dies. */
export interface Child {
  readonly name: string;
  /** Its process now, or null between two lives. */
  pid(): number | null;
  stop(): Promise<void>;
}

export interface ChildSpec {
  readonly name: string;
  readonly script: string;
  readonly nodeOptions?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Called where it fails at once, again and again: somebody has to look. */
  readonly onHopeless: (name: string) => void;
}

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 10_000;
/** One that lived this long died of something new. */
const SETTLED_MS = 30_000;
const HOPELESS_AFTER = 6;
const KILL_AFTER_MS = 20_000;

/**
 * In a process group of its own, so that Ctrl-C in the terminal reaches it through us, in order. The channel between us
 * closes when we die, however we die; it then ends itself.
 */
const launch = ({ script, nodeOptions = [], environment }: ChildSpec): ChildProcess =>
  spawn(process.execPath, [...nodeOptions, script], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: true,
  });

/** The word that it sends when it can do its work, or why it can not. */
const firstWord = (child: ChildProcess): Promise<string> =>
  new Promise((done) => {
    child.once("message", (message) => done(String(message)));
    child.once("error", (error) => done(error.message));
    child.once("exit", (code, signal) => done(`it ended at once (${signal ?? code})`));
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else child.once("exit", () => done());
  });

/** Starts it and waits for its first word. @throws Error with that word, where it is not `ready`. */
export const startChild = async (spec: ChildSpec): Promise<Child> => {
  let child: ChildProcess | null = launch(spec);
  let isStopping = false;
  const word = await firstWord(child);
  if (word !== "ready") throw new Error(word);

  const keepAlive = async (): Promise<void> => {
    let deaths = 0;
    for (;;) {
      const born = Date.now();
      if (child !== null) await ended(child);
      child = null;
      if (isStopping) return;
      deaths = Date.now() - born > SETTLED_MS ? 1 : deaths + 1;
      if (deaths > HOPELESS_AFTER) return spec.onHopeless(spec.name);
      await sleep(deaths === 1 ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (deaths - 1)));
      if (!isStopping) child = launch(spec);
    }
  };
  const life = keepAlive();

  return {
    name: spec.name,
    pid: () => child?.pid ?? null,
    stop: async () => {
      isStopping = true;
      const dying = child;
      dying?.kill("SIGTERM");
      const timer = setTimeout(() => dying?.kill("SIGKILL"), KILL_AFTER_MS);
      await life;
      clearTimeout(timer);
    },
  };
};
