import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { COMMAND_LINE_LIMITS, decodeFile } from "../ingest";
import type { Diagnostic, SourceFile } from "../source";
import { errorAt, fileSpan } from "../source";
import { kindOf, reasonOf } from "./file-system";
import { ASKED_FOR, unreadable, walk } from "./folder-walk";
import { UsageError } from "./usage-error";

export interface ReadFolder {
  readonly files: readonly SourceFile[];
  /** The folder of the question, relative to what was read; empty for the top. */
  readonly module: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The text files of PATH, which is a folder or one file; with `root`, those of the whole root. Nothing outside of it is read. */
export function readFolder(path: string, root: string | undefined): ReadFolder {
  if (!existsSync(path)) throw new UsageError(`Give a file or folder that exists: there is none at "${path}".`);
  const entry = statSync(path);
  const isFile = entry.isFile();
  if (!isFile && !entry.isDirectory()) throw new UsageError(`Give a file or a folder: "${path}" is ${kindOf(entry)}.`);
  if (isFile && root === undefined) return { ...decodeAll([path], dirname(path)), module: "" };
  const top = root ?? path;
  if (!existsSync(top) || !statSync(top).isDirectory()) throw new UsageError(`--root takes a folder, and "${top}" is none.`);
  const module = moduleWithin(top, isFile ? dirname(path) : path);
  const { paths, diagnostics } = walk(top);
  const read = decodeAll(paths, top);
  return { files: read.files, diagnostics: [...diagnostics, ...read.diagnostics], module };
}

function moduleWithin(root: string, path: string): string {
  const inside = relative(resolve(root), resolve(path));
  if (inside.startsWith("..")) throw new UsageError(`PATH has to lie inside --root: "${path}" is outside of "${root}".`);
  return inside.split(sep).join("/");
}

function decodeAll(paths: readonly string[], top: string): Pick<ReadFolder, "files" | "diagnostics"> {
  const files: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  let bytes = 0;
  for (const path of paths) {
    const name = relative(top, path).split(sep).join("/") || basename(path);
    bytes += statSync(path).size;
    const read = bytes > COMMAND_LINE_LIMITS.totalBytes ? tooMuch(name) : decodeAt(path, name);
    if (!("code" in read)) files.push(read);
    else if (!ASKED_FOR.test(name)) diagnostics.push(read);
    if (bytes > COMMAND_LINE_LIMITS.totalBytes) break;
  }
  return { files, diagnostics };
}

function decodeAt(path: string, name: string): SourceFile | Diagnostic {
  try {
    return decodeFile(name, readFileSync(path));
  } catch (error) {
    return unreadable(name, `can not be read: ${reasonOf(error)}`, "Make it readable, or leave it out.");
  }
}

const tooMuch = (name: string): Diagnostic =>
  errorAt("input-too-large", `The files up to "${name}" are larger than 64 MiB in all, so the rest was not read.`, {
    hint: "Name a smaller folder.",
    span: fileSpan(name),
  });
