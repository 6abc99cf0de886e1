import { Worker } from "node:worker_threads";

const MEGABYTE = 2 ** 20;

const WATCH = `
  const { workerData } = require("node:worker_threads");
  const parent = process.ppid;
  setInterval(() => {
    if (process.memoryUsage.rss() > workerData || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
  }, 50);`;

/**
 * Ends this process when it grows by more than `megabytes`, array buffers and native memory included, or when its
 * parent is gone. From a thread of its own, since a hostile task may never give the main one back.
 */
export const watchOverMemory = (megabytes: number): void => {
  const workerData = process.memoryUsage.rss() + megabytes * MEGABYTE;
  new Worker(WATCH, { eval: true, workerData }).unref();
};
