import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** PostgreSQL's own `postmaster.pid`: process id in line 1, `ready` in line 8 as soon as it takes connections. */
const path = (directory: string): string => join(directory, "postmaster.pid");

const lines = (directory: string): string[] => {
  try {
    return readFileSync(path(directory), "utf8").split("\n");
  } catch {
    return [];
  }
};

export const isReady = (directory: string, pid: number): boolean => {
  const [first, , , , , , , status] = lines(directory);
  return Number(first) === pid && status?.trim() === "ready";
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    try {
      return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    } catch {
      return "";
    }
  }
};

/** Waits until `pid` is gone; false where it is still there after `milliseconds`. */
export const untilGone = async (pid: number, milliseconds: number): Promise<boolean> => {
  const end = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
};

/** Fast shutdown: connections are cut, everything committed is on disk. Immediate where that takes too long. */
export const stopServer = async (pid: number): Promise<void> => {
  if (!isAlive(pid)) return;
  process.kill(pid, "SIGINT");
  if (await untilGone(pid, 15_000)) return;
  process.kill(pid, "SIGQUIT");
  await untilGone(pid, 5_000);
};

/** Ends the server that a killed start left behind, and removes its file where the number now belongs to another process. */
export const clearLeftovers = async (directory: string): Promise<void> => {
  const pid = Number(lines(directory)[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return;
  if (commandOf(pid).includes("postgres")) await stopServer(pid);
  else rmSync(path(directory), { force: true });
};
