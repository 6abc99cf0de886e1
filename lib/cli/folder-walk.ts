import { accessSync, constants, lstatSync, readdirSync, realpathSync, statSync, type Stats } from "node:fs";
import { join, relative, sep } from "node:path";
import { COMMAND_LINE_LIMITS } from "../ingest";
import { errorAt, fileSpan, type Diagnostic } from "../source";
import { kindOf, reasonOf } from "./file-system";
import { UsageError } from "./usage-error";

/** Endings that some format reads, in either case; other files of a folder are not ours to judge. */
const READ = /\.(tf|tf\.json|tfvars|tfvars\.json|ya?ml|json|template)$/i;
/** Texts that a configuration may ask for with `file` and `templatefile`. One that is no text is told where it is asked for. */
export const ASKED_FOR = /\.(tpl|tftpl|tmpl|sh|ps1|txt|pub|conf|cfg|ini|toml|csv)$/;
/** Names that Terraform passes over: an editor's locks are links of that kind, which lead to nothing. */
const PASSED_OVER = /^[.#].*\.tf(\.json)?$/;
const SKIPPED = new Set(["node_modules", ".git", ".terraform"]);

/** Links to folders that hold links to folders could make a small tree endless. */
const MOST_LINKS = 1_000;
/** A link may lead to a folder of many: each of those is walked again for every link. */
const MOST_FOLDERS = 20_000;

/** What lies below a folder: paths to read, and a diagnostic for each that should be read and can not. */
export interface Walked {
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Files below `top` of the endings that matter, in the order of their names. Links are followed as far as they stay inside. */
export function walk(top: string): Walked {
  try {
    accessSync(top, constants.R_OK | constants.X_OK);
  } catch (error) {
    throw new UsageError(`Give a folder that can be read: "${top}" can not, as ${reasonOf(error)}.`);
  }
  const folder = new Folder(top);
  folder.enter(top, folder.root, []);
  return folder;
}

class Folder implements Walked {
  readonly paths: string[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly root: string;
  #links = 0;
  #folders = 0;
  #isFull = false;

  constructor(readonly top: string) {
    this.root = realpathSync(top);
  }

  /** `real` is where the folder lies, and `above` the real places of those that led to it: in one of them it would be a circle. */
  enter(folder: string, real: string, above: readonly string[]): void {
    if (above.includes(real)) return;
    if (this.#folders++ >= MOST_FOLDERS) return this.#stop(folder, `There are more than ${MOST_FOLDERS} folders, those behind links among them`);
    try {
      for (const name of readdirSync(folder).sort()) if (!this.#isFull) this.#entry(join(folder, name), name, join(real, name), [...above, real]);
    } catch (error) {
      this.#lose(folder, `can not be read: ${reasonOf(error)}`, "Make it readable, or name a folder without it.");
    }
  }

  #entry(path: string, name: string, real: string, above: readonly string[]): void {
    if (SKIPPED.has(name)) return;
    const entry = lstatSync(path);
    if (entry.isSymbolicLink()) this.#link(path, name, above);
    else if (entry.isDirectory()) this.enter(path, real, above);
    else this.#file(path, name, entry);
  }

  #link(path: string, name: string, above: readonly string[]): void {
    const target = realPlace(path);
    if (target === null) this.#unfollowed(path, name, "leads to nothing", "Correct the link, or remove it.");
    else if (!this.#holds(target)) this.#unfollowed(path, name, "leads out of what may be read", "Put the file itself there, or give with --root a folder that holds both.");
    else if (!target.entry.isDirectory()) this.#file(path, name, target.entry);
    else if (this.#links++ < MOST_LINKS) this.enter(path, target.real, above);
    else this.#unfollowed(path, "", `is one of more than ${MOST_LINKS} links to folders`, "Name a smaller folder.");
  }

  #holds({ real }: { readonly real: string }): boolean {
    const way = relative(this.root, real);
    return way !== ".." && !way.startsWith(`..${sep}`);
  }

  #file(path: string, name: string, entry: Stats): void {
    if (!READ.test(name) && !ASKED_FOR.test(name)) return;
    if (entry.isFile()) this.#add(path);
    else if (READ.test(name) && !PASSED_OVER.test(name)) this.#lose(path, `is ${kindOf(entry)}, and was not read`, "Put a file there, or leave it out.");
  }

  #add(path: string): void {
    if (this.paths.length < COMMAND_LINE_LIMITS.files) this.paths.push(path);
    else this.#stop(path, `There are more than ${COMMAND_LINE_LIMITS.files} files`);
  }

  #stop(path: string, why: string): void {
    if (this.#isFull) return;
    this.#isFull = true;
    const message = `${why}: ${this.#name(path)} and those after it are not read.`;
    this.diagnostics.push(errorAt("too-many-files", message, { hint: "Name a smaller folder.", span: fileSpan(this.#name(path)) }));
  }

  /** Only links that would have been read cost something; a folder is missed where a module asks for it. */
  #unfollowed(path: string, name: string, why: string, hint: string): void {
    if (name !== "" && (!READ.test(name) || PASSED_OVER.test(name))) return;
    const shown = this.#name(path);
    this.diagnostics.push(errorAt("link-not-followed", `${shown} is a link that ${why}, and was not read.`, { hint, span: fileSpan(shown) }));
  }

  #lose(path: string, what: string, hint: string): void {
    this.diagnostics.push(unreadable(this.#name(path), what, hint));
  }

  #name(path: string): string {
    return relative(this.top, path).split(sep).join("/");
  }
}

/** Something that should be read and can not. */
export const unreadable = (name: string, what: string, hint: string): Diagnostic =>
  errorAt("file-not-readable", `${name} ${what}.`, { hint, span: fileSpan(name) });

/** Where a link leads in the end, and what is there; null for nothing, and for links in a circle. */
function realPlace(path: string): { readonly real: string; readonly entry: Stats } | null {
  try {
    const real = realpathSync(path);
    return { real, entry: statSync(real) };
  } catch {
    return null;
  }
}
