import type { Span } from "../../../../source";
import type { Block, Body, Expression, Step, TemplatePart } from "../../syntax";

/** A name in an expression that something in the module must declare. */
export interface Reference {
  readonly kind: "variable" | "local" | "module" | "resource" | "bare";
  /** `var.a`, `local.a`, `module.a`, `aws_vpc.a`, `data.aws_ami.a`; of a bare word the word. */
  readonly key: string;
  /** The output of a module, where the reference names one. */
  readonly output: string | null;
  readonly span: Span;
}

type Visit = (root: string, steps: readonly Step[], span: Span) => void;
type Bound = ReadonlySet<string>;

/** Roots that name no declaration. */
const PREDEFINED = new Set(["each", "count", "path", "terraform", "self", "ephemeral"]);

/** Every reference in the expressions. `bound`: names that mean something else there, such as iterators. */
export function referencesIn(expressions: readonly Expression[], bound: Bound = new Set()): Reference[] {
  const found: Reference[] = [];
  const visit: Visit = (root, steps, span) => {
    if (!PREDEFINED.has(root)) found.push(referenceOf(root, steps, span));
  };
  for (const expression of expressions) walk(expression, bound, visit);
  return found;
}

/** What a dotted name refers to, by its first words. */
export function referenceOf(root: string, steps: readonly Step[], span: Span): Reference {
  const [first, second] = leadingNames(steps);
  const bare: Reference = { kind: "bare", key: root, output: null, span };
  if (first === undefined) return bare;
  if (root === "var") return { kind: "variable", key: `var.${first}`, output: null, span };
  if (root === "local") return { kind: "local", key: `local.${first}`, output: null, span };
  if (root === "module") return { kind: "module", key: `module.${first}`, output: outputName(steps), span };
  if (root !== "data" && root !== "resource") return { kind: "resource", key: `${root}.${first}`, output: null, span };
  if (second === undefined) return { ...bare, key: `${root}.${first}` };
  return { kind: "resource", key: root === "data" ? `data.${first}.${second}` : `${first}.${second}`, output: null, span };
}

/** The first two: no reference is told by more. */
function leadingNames([first, second]: readonly Step[]): string[] {
  if (first?.kind !== "attribute") return [];
  return second?.kind === "attribute" ? [first.name, second.name] : [first.name];
}

/** `module.m.OUTPUT`, `module.m[0].OUTPUT`, `module.m[*].OUTPUT`. */
function outputName(steps: readonly Step[]): string | null {
  const [, second, third] = steps;
  if (second?.kind === "attribute") return second.name;
  const after = second?.kind === "splat" ? second.steps[0] : third;
  return after?.kind === "attribute" ? after.name : null;
}

/** Calls `visit` for every name that the expression does not bind itself. Depth is bounded by the parser. */
function walk(node: Expression, bound: Bound, visit: Visit): void {
  if (node.kind === "literal") return;
  const into = (child: Expression | null): void => {
    if (child !== null) walk(child, bound, visit);
  };
  if (node.kind === "variable") {
    if (!bound.has(node.name)) visit(node.name, [], node.span);
  } else if (node.kind === "access") {
    if (node.base.kind !== "variable") into(node.base);
    else if (!bound.has(node.base.name)) visit(node.base.name, node.steps, node.span);
    walkSteps(node.steps, bound, visit);
  } else if (node.kind === "for") {
    into(node.collection);
    const inner = bindFor(node, bound);
    for (const child of [node.resultKey, node.result, node.condition]) if (child) walk(child, inner, visit);
  } else if (node.kind === "template") walkTemplate(node.parts, bound, visit);
  else for (const child of childrenOf(node)) into(child);
}

function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case "tuple":
      return node.items;
    case "object":
      return node.entries.flatMap(({ key, value }) => [key, value]);
    case "call":
      return node.args;
    case "conditional":
      return [node.condition, node.then, node.otherwise];
    case "operation":
      return [node.first, ...node.rest.map(({ operand }) => operand)];
    case "unary":
      return [node.operand];
    default:
      return [];
  }
}

const bindFor = (head: { readonly key: string | null; readonly value: string }, bound: Bound): Bound =>
  new Set([...bound, head.value, ...(head.key === null ? [] : [head.key])]);

function walkSteps(steps: readonly Step[], bound: Bound, visit: Visit): void {
  for (const step of steps) {
    if (step.kind === "index") walk(step.index, bound, visit);
    else if (step.kind === "splat") walkSteps(step.steps, bound, visit);
  }
}

function walkTemplate(parts: readonly TemplatePart[], bound: Bound, visit: Visit): void {
  for (const part of parts) {
    if (part.kind === "interpolation") walk(part.expression, bound, visit);
    else if (part.kind === "if") {
      walk(part.condition, bound, visit);
      walkTemplate([...part.then, ...part.otherwise], bound, visit);
    } else if (part.kind === "for") {
      walk(part.collection, bound, visit);
      walkTemplate(part.body, bindFor(part, bound), visit);
    }
  }
}

/** Every reference in a body and the blocks within it. Iterators of `dynamic` blocks are bound in their content. */
export function referencesInBody(body: Body, skips: { attributes: Bound; blocks: Bound }, bound: Bound = new Set()): Reference[] {
  const attributes = [...body.attributes.values()].filter(({ name }) => !skips.attributes.has(name));
  const nested = body.blocks.filter(({ type }) => !skips.blocks.has(type));
  return [
    ...referencesIn(
      attributes.map(({ value }) => value),
      bound,
    ),
    ...nested.flatMap((block) =>
      block.type === "dynamic" ? referencesInDynamic(block, bound) : referencesInBody(block.body, NOTHING, bound),
    ),
  ];
}

const NOTHING = { attributes: new Set<string>(), blocks: new Set<string>() };

function referencesInDynamic(block: Block, bound: Bound): Reference[] {
  const iterator = iteratorOf(block);
  const inner = new Set([...bound, iterator]);
  const attributes = ["for_each", "labels"].flatMap((name) => block.body.attributes.get(name)?.value ?? []);
  return [...referencesIn(attributes, bound), ...block.body.blocks.flatMap((content) => referencesInBody(content.body, NOTHING, inner))];
}

/** The name by which the content of a `dynamic` block reaches its element: that of the block unless `iterator` says otherwise. */
export function iteratorOf(block: Block): string {
  const iterator = block.body.attributes.get("iterator")?.value;
  return iterator?.kind === "variable" ? iterator.name : (block.labels[0]?.text ?? "");
}
