import type { JsonObject, JsonProperty } from "../json";

/**
 * The outputs that one object holds. Where a key comes again the next output begins: someone who pastes two of them
 * into one file puts one behind the other, each with its own mark of a next page.
 */
export function pasted(root: JsonObject): readonly JsonObject[] {
  const outputs: JsonProperty[][] = [];
  let keys = new Set<string>();
  for (const property of root.properties) {
    if (outputs.length === 0 || keys.has(property.key)) {
      outputs.push([]);
      keys = new Set();
    }
    outputs.at(-1)?.push(property);
    keys.add(property.key);
  }
  return outputs.map((properties) => root.withOnly(properties));
}
