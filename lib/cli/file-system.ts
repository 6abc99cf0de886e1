import type { Stats } from "node:fs";

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
