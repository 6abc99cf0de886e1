import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One after the other: Node 20's own `recursive` never comes back from /proc, where making a folder fails with ENOENT. */
const makeFolders = (folder: string): void => {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  mkdirSync(folder);
};

const WHY: Readonly<Record<string, string>> = {
  EEXIST: "a file stands in its place or on the way to it",
  ENOTDIR: "a file stands in its place or on the way to it",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  ENOENT: "no folder can be made there",
  EROFS: "what is there can not be changed",
  ENOSPC: "there is no room left",
};

/** Makes the folder where it is missing, and writes to it once. @throws Error that says what to set. */
export const openDataFolder = (folder: string): void => {
  const probe = join(folder, `.writable-${process.pid}`);
  try {
    makeFolders(folder);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "no reason given";
    const why = WHY[code] === undefined ? code : `${WHY[code]} (${code})`;
    throw new Error(`Set DATA_DIR to a folder that this user may write to, in place of "${folder}": ${why}.`, { cause: error });
  }
};
