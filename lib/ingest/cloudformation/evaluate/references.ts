import type { Span } from "../../../source";
import type { Meter } from "../../terraform/evaluate/value";
import { callOf, nameText, scalarText, subParts, type TemplateNode } from "../syntax";

/** A name that stands in an expression, where a function gives it a meaning. */
export interface Reference {
  /** `value`: a parameter or resource, by `Ref`; `attribute`: a resource, by `GetAtt`. */
  readonly kind: "value" | "attribute" | "condition" | "mapping";
  readonly name: string;
  readonly span: Span;
  /** Whether it counts: a branch of `Fn::If` that is not chosen is never looked at. */
  readonly taken: boolean;
}

interface Waiting {
  readonly node: TemplateNode;
  readonly taken: boolean;
}

/** A reference takes so much more memory than an element of a list. */
const UNITS_PER_REFERENCE = 4;

type Holds = (condition: string) => boolean | null | undefined;

/** Every reference in a part of a template, without recursion. `inConditions`: there `{Condition: Name}` is one. */
export function referencesIn(root: TemplateNode, meter: Meter, holds: Holds, inConditions = false): Reference[] {
  const found: Reference[] = [];
  const waiting: Waiting[] = [{ node: root, taken: true }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, taken } = next;
    meter.spend(1, node.span);
    if (node.kind !== "map" && node.kind !== "list") continue;
    const call = callOf(node);
    const add = (kind: Reference["kind"], name: string | null | undefined): void => {
      if (typeof name !== "string") return;
      meter.hold(UNITS_PER_REFERENCE, node.span);
      found.push({ kind, name, span: node.span, taken });
    };
    if (call?.name === "Ref") waiting.push(...named(call.argument, add, taken));
    else if (call?.name === "Fn::GetAtt") waiting.push(...attribute(call.argument, add, taken));
    else if (call?.name === "Fn::Sub") waiting.push(...insertions(call.argument, add, taken));
    else if (call?.name === "Fn::If") waiting.push(...branches(call.argument, add, taken, holds));
    else {
      if (call?.name === "Fn::FindInMap" && call.argument.kind === "list") add("mapping", nameText(call.argument.items[0]));
      if (inConditions) add("condition", conditionName(node));
      for (const inner of childrenOf(node)) waiting.push({ node: inner, taken });
    }
  }
  return found;
}

type Add = (kind: Reference["kind"], name: string | null | undefined) => void;

export function* childrenOf(node: TemplateNode): Iterable<TemplateNode> {
  if (node.kind === "list") yield* node.items;
  else if (node.kind === "map") for (const { value } of node.entries.values()) yield value;
}

/** A name that functions answer is known later; what they name themselves is known here. */
function named(argument: TemplateNode, add: Add, taken: boolean): Waiting[] {
  const name = scalarText(argument);
  if (name === null) return [{ node: argument, taken }];
  add("value", name);
  return [];
}

function attribute(argument: TemplateNode, add: Add, taken: boolean): Waiting[] {
  if (argument.kind !== "list") {
    const spelled = scalarText(argument);
    if (spelled?.includes(".") === true) add("attribute", spelled.slice(0, spelled.indexOf(".")));
    return [];
  }
  const [id, ...path] = argument.items;
  const name = scalarText(id);
  add("attribute", name?.split(".")[0]);
  return (name === null && id !== undefined ? [id, ...path] : path).map((node) => ({ node, taken }));
}

function insertions(argument: TemplateNode, add: Add, taken: boolean): Waiting[] {
  const [template, values] = argument.kind === "list" ? argument.items : [argument];
  const own = values?.kind === "map" ? values.entries : new Map();
  for (const part of subParts(scalarText(template) ?? "")) {
    if ("text" in part || own.has(part.name)) continue;
    const at = part.name.indexOf(".");
    if (at === -1) add("value", part.name);
    else add("attribute", part.name.slice(0, at));
  }
  return values === undefined ? [] : [...childrenOf(values)].map((node) => ({ node, taken }));
}

function branches(argument: TemplateNode, add: Add, taken: boolean, holds: Holds): Waiting[] {
  if (argument.kind !== "list") return [];
  const [condition, yes, no] = argument.items;
  const name = nameText(condition);
  add("condition", name);
  const answer = name === null ? null : holds(name);
  return [
    ...(yes === undefined ? [] : [{ node: yes, taken: taken && answer !== false }]),
    ...(no === undefined ? [] : [{ node: no, taken: taken && answer !== true }]),
  ];
}

function conditionName(node: TemplateNode): string | null {
  const entry = node.kind === "map" && node.entries.size === 1 ? node.entries.get("Condition") : undefined;
  return nameText(entry?.value);
}
