import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { COMMAND_LINE_LIMITS, decodeFile } from "../ingest";
import type { Diagnostic, SourceFile } from "../source";
import { errorAt, fileSpan } from "../source";
import { UsageError } from "./usage-error";

/** Endings that some format reads; other files of a folder are not ours to judge. */
const READ = /\.(tf|tf\.json|tfvars|tfvars\.json|ya?ml|json|template)$/;
/** Texts that a configuration may ask for with `file` and `templatefile`. One that is no text is told where it is asked for. */
const ASKED_FOR = /\.(tpl|tftpl|tmpl|sh|ps1|txt|pub|conf|cfg|ini|toml|csv)$/;
const SKIPPED = new Set(["node_modules", ".git", ".terraform"]);

export interface ReadFolder {
  readonly files: readonly SourceFile[];
  /** The folder of the question, relative to what was read; empty for the top. */
  readonly module: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The text files of PATH, which is a folder or one file; with `root`, those of the whole root. Symbolic links are not followed. */
export function readFolder(path: string, root: string | undefined): ReadFolder {
  if (!existsSync(path)) throw new UsageError(`Give a file or folder that exists: there is none at "${path}".`);
  const isFile = statSync(path).isFile();
  if (isFile && root === undefined) return { ...decodeAll([path], dirname(path)), module: "" };
  const top = root ?? path;
  if (!existsSync(top) || !statSync(top).isDirectory()) throw new UsageError(`--root takes a folder, and "${top}" is none.`);
  return { ...decodeAll(filesBelow(top), top), module: moduleWithin(top, isFile ? dirname(path) : path) };
}

function moduleWithin(root: string, path: string): string {
  const inside = relative(resolve(root), resolve(path));
  if (inside.startsWith("..")) throw new UsageError(`PATH has to lie inside --root: "${path}" is outside of "${root}".`);
  return inside.split(sep).join("/");
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const entry = lstatSync(path);
      if (entry.isDirectory()) return SKIPPED.has(name) ? [] : filesBelow(path);
      return entry.isFile() && READ.test(name) || ASKED_FOR.test(name) ? [path] : [];
    });
}

function decodeAll(paths: readonly string[], top: string): Pick<ReadFolder, "files" | "diagnostics"> {
  const files: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  let bytes = 0;
  for (const path of paths) {
    const name = relative(top, path).split(sep).join("/") || basename(path);
    bytes += statSync(path).size;
    const read = bytes > COMMAND_LINE_LIMITS.totalBytes ? tooMuch(name) : decodeFile(name, readFileSync(path));
    if (!("code" in read)) files.push(read);
    else if (!ASKED_FOR.test(name)) diagnostics.push(read);
    if (bytes > COMMAND_LINE_LIMITS.totalBytes) break;
  }
  return { files, diagnostics };
}

const tooMuch = (name: string): Diagnostic =>
  errorAt("input-too-large", `The files up to "${name}" are larger than 64 MiB in all, so the rest was not read.`, {
    hint: "Name a smaller folder.",
    span: fileSpan(name),
  });
