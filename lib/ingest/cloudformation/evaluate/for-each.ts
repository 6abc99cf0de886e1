import { errorAt, shown, warningAt, type Span } from "../../../source";
import { ValueTooLarge, type Meter } from "../../terraform/evaluate/value";
import { callOf, isForEach, scalarText, type Entry, type NodeOf, type TemplateNode } from "../syntax";
import { plainText } from "./call";
import type { Scope } from "./scope";

/** Whether a loop stands anywhere in it. */
export function hasLoops(root: TemplateNode, meter: Meter): boolean {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    meter.spend(1, node.span);
    if (node.kind === "list") for (const item of node.items) waiting.push(item);
    if (node.kind !== "map") continue;
    for (const { key, value } of node.entries.values()) {
      if (isForEach(key)) return true;
      waiting.push(value);
    }
  }
  return false;
}

/** The same part of a template with every `Fn::ForEach` written out. `allowed`: the template declares what that takes. */
export function expandLoops(node: TemplateNode, scope: Scope, allowed: boolean): TemplateNode {
  scope.meter.spend(1, node.span);
  if (node.kind === "list") return { ...node, items: node.items.map((item) => expandLoops(item, scope, allowed)) };
  if (node.kind !== "map") return node;
  const entries = new Map<string, Entry>();
  for (const entry of node.entries.values()) {
    for (const each of writtenOut(entry, scope, allowed)) {
      scope.meter.elements(1, each.keySpan);
      if (entries.has(each.key)) scope.report(problem(`\`${shown(entry.key)}\` makes \`${shown(each.key)}\` twice`, "Let the name of each entry hold the loop's variable.", each.keySpan));
      else entries.set(each.key, { ...each, value: expandLoops(each.value, scope, allowed) });
    }
  }
  return { ...node, entries };
}

/** A loop may make loops. */
const writtenOut = (entry: Entry, scope: Scope, allowed: boolean): Entry[] =>
  isForEach(entry.key) ? expanded(entry, scope, allowed).flatMap((each) => writtenOut(each, scope, allowed)) : [entry];

const problem = (what: string, hint: string, span: Span) => errorAt("loop-not-expanded", `${what}.`, { hint, span });

const FORM = '`Fn::ForEach::Name: [Variable, [a, b], {"Name${Variable}": …}]`';

function expanded({ key, keySpan, value }: Entry, scope: Scope, allowed: boolean): Entry[] {
  if (!allowed) scope.report(problem(`\`${key}\` needs a transform that the template does not declare`, "Add `Transform: AWS::LanguageExtensions`.", keySpan));
  const [variable, collection, output] = value.kind === "list" ? value.items : [];
  const name = scalarText(variable);
  if (name === null || collection === undefined || output?.kind !== "map") {
    scope.report(problem(`\`${key}\` takes a variable, a list and a map`, `Write ${FORM}.`, value.span));
    return [];
  }
  const elements = elementsOf(collection, scope);
  if (elements === null) {
    scope.lose(`what the loop in line ${keySpan.start.line} makes`);
    const hint = "Write the list out, or give the parameter a default.";
    scope.report(warningAt("loop-not-expanded", `What \`${key}\` goes through is not known, so nothing of it is made.`, { hint, span: collection.span }));
    return [];
  }
  try {
    return elements.flatMap((element) => [...filled(output, name, element, scope.meter).entries.values()]);
  } catch (failure) {
    if (!(failure instanceof ValueTooLarge)) throw failure;
    scope.report(problem(`\`${key}\` would make ${failure.message}`, "Use shorter texts.", keySpan));
    return [];
  }
}

/** The texts of the collection; null where they are not known. */
function elementsOf(collection: TemplateNode, scope: Scope): string[] | null {
  const value = scope.evaluate(collection, { ...scope, deciding: true });
  if (value === undefined || !("items" in value)) return null;
  const texts = value.items.map(plainText);
  return texts.every((text) => text !== null) ? texts : null;
}

/** A node that a loop makes takes so much more memory than an element of a list. */
const UNITS_PER_NODE = 8;

/** The output with the variable's value in place of its name, in names and in texts. `&{…}` leaves out all but letters and digits. */
function filled(output: NodeOf<"map">, variable: string, element: string, meter: Meter): NodeOf<"map"> {
  const insert = (text: string, { span }: { readonly span: Span }): string => {
    const mentions = text.split(`{${variable}}`).length - 1;
    meter.text(text.length + mentions * element.length, span);
    if (mentions === 0) return text;
    return text.replaceAll(`\${${variable}}`, () => element).replaceAll(`&{${variable}}`, () => element.replaceAll(/[^A-Za-z0-9]/g, ""));
  };
  const inMap = (node: NodeOf<"map">): NodeOf<"map"> => {
    const entries = [...node.entries.values()].map((entry): [string, Entry] => {
      const key = insert(entry.key, { span: entry.keySpan });
      return [key, { key, keySpan: entry.keySpan, value: inNode(entry.value) }];
    });
    return { ...node, entries: new Map(entries) };
  };
  const inNode = (node: TemplateNode): TemplateNode => {
    meter.spend(1, node.span);
    meter.hold(UNITS_PER_NODE, node.span);
    if (node.kind === "text") return { ...node, value: insert(node.value, node) };
    if (node.kind === "list") return { ...node, items: node.items.map(inNode) };
    if (node.kind !== "map") return node;
    const call = callOf(node);
    return call?.name === "Ref" && scalarText(call.argument) === variable ? { kind: "text", value: element, span: node.span } : inMap(node);
  };
  return inMap(output);
}
