import { errorAt } from "../../../source";
import type { Value } from "../../terraform/evaluate/value";
import { callOf, nameText, scalarText, type TemplateNode } from "../syntax";
import { Call, isItems, plainText } from "./call";
import type { Scope } from "./scope";

/**
 * Whether a condition holds; null where that is not known. A certain answer of one part settles it, whatever else is
 * unknown. Nothing may rest on an assumed Region here.
 */
export function decide(node: TemplateNode, scope: Scope): boolean | null {
  scope.meter.spend(1, node.span);
  const found = callOf(node) ?? conditionOf(node);
  const decider = found === null ? undefined : DECIDERS.get(found.name);
  if (found !== null && decider !== undefined) return decider(found.argument, new Call(found.name, node.span, { ...scope, deciding: true }));
  const written = scalarText(node);
  if (written === "true" || written === "false") return written === "true";
  scope.report(
    errorAt("invalid-condition", "This decides nothing: a condition is made of `Fn::Equals`, `Fn::And`, `Fn::Or`, `Fn::Not` and other conditions.", {
      hint: 'Compare a value: `!Equals [!Ref Environment, "production"]`.',
      span: node.span,
    }),
  );
  return null;
}

/** `{Condition: Name}`, which is a function here alone. */
function conditionOf(node: TemplateNode): ReturnType<typeof callOf> {
  const entry = node.kind === "map" && node.entries.size === 1 ? node.entries.get("Condition") : undefined;
  return entry === undefined ? null : { name: entry.key, argument: entry.value };
}

type Decider = (argument: TemplateNode, call: Call) => boolean | null;

function undecided(argument: TemplateNode, call: Call, form: string): null {
  call.fail(`takes ${form}`, `Write ${form}.`, argument.span);
  return null;
}

const equals: Decider = (argument, call) => {
  const parts = call.parts(argument, 2, 2, "a list of two values");
  if (parts === null) return null;
  const [a, b] = parts.map((part) => call.evaluate(part));
  if (a?.kind === "unknown" || b?.kind === "unknown") return null;
  return same(a, b);
};

/** As texts: `true` and `"true"` are equal, `80` and `"80"` too. */
function same(a: Value | undefined, b: Value | undefined): boolean {
  const [one, other] = [plainText(a), plainText(b)];
  if (one !== null || other !== null) return one === other;
  if (a === undefined || b === undefined || !("items" in a) || !("items" in b)) return false;
  return a.items.length === b.items.length && a.items.every((item, index) => plainText(item) !== null && plainText(item) === plainText(b.items[index]));
}

const among =
  (settles: boolean): Decider =>
  (argument, call) => {
    const parts = call.parts(argument, 2, 10, "a list of two to ten conditions");
    const answers = parts?.map((part) => decide(part, call.scope)) ?? [null];
    if (answers.includes(settles)) return settles;
    return answers.includes(null) ? null : !settles;
  };

const not: Decider = (argument, call) => {
  const parts = call.parts(argument, 1, 1, "a list of one condition");
  const answer = parts?.[0] === undefined ? null : decide(parts[0], call.scope);
  return answer === null ? null : !answer;
};

const condition: Decider = (argument, call) => {
  const name = nameText(argument);
  if (name === null) return undecided(argument, call, "the name of a condition");
  return call.scope.condition(name) ?? null;
};

/** Of rules: whether a list has the value. */
const contains: Decider = (argument, call) => {
  const [list, sought] = call.parts(argument, 2, 2, "a list of texts and a text") ?? [];
  if (list === undefined || sought === undefined) return null;
  const [items, value] = [call.items(list, "its first argument"), call.evaluate(sought)];
  return isItems(items) ? isAmong(value, items) : null;
};

const isAmong = (value: Value | undefined, items: readonly Value[]): boolean | null => {
  if (value === undefined || value.kind === "unknown") return null;
  if (items.some((item) => plainText(item) === plainText(value))) return true;
  return items.some(({ kind }) => kind === "unknown") ? null : false;
};

const every = (answers: readonly (boolean | null)[]): boolean | null => (answers.includes(false) ? false : answers.includes(null) ? null : true);

const eachEquals: Decider = (argument, call) => {
  const [list, sought] = call.parts(argument, 2, 2, "a list of texts and a text") ?? [];
  if (list === undefined || sought === undefined) return null;
  const [items, value] = [call.items(list, "its first argument"), call.evaluate(sought)];
  return isItems(items) && value !== undefined ? every(items.map((item) => isAmong(item, [value]))) : null;
};

const eachIn: Decider = (argument, call) => {
  const [list, allowed] = (call.parts(argument, 2, 2, "two lists of texts") ?? []).map((part, index) => call.items(part, `its argument ${index + 1}`));
  if (list === undefined || allowed === undefined || !isItems(list) || !isItems(allowed)) return null;
  return every(list.map((item) => isAmong(item, allowed)));
};

const DECIDERS: ReadonlyMap<string, Decider> = new Map([
  ["Fn::Equals", equals],
  ["Fn::And", among(false)],
  ["Fn::Or", among(true)],
  ["Fn::Not", not],
  ["Condition", condition],
  ["Fn::Contains", contains],
  ["Fn::EachMemberEquals", eachEquals],
  ["Fn::EachMemberIn", eachIn],
]);
