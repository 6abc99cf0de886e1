import type { Diagnostic } from "../../../source";
import type { JsonNode } from "../../json";
import type { Entry, TemplateNode } from "./node";
import { repeatedKey } from "./repeated-key";

/** A JSON value as our own tree. */
export function jsonToNode(json: JsonNode, report: (diagnostic: Diagnostic) => void): TemplateNode {
  const { span } = json;
  switch (json.kind) {
    case "string":
      return { kind: "text", value: json.value, span };
    case "array":
      return { kind: "list", items: json.items.map((item) => jsonToNode(item, report)), span };
    case "object":
      return { kind: "map", entries: entriesOf(json, report), span };
    case "literal": {
      const { value } = json;
      if (value === null) return { kind: "null", span };
      return typeof value === "boolean" ? { kind: "bool", value, written: String(value), span } : { kind: "number", value, span };
    }
  }
}

function entriesOf({ properties }: JsonNode & { readonly kind: "object" }, report: (diagnostic: Diagnostic) => void): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { name, value } of properties) {
    if (entries.has(name.value)) report(repeatedKey(name.value, name.span));
    else entries.set(name.value, { key: name.value, keySpan: name.span, value: jsonToNode(value, report) });
  }
  return entries;
}
