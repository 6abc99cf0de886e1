import { errorAt, quoted, type Diagnostic } from "../../source";
import type { JsonNode, JsonObject, JsonProperty } from "./json-node";

/** A name that one object has twice, which JSON allows; which of the two values is meant nobody knows. */
export interface RepeatedName {
  readonly object: JsonObject;
  /** Where the name stands first. */
  readonly first: JsonProperty;
  /** Where it stands again: a third one is a repetition of the first, too. */
  readonly again: JsonProperty;
}

/** Names that stand twice in an object, in any object of the value, in the order of the text. */
export function eachRepeatedName(node: JsonNode, tell: (repeated: RepeatedName) => void): void {
  if (node.kind === "array") for (const item of node.items) eachRepeatedName(item, tell);
  if (node.kind !== "object") return;
  for (const repeated of repeatedIn(node)) tell(repeated);
  for (const { value } of node.properties) eachRepeatedName(value, tell);
}

/** The same of one object alone. */
function repeatedIn(object: JsonObject): RepeatedName[] {
  const { properties } = object;
  // Nearly no object has any, and a file has hundreds of thousands of objects.
  if (new Set(properties.map(({ key }) => key)).size === properties.length) return [];
  const firsts = new Map<string, JsonProperty>();
  return properties.flatMap((again) => {
    const first = firsts.get(again.key);
    if (first === undefined) firsts.set(again.key, again);
    return first === undefined ? [] : [{ object, first, again }];
  });
}

/** The error that tells of one, with both places. */
export function repeatedName({ first, again }: RepeatedName): Diagnostic {
  const { line, column } = first.name.span.start;
  const message = `${quoted(again.key)} stands here again, in an object that has it in line ${line}, column ${column} already.`;
  return errorAt("duplicate-attribute", message, { hint: "Keep one of the two.", span: again.name.span });
}
