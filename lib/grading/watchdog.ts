import { Worker } from "node:worker_threads";
import { lastWord } from "./last-words";

const MEGABYTE = 2 ** 20;

/** What one task may take. Memory counts above what the process needs by itself; time is the processor's. */
export interface Allowance {
  readonly seconds: number;
  readonly megabytes: number;
}

const WATCH = `
  const { writeSync } = require("node:fs");
  const { workerData: { most, milliseconds, current, words } } = require("node:worker_threads");
  const parent = process.ppid;
  const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
  let task = 0, before = 0, begun = 0;
  const end = (limit) => {
    writeSync(2, "\\n" + words[limit] + task + "\\n");
    process.kill(process.pid, "SIGKILL");
  };
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
    const now = Atomics.load(current, 0);
    if (now !== task) [task, before, begun] = [now, spent(), performance.now()];
    if (process.memoryUsage.rss() > most) end("memory");
    // Both clocks: the engine's own threads may spend more than a second in a second.
    if (task !== 0 && Math.min(spent() - before, performance.now() - begun) > milliseconds) end("time");
  }, 50);`;

export interface Watchdog {
  /** Runs one task under the allowance. Tasks are counted from 1. */
  run(task: () => void): void;
  /** Whether so much memory stays behind that the next task might pay for those before it. */
  isWorn(): boolean;
}

/**
 * Ends this process when it grows by more than its megabytes, array buffers and native memory included, when one task
 * takes too much of the processor's time, or when its parent is gone. The first two it announces on standard error,
 * with the number of the task; whatever else ends the process is not the task's doing. From a thread of its own, since
 * a hostile task may never give the main one back.
 */
export const watchOver = ({ seconds, megabytes }: Allowance): Watchdog => {
  const current = new Int32Array(new SharedArrayBuffer(4));
  const least = process.memoryUsage.rss();
  const most = least + megabytes * MEGABYTE;
  const words = { time: lastWord("time"), memory: lastWord("memory") };
  new Worker(WATCH, { eval: true, workerData: { most, milliseconds: seconds * 1000, current, words } }).unref();
  let count = 0;
  return {
    run: (task) => {
      Atomics.store(current, 0, (count += 1));
      task();
      Atomics.store(current, 0, 0);
    },
    isWorn: () => process.memoryUsage.rss() > (least + most) / 2,
  };
};
