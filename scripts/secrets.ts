import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The secret of this name in `folder`, made at first use. Only its owner may read the file. */
export const keepSecret = (folder: string, name: string): string => {
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true });
  try {
    // `wx`: of two that start at once, one writes and both read the same.
    writeFileSync(path, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(path, "utf8").trim();
};
