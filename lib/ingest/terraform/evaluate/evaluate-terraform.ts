import { errorAt, inReadingOrder, type Diagnostic, type SourceFile } from "../../../source";
import { boundedReport } from "../../bounded-report";
import type { IngestLimits } from "../../read";
import { unreadBecauseOf } from "../../unread";
import type { EvaluatedConfiguration, LostPart, ResourceInstance, Value } from "../../declared/evaluated";
import { givenValues } from "./configuration/given-values";
import { SourceTree } from "./configuration/source-tree";
import { buildNodes } from "./graph/build-nodes";
import { beyond } from "./graph/beyond";
import { checkProviders } from "./graph/check-providers";
import { checkReference } from "./graph/check-references";
import { rootInstance } from "./graph/module-call";
import { allModules, buildModuleTree, type Evaluation, type ModuleNode } from "./graph/module-tree";
import { inOrder } from "./graph/order";
import { Meter, StepsExhausted } from "./value";

export interface EvaluateOptions {
  readonly limits: IngestLimits;
  /** Values of variables of the root module, as texts. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The folder of the root module; default the top. */
  readonly rootModule?: string;
  /** The folder that paths of modules may not leave; default the top. */
  readonly moduleRoot?: string;
  /** Whether what the text says beyond its resources is kept. */
  readonly notesLeftAside?: boolean;
}

/** Evaluates a configuration: as much of it as can be, with everything that is wrong with it. */
export function evaluateTerraform(files: readonly SourceFile[], options: EvaluateOptions): EvaluatedConfiguration {
  const diagnostics = new Diagnostics();
  const lost: LostPart[] = [];
  const evaluation: Evaluation = {
    sources: new SourceTree(files, options.limits.nesting),
    meter: new Meter(options.limits),
    rootDirectory: folder(options.rootModule),
    moduleRoot: folder(options.moduleRoot),
    providers: new Map(),
    readLate: new Set(),
    report: (diagnostic) => diagnostics.add(diagnostic),
    lose: (fact, component, type) => void lost.push({ fact, component, ...(type !== undefined && { type }) }),
  };
  const root = evaluateAll(options.variables ?? {}, evaluation);
  const ofBlocks = diagnostics.all.filter(({ code }) => COSTS_BLOCKS.has(code));
  evaluation.sources.diagnostics.forEach(evaluation.report);
  return {
    resources: root === null ? [] : allModules(root).flatMap(resourcesOf),
    providers: [...evaluation.providers.values()],
    outputs: root === null ? new Map() : outputsOf(root),
    diagnostics: inReadingOrder(diagnostics.all),
    lost: [...unreadBecauseOf([...evaluation.sources.diagnostics, ...ofBlocks]), ...lost],
    ...(options.notesLeftAside === true && { beyond: beyond(root === null ? [] : allModules(root)) }),
  };
}

/** Errors of evaluation after which blocks are missing; others leave a value that is not known. */
const COSTS_BLOCKS: ReadonlySet<string> = new Set(["evaluation-limit", "invalid-dynamic", "no-configuration"]);

const folder = (path: string | undefined): string => (path ?? "").replace(/^(\.\/)+|^\.$|\/+$/g, "");

/** Builds and evaluates the tree of modules; what was reached when the steps ran out stays. */
function evaluateAll(variables: Readonly<Record<string, string>>, evaluation: Evaluation): ModuleNode | null {
  const { sources, report, rootDirectory: directory } = evaluation;
  if (!sources.hasModule(directory)) return noModule(directory, evaluation);
  let root: ModuleNode | null = null;
  try {
    const source = sources.module(directory);
    const given = givenValues(sources, source, variables, evaluation);
    root = buildModuleTree(source, evaluation);
    const modules = allModules(root);
    for (const module of modules) buildNodes(module, given, evaluation);
    const nodes = modules.flatMap((module) => [...module.nodes.values()]);
    const { suggestions } = evaluation.meter;
    for (const module of modules) checkProviders(module, suggestions).forEach(report);
    for (const { references, speaks } of nodes)
      for (const reference of references) reportIf(checkReference(reference, speaks, suggestions), report);
    rootInstance(root, evaluation);
    for (const node of inOrder(nodes, report)) for (const instance of node.module.instances) node.evaluate(instance);
  } catch (failure) {
    if (!(failure instanceof StepsExhausted)) throw failure;
    const hint = "Use smaller collections and fewer repetitions.";
    report(
      errorAt("evaluation-limit", `${failure.why}; the rest of it is not read.`, {
        span: failure.span,
        hint,
      }),
    );
  }
  return root;
}

const reportIf = (diagnostic: Diagnostic | null, report: Evaluation["report"]): void => {
  if (diagnostic !== null) report(diagnostic);
};

function noModule(directory: string, { sources, report }: Evaluation): null {
  const folders = sources.modules.map((each) => `\`${each || "."}\``);
  const hint = folders.length === 0 ? "Add a file such as `main.tf`." : `Folders with \`.tf\` files: ${folders.slice(0, 5).join(", ")}.`;
  report(errorAt("no-configuration", `There is no \`.tf\` file in \`${directory || "."}\`.`, { hint }));
  return null;
}

/** In the order in which they are declared. */
const resourcesOf = ({ instances, source }: ModuleNode): ResourceInstance[] =>
  instances.flatMap(({ resources }) => [...source.resources.keys()].flatMap((key) => resources.get(key) ?? []));

function outputsOf(root: ModuleNode): ReadonlyMap<string, Value> {
  const names = [...root.source.outputs.keys()];
  const [instance] = root.instances;
  return new Map(
    names.flatMap((name) => (instance?.values.get(`output.${name}`) ? [[name, instance.values.get(`output.${name}`) as Value]] : [])),
  );
}

/** Collects diagnostics once each: what is evaluated for many instances is told once. */
class Diagnostics {
  readonly all: Diagnostic[] = [];
  readonly #seen = new Set<string>();
  readonly #report = boundedReport(this.all);

  add(diagnostic: Diagnostic): void {
    const { code, span, message } = diagnostic;
    const key = JSON.stringify([code, span?.file, span?.start, span === null ? message : null]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#report(diagnostic);
  }
}
