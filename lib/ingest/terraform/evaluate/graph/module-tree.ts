import { errorAt, shown, type Diagnostic, type Span } from "../../../../source";
import type { Block } from "../../syntax";
import { isLocalSource, isWithin, resolvePath } from "../configuration/paths";
import type { ModuleSource } from "../configuration/module-source";
import type { SourceTree } from "../configuration/source-tree";
import type { Environment, Names } from "../expression/scope";
import { StepsExhausted, type Meter } from "../value";
import type { EvaluatedConfiguration, ResourceInstance } from "../../../declared/evaluated";
import type { Expanded } from "./expanded";
import type { GraphNode } from "./node";
import type { Values } from "./values";

export type EvaluatedProvider = EvaluatedConfiguration["providers"][number];

/** What all modules of one evaluation share. */
export interface Evaluation {
  readonly sources: SourceTree;
  readonly meter: Meter;
  readonly rootDirectory: string;
  readonly moduleRoot: string;
  /** Provider blocks by `aws` or `aws.alias`, those of other modules than the root by `module.net.aws`, once evaluated. */
  readonly providers: Map<string, EvaluatedProvider>;
  /** Data sources, by address, that hang on what is not made yet: Terraform reads them while it applies, all others before. */
  readonly readLate: Set<string>;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Says that the instances of a block can not be made, after the reason has been reported. */
  readonly lose: (fact: string, component: string, type?: string) => void;
}

/** One place in the tree of module calls: what it declares, and its instances once its call is expanded. */
export interface ModuleNode {
  readonly name: string;
  readonly source: ModuleSource;
  readonly parent: ModuleNode | null;
  /** By the name of the call; null where the called module can not be read. */
  readonly children: Map<string, ModuleNode | null>;
  readonly nodes: Map<string, GraphNode>;
  readonly instances: ModuleInstance[];
}

/** One instance of a module: its values and the resources that it makes. */
export interface ModuleInstance {
  readonly node: ModuleNode;
  readonly parent: ModuleInstance | null;
  /** `""` of the root, else `module.net["a"].` */
  readonly prefix: string;
  /** What `each` and `count` are in the call: for its arguments, not for the module itself. */
  readonly callNames: Names;
  /** By reference key, once evaluated. */
  readonly values: Values;
  readonly children: Map<string, Expanded<ModuleInstance>>;
  readonly resources: Map<string, readonly ResourceInstance[]>;
  /** The names of providers that the caller hands on, to those that they have everywhere: `aws` to `aws.west`. */
  readonly providers: ReadonlyMap<string, string>;
  readonly environment: Environment;
}

/** Calls multiply where modules call modules; no honest configuration has so many. */
const MOST_MODULES = 5_000;
/** Resources that are written, modules counted each time: what takes a second and a half on two slow cores. */
const MOST_WRITTEN = 25_000;

/** Follows all `module` calls from the root. Calls that lead nowhere are reported and left out. */
export function buildModuleTree(root: ModuleSource, evaluation: Evaluation): ModuleNode {
  const top = newNode("", root, null);
  const waiting = [top];
  let made = 0;
  let written = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    evaluation.meter.spend(1 + node.source.resources.size + node.source.variables.size + node.source.locals.size, null);
    written += node.source.resources.size + node.source.modules.size;
    if (written > MOST_WRITTEN) throw new StepsExhausted(null, `The configuration writes more than ${MOST_WRITTEN} resources, those of a module at each call`);
    for (const [name, call] of node.source.modules) {
      if ((made += 1) > MOST_MODULES) throw new StepsExhausted(call.headerSpan);
      const child = childOf(node, name, call, evaluation);
      node.children.set(name, child);
      if (child !== null) waiting.push(child);
    }
  }
  evaluation.meter.written(written);
  return top;
}

const newNode = (name: string, source: ModuleSource, parent: ModuleNode | null): ModuleNode => ({
  name,
  source,
  parent,
  children: new Map(),
  nodes: new Map(),
  instances: [],
});

