import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What `running.json` in the data folder tells about the site that uses it. */
export interface Running {
  readonly pid: number;
  /** When that process began, in the system's own words: another process may get the same number later. */
  readonly began: string;
  readonly address: string | null;
  readonly web: number | null;
  readonly grading: number | null;
}

const path = (folder: string): string => join(folder, "running.json");

/** When this process began, or null where there is no such process. */
const beganAt = (pid: number): string | null => {
  try {
    // Field 22 of stat; the name in field 2 may hold spaces and ends with the last parenthesis.
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19] ?? null;
  } catch {
    try {
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim() || null;
    } catch {
      return null;
    }
  }
};

const read = (folder: string): Running | null => {
  try {
    return JSON.parse(readFileSync(path(folder), "utf8")) as Running;
  } catch {
    return null;
  }
};

/** The site that uses this folder now, or null: none, or one that died. */
export const runningSite = (folder: string): Running | null => {
  const known = read(folder);
  return known !== null && known.pid !== process.pid && beganAt(known.pid) === known.began ? known : null;
};

export const noteRunning = (folder: string, site: Pick<Running, "address" | "web" | "grading">): void => {
  mkdirSync(folder, { recursive: true });
  // Put in place whole: a start that read half of it would take this site for dead.
  const fresh = `${path(folder)}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify({ pid: process.pid, began: beganAt(process.pid) ?? "", ...site } satisfies Running));
  renameSync(fresh, path(folder));
};

export const forgetRunning = (folder: string): void => {
  if (read(folder)?.pid === process.pid) rmSync(path(folder), { force: true });
};
