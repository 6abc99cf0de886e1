import { errorAt, type Diagnostic } from "../../../../source";
import { pathText } from "./module-tree";
import { dependenciesOf, type GraphNode } from "./node";

interface Visit {
  readonly node: GraphNode;
  readonly dependencies: readonly GraphNode[];
  next: number;
}

/**
 * The nodes, each after what it needs, without recursion however long the chains are. A cycle is reported once, with its
 * chain; it is cut where it closes, and what is read there has no value.
 */
export function inOrder(nodes: readonly GraphNode[], report: (diagnostic: Diagnostic) => void): GraphNode[] {
  const ordered: GraphNode[] = [];
  const state = new Map<GraphNode, "open" | "done">();
  const stack: Visit[] = [];
  const open = (node: GraphNode): void => {
    state.set(node, "open");
    stack.push({ node, dependencies: dependenciesOf(node), next: 0 });
  };
  for (const root of nodes) {
    if (!state.has(root)) open(root);
    for (let visit = stack.at(-1); visit !== undefined; visit = stack.at(-1)) {
      const dependency = visit.dependencies[visit.next++];
      if (dependency === undefined) {
        state.set(visit.node, "done");
        ordered.push(visit.node);
        stack.pop();
      } else if (!state.has(dependency)) open(dependency);
      else if (state.get(dependency) === "open") report(cycle(stack, dependency));
    }
  }
  return ordered;
}

const MOST_SHOWN = 12;

function cycle(stack: readonly Visit[], closing: GraphNode): Diagnostic {
  const chain = stack.slice(stack.findIndex(({ node }) => node === closing)).map(({ node }) => `\`${pathText(node.module)}${node.key}\``);
  const shown = chain.length > MOST_SHOWN ? [...chain.slice(0, MOST_SHOWN), "…"] : chain;
  const message =
    chain.length === 1 ? `${chain[0]} refers to itself.` : `These refer to one another in a circle: ${[...shown, chain[0]].join(" → ")}.`;
  return errorAt("reference-cycle", message, {
    span: closing.span,
    hint: "Remove one of the references, for example by a separate rule or attachment resource.",
  });
}