function childOf(parent: ModuleNode, name: string, call: Block, evaluation: Evaluation): ModuleNode | null {
  const attribute = call.body.attributes.get("source");
  const problem = (code: string, message: string, hint: string, span: Span = attribute?.span ?? call.headerSpan): null => {
    evaluation.report(errorAt(code, message, { hint, span }));
    return null;
  };
  const value = attribute?.value;
  if (value?.kind === "unreadable") return null;
  if (value === undefined)
    return problem("module-without-source", `The module \`${name}\` has no \`source\`.`, 'Add `source = "./folder"`.');
  if (value.kind !== "literal" || typeof value.value !== "string") {
    return problem(
      "module-without-source",
      "The `source` of a module is a literal text.",
      'Write the folder, as in `source = "./network"`.',
    );
  }
  const source = value.value;
  if (!isLocalSource(source)) {
    const hint = looksLikeFolder(parent, source, evaluation)
      ? `The path of a folder starts with \`./\` or \`../\`: write \`source = "./${source}"\` if the module is there.`
      : 'Copy the module into a folder of this configuration and write `source = "./folder"`.';
    return problem(
      "module-not-local",
      `The module \`${name}\` comes from \`${shown(source)}\`, outside of this configuration; it is not read.`,
      hint,
    );
  }
  const directory = resolvePath(parent.source.directory, source);
  if (directory === null || !isWithin(directory, evaluation.moduleRoot)) {
    return problem(
      "module-outside-root",
      `\`${shown(source)}\` leads out of the configuration.`,
      "Keep modules in folders below the one that is read.",
    );
  }
  if (!evaluation.sources.hasModule(directory)) {
    const hint = `Folders with a module: ${listed(evaluation.sources.modules)}.`;
    return problem("module-not-found", `There is no module in \`${directory}\`: the folder has no \`.tf\` file.`, hint);
  }
  if (ancestors(parent).some((node) => node.source.directory === directory)) {
    return problem(
      "module-recursion",
      `The module in \`${directory || "."}\` calls itself.`,
      "A module can not contain itself: remove the call.",
    );
  }
  return newNode(name, evaluation.sources.module(directory), parent);
}

const MOST_LISTED = 12;

function listed(folders: readonly string[]): string {
  const named = folders.slice(0, MOST_LISTED).map((folder) => `\`${shown(folder || ".")}\``);
  return `${named.join(", ")}${folders.length > MOST_LISTED ? ` and ${folders.length - MOST_LISTED} more` : ""}`;
}

/** Modules of a registry have names of three or four words, and hosts have points. */
function looksLikeFolder(parent: ModuleNode, source: string, { sources }: Evaluation): boolean {
  const directory = resolvePath(parent.source.directory, `./${source}`);
  return /^[\w-]+(\/[\w-]+)?\/?$/.test(source) || (directory !== null && !source.startsWith("/") && sources.hasModule(directory));
}

/** The module itself, the one that calls it, and so on up to the root. */
export function ancestors(node: ModuleNode): ModuleNode[] {
  const all: ModuleNode[] = [];
  for (let at: ModuleNode | null = node; at !== null; at = at.parent) all.push(at);
  return all;
}

/** `module.a.module.b.`, for messages about declarations. */
export const pathText = (node: ModuleNode): string =>
  ancestors(node)
    .slice(0, -1)
    .reverse()
    .map(({ name }) => `module.${name}.`)
    .join("");

/** All modules of the tree, each before those that it calls. */
export function allModules(top: ModuleNode): ModuleNode[] {
  const found: ModuleNode[] = [];
  const waiting = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node);
    waiting.push(...[...node.children.values()].filter((child) => child !== null).reverse());
  }
  return found;
}

/** Whether `count` or `for_each` made the instance of the module, or one around it. */
export const isRepeated = ({ prefix }: ModuleInstance): boolean => prefix.includes("[");
