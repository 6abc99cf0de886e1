import { derived, failed, isUnknown, text, type Value } from "../../../terraform/evaluate/value";
import type { Entry, NodeOf, TemplateNode } from "../../syntax";
import { nameText, valueAt } from "../../syntax";
import { plainText, type Call, type Intrinsic } from "../call";

/** `Fn::If`: the second argument where the condition holds, else the third. */
export const chooseIf: Intrinsic = (argument, call) => {
  const parts = call.parts(argument, 3, 3, "the name of a condition and two values");
  const [condition, yes, no] = parts ?? [];
  if (condition === undefined || yes === undefined || no === undefined) return failed(call.span);
  const name = nameText(condition);
  if (name === null) return call.fail("takes the name of a condition first", "Declare the condition in `Conditions`, and write its name.", condition.span);
  const holds = call.scope.condition(name);
  if (holds === undefined) return failed(call.span);
  if (holds !== null) return call.evaluate(holds ? yes : no);
  return either([call.evaluate(yes), call.evaluate(no)], `whether the condition ${name} holds is not known`, call);
};

/** What is known where one of several values holds: the value if all are the same, else nothing. */
function either(values: readonly (Value | undefined)[], why: string, call: Call): Value | undefined {
  const given = values.filter((value) => value !== undefined);
  if (given.length === 0) return undefined;
  const texts = new Set(values.map((value) => plainText(value)));
  const [first] = given;
  if (texts.size === 1 && !texts.has(null) && first !== undefined) return first;
  return derived(why, given, call.span, call.scope.meter);
}

const FORM = "a mapping, a first and a second key";

/** `Fn::FindInMap`: a value of a mapping. With a key that is not known, what all candidates agree on. */
export const findInMap: Intrinsic = (argument, call) => {
  const parts = call.parts(argument, 3, 4, FORM);
  if (parts === null) return failed(call.span);
  const deciding = { ...call.scope, deciding: true };
  const keys = parts.slice(0, 3).map((part) => (part.kind === "bool" ? text(part.written, part.span) : call.scope.evaluate(part, deciding)));
  const unknown = keys.filter((value) => value !== undefined && isUnknown(value)).filter((value) => value !== undefined);
  const [name, ...path] = keys.map((key) => (key === undefined || isUnknown(key) ? null : plainText(key)));
  if (name === null || name === undefined) return unknown.length > 0 ? call.derived(unknown) : call.fail(`takes ${FORM}`, "Write the mapping's name first.", argument.span);
  const mapping = call.scope.mapping(name);
  if (mapping === undefined) return failed(call.span);
  const found = candidates(mapping, path);
  if (unknown.length > 0) return either(found.length > 0 ? found.map((node) => call.evaluate(node)) : [undefined], "which key of the mapping holds is not known", call) ?? call.derived(unknown);
  const [only] = found;
  if (only !== undefined) return call.evaluate(only);
  const fallback = valueAt(parts[3], "DefaultValue");
  return fallback === undefined ? missing(mapping, name, path, call) : call.evaluate(fallback);
};

/** The values at the path; a key that is null stands for all keys. */
function candidates(mapping: TemplateNode, path: readonly (string | null)[]): TemplateNode[] {
  let nodes = [mapping];
  for (const key of path) {
    const maps = nodes.filter((node): node is NodeOf<"map"> => node.kind === "map");
    nodes = maps.flatMap((map) => (key === null ? [...map.entries.values()].map(({ value }) => value) : (entryOf(map, key)?.value ?? [])));
  }
  return nodes;
}

/** A key that is spelled `yes` is the same as `true`. */
function entryOf({ entries }: NodeOf<"map">, key: string): Entry | undefined {
  const found = entries.get(key);
  if (found !== undefined || (key !== "true" && key !== "false")) return found;
  return SPELLINGS[key].flatMap((spelling) => entries.get(spelling) ?? [])[0];
}

const SPELLINGS = { true: ["yes", "Yes", "YES", "on", "On", "ON"], false: ["no", "No", "NO", "off", "Off", "OFF"] } as const;

function missing(mapping: TemplateNode, name: string, [top, second]: readonly (string | null)[], call: Call): Value {
  const inner = valueAt(mapping, top ?? "");
  const [key, map] = inner === undefined ? [top, mapping] : [second, inner];
  const keys = map.kind === "map" ? [...map.entries.keys()].slice(0, 8) : [];
  const where = inner === undefined ? `mapping \`${name}\`` : `entry \`${top}\` of the mapping \`${name}\``;
  return call.outside(`The ${where} has no key \`${key}\`.`, `Keys there: ${keys.map((each) => `\`${each}\``).join(", ")}.`, call.span);
}
