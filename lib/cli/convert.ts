import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { z } from "zod";
import { emit, EMITTED_FORMATS, onlyTheNetwork, type Emitted, type EmittedFormat } from "../emit";
import { hasErrors, type SourceFile } from "../source";
import type { Command } from "./command";
import { configurationAt, READING } from "./configuration";
import { textOption, type Options } from "./options";
import { reasonOf } from "./file-system";
import { diagnosticSchema } from "./output-schemas";
import { printDiagnostics } from "./print-diagnostics";
import { EXIT, type Terminal } from "./terminal";
import { UsageError } from "./usage-error";

const fileSchema = z.strictObject({ path: z.string(), text: z.string() }) satisfies z.ZodType<SourceFile>;

export const convert: Command = {
  name: "convert",
  summary: "the same network in another format",
  usage: ["convert PATH --to FORMAT", "convert PATH --to FORMAT --out DIR", "convert PATH --to FORMAT --json"],
  words: [1, 1],
  options: [...READING, "to", "out"],
  about: { to: { value: "FORMAT", about: `the format to write: ${EMITTED_FORMATS.join(", ")}` } },
  output: z.strictObject({
    diagnostics: z.array(diagnosticSchema),
    files: z.array(fileSchema),
    /** By its address in PATH what each resource is called in the files. */
    ids: z.record(z.string(), z.string()),
  }),
  run([path = ""], options, terminal) {
    const format = formatOption(options);
    const folder = textOption(options, "out");
    const read = configurationAt(path, options, { notesLeftAside: true });
    const emitted = emit(read.network, format);
    const diagnostics = [...read.diagnostics, ...onlyTheNetwork(read.leftAside), ...emitted.diagnostics];
    if (folder !== undefined) writeFiles(emitted.files, folder);
    if (options["json"] === true) terminal.data(`${JSON.stringify({ diagnostics, files: emitted.files, ids: Object.fromEntries(emitted.ids) })}\n`);
    else {
      printDiagnostics(diagnostics, terminal);
      print(emitted, folder, terminal);
    }
    return hasErrors([...read.diagnostics, ...emitted.diagnostics]) ? EXIT.badInput : EXIT.done;
  },
};

function formatOption(options: Options): EmittedFormat {
  const text = textOption(options, "to");
  const format = EMITTED_FORMATS.find((name) => name === text);
  if (format === undefined) throw new UsageError(`--to takes ${EMITTED_FORMATS.join(", ")}, and got ${text === undefined ? "nothing" : `"${text}"`}.`);
  return format;
}

/** Writes all files or none: what is in the folder already stays as it is. */
function writeFiles(files: readonly SourceFile[], folder: string): void {
  const astray = files.find(({ path }) => leaves(folder, path));
  if (astray !== undefined) throw new UsageError(`--out takes a folder that holds all of the files, and "${astray.path}" would lead out of "${folder}".`);
  const taken = files.find(({ path }) => existsSync(join(folder, path)));
  if (taken !== undefined) throw new UsageError(`--out takes a folder without these files, and "${join(folder, taken.path)}" is there already.`);
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, { flag: "wx" });
      written.push(join(folder, path));
    }
  } catch (error) {
    for (const path of written) rmSync(path);
    throw new UsageError(`--out takes a folder that can be written to, and "${folder}" is none: ${reasonOf(error)}.`);
  }
}

/** Whether a path leads out of the folder, by itself or by a link that is there already. */
function leaves(folder: string, path: string): boolean {
  if (isOutside(folder, join(folder, path))) return true;
  let there = dirname(join(folder, path));
  while (!isOutside(folder, there) && !existsSync(there)) there = dirname(there);
  return existsSync(folder) && isOutside(realpathSync(folder), realpathSync(there));
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === ".." || way.startsWith(`..${sep}`);
}

/** One file as it is, several under their names; of files that were written their names alone. */
function print({ files }: Emitted, folder: string | undefined, terminal: Terminal): void {
  if (folder !== undefined) for (const { path } of files) terminal.out(`${join(folder, path)}\n`);
  else if (files.length === 1) for (const { text } of files) terminal.data(text);
  else for (const { path, text } of files) terminal.data(`==> ${path} <==\n${text}\n`);
}
