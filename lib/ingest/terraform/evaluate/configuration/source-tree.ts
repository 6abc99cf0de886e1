import type { SourceFile } from "../../../../source";
import { parseFile, parseJsonFile } from "../../syntax";
import { declareAll } from "./declarations";
import { emptySource, type ModuleSource } from "./module-source";
import { overrideAll } from "./overrides";
import { folderOf, nameOf } from "./paths";

/** Files that declare things. Terraform passes over those that an editor left behind. */
const isModuleFile = ({ path }: SourceFile): boolean => /\.tf(\.json)?$/.test(path) && !/^[.#]|~$/.test(nameOf(path));

/** Files whose blocks change those of the others instead of adding to them. */
const isOverride = ({ path }: SourceFile): boolean => /(^|_)override\.tf(\.json)?$/.test(nameOf(path));

/** The files of a submission by folder; each folder is read as a module when it is first asked for. */
export class SourceTree {
  readonly #files = new Map<string, SourceFile>();
  readonly #folders = new Map<string, SourceFile[]>();
  readonly #modules = new Map<string, ModuleSource>();

  constructor(
    files: readonly SourceFile[],
    private readonly nesting: number,
  ) {
    for (const file of files) {
      this.#files.set(file.path, file);
      const folder = this.#folders.get(folderOf(file.path)) ?? [];
      folder.push(file);
      this.#folders.set(folderOf(file.path), folder);
    }
  }

  file(path: string): SourceFile | null {
    return this.#files.get(path) ?? null;
  }

  /** The files directly in a folder, by name. */
  folder(directory: string): readonly SourceFile[] {
    return [...(this.#folders.get(directory) ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Whether the folder holds a module. */
  hasModule(directory: string): boolean {
    return this.folder(directory).some(isModuleFile);
  }

  /** Folders that hold a module, for hints. */
  get modules(): string[] {
    return [...this.#folders.keys()].filter((directory) => this.hasModule(directory));
  }

  module(directory: string): ModuleSource {
    const known = this.#modules.get(directory);
    if (known !== undefined) return known;
    const source = emptySource(directory);
    this.#modules.set(directory, source);
    const files = this.folder(directory).filter(isModuleFile);
    const inOrder = [...files.filter((file) => !isOverride(file)), ...files.filter(isOverride)];
    for (const file of inOrder) {
      const parsed = file.path.endsWith(".json") ? parseJsonFile(file, this.nesting) : parseFile(file, this.nesting);
      source.diagnostics.push(...parsed.diagnostics);
      (isOverride(file) ? overrideAll : declareAll)(parsed.body, source);
    }
    return source;
  }

  /** What was found wrong in the modules that were read. */
  get diagnostics() {
    return [...this.#modules.values()].flatMap((module) => module.diagnostics);
  }
}
