import type { NodeOf, TemplateNode } from "./node";

/** Functions that have a short form in YAML, by its tag. */
const WITH_TAG = ["And", "Base64", "Cidr", "Equals", "FindInMap", "GetAtt", "GetAZs", "If", "ImportValue", "Join", "Length", "Not", "Or"];
const MORE_WITH_TAG = ["Select", "Split", "Sub", "ToJsonString", "Transform", "Contains", "EachMemberEquals", "EachMemberIn", "RefAll"];

/** `!GetAtt` → `Fn::GetAtt`. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ["!Ref", "Ref"],
  ["!Condition", "Condition"],
  ...[...WITH_TAG, ...MORE_WITH_TAG, "ValueOf", "ValueOfAll"].map((name): [string, string] => [`!${name}`, `Fn::${name}`]),
]);

/** The function that a map calls: its only key is the name, its value the argument. Null for every other node. */
export function callOf(node: TemplateNode): { readonly name: string; readonly argument: TemplateNode } | null {
  if (node.kind !== "map" || node.entries.size !== 1) return null;
  const entry = firstEntry(node);
  return entry !== undefined && isFunctionName(entry.key) ? { name: entry.key, argument: entry.value } : null;
}

const firstEntry = (node: NodeOf<"map">) => node.entries.values().next().value;

/** `Fn::ForEach::Name` is no function of a value: it multiplies the entries around it. */
export const isFunctionName = (key: string): boolean => key === "Ref" || (key.startsWith("Fn::") && !isForEach(key));
export const isForEach = (key: string): boolean => key.startsWith("Fn::ForEach::");
