import type { Span } from "../../../../source";
import type { ModuleInstance, ModuleNode } from "./module-tree";
import type { Reference } from "./references";

/** One declaration: what must be known before it, and how its value is found in each instance of its module. */
export interface GraphNode {
  readonly module: ModuleNode;
  /** The key by which others refer to it. */
  readonly key: string;
  readonly span: Span;
  readonly references: readonly Reference[];
  /** The module whose names the references are: of a variable that of the call, else its own. */
  readonly speaks: ModuleNode;
  /** Further nodes that come first. */
  readonly after?: () => readonly GraphNode[];
  readonly evaluate: (instance: ModuleInstance) => void;
}

/** The nodes that a node needs. Names that nothing declares are left out. */
export function dependenciesOf(node: GraphNode): GraphNode[] {
  const { module } = node;
  const call = module.parent?.nodes.get(`module.${module.name}`);
  return [...(call ? [call] : []), ...(node.after?.() ?? []), ...node.references.flatMap((reference) => targetsOf(reference, node.speaks))];
}

function targetsOf(reference: Reference, module: ModuleNode): GraphNode[] {
  const node = module.nodes.get(reference.key);
  if (node === undefined) return [];
  if (reference.kind !== "module") return [node];
  const child = module.children.get(reference.key.slice("module.".length));
  if (!child) return [node];
  const outputs = reference.output === null ? [...child.source.outputs.keys()] : [reference.output];
  return [node, ...outputs.flatMap((name) => child.nodes.get(`output.${name}`) ?? [])];
}
