import { readFileSync, statSync, type Stats } from "node:fs";
import { COMMAND_LINE_LIMITS } from "../ingest";
import { UsageError } from "./usage-error";

/** What stands under a name, where it is neither a file nor a folder. */
export function kindOf(entry: Stats): string {
  if (entry.isFIFO()) return "a pipe";
  if (entry.isSocket()) return "a socket";
  return entry.isBlockDevice() || entry.isCharacterDevice() ? "a device" : "no file";
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "its permissions do not allow it",
  EPERM: "its permissions do not allow it",
  EROFS: "the disk can only be read",
  ENOSPC: "the disk is full",
  EEXIST: "there is something of that name already",
  ENOTDIR: "a part of its path is a file, and no folder",
  EISDIR: "it is a folder",
  ENOENT: "it is not there",
  ENAMETOOLONG: "its name is too long",
};

/** Why the system refused, in words. What the system did not refuse is thrown on: it is a fault of the program. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code === null || !/^E[A-Z0-9]+$/.test(code)) throw error;
  return REASONS[code] ?? `the system refuses it (${code})`;
}

/** The text of a file that an option names. A device or a pipe never ends, and is none. */
export function fileOf(option: string, path: string): string {
  const notTaken = (why: string): never => {
    throw new UsageError(`--${option} takes a file that can be read, and "${path}" is none${why}.`);
  };
  let entry: Stats;
  try {
    entry = statSync(path);
  } catch {
    return notTaken("");
  }
  if (entry.isDirectory()) return notTaken(": it is a folder");
  if (!entry.isFile()) return notTaken(`: it is ${kindOf(entry)}`);
  if (entry.size > COMMAND_LINE_LIMITS.fileBytes) return notTaken(`: it is larger than ${COMMAND_LINE_LIMITS.fileBytes >> 20} MiB`);
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    return notTaken(`: ${reasonOf(error)}`);
  }
}
