import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SourceFile } from "../source";

/** The file as a text, or null where there is none. `path` is relative to `root`, with `/` between its parts. */
export async function readText(root: string, path: string): Promise<SourceFile | null> {
  try {
    return { path, text: await readFile(join(root, path), "utf8") };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The files under a folder with paths relative to it, sorted; none where the folder is missing. */
export async function readFolder(root: string, folder: string, keep: (path: string) => boolean = () => true): Promise<SourceFile[]> {
  const top = join(root, folder);
  const entries = await readdir(top, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1));
  const paths = files.filter(keep).sort();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(top, path), "utf8") })));
}

/** The names of the folders in a folder, sorted. */
export async function foldersIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";
