import type { Json } from "../../../lib/model";
import type { SourceFile } from "../../../lib/source";
import { OUTPUTS, SHAPES } from "./outputs";

/** What stands in an output and is not what AWS documents for its command: unknown names, and values of another kind. */
export function undocumented({ path, text }: SourceFile): string[] {
  const command = (path.split("/").at(-1) ?? "").split(".")[0] ?? "";
  const keys = OUTPUTS.get(command);
  return keys === undefined ? [`${path}: no such command`] : inObject(keys, JSON.parse(text) as Json, command);
}

type Shape = NonNullable<ReturnType<typeof OUTPUTS.get>>;

const isObject = (value: Json): value is { readonly [key: string]: Json } => typeof value === "object" && value !== null && !Array.isArray(value);

function inObject(shape: Shape, value: Json, path: string): string[] {
  if (!isObject(value)) return [`${path} is no object`];
  return Object.entries(value).flatMap(([key, inner]) => {
    const member = shape.find(({ name }) => name === key);
    if (member === undefined) return [`${path}.${key}`];
    if (!member.isList) return inValue(member.type, inner, `${path}.${key}`);
    return Array.isArray(inner) ? inner.flatMap((each: Json) => inValue(member.type, each, `${path}.${key}[]`)) : [`${path}.${key} is no list`];
  });
}

function inValue(type: string, value: Json, path: string): string[] {
  const kind = { text: "string", number: "number", boolean: "boolean" }[type];
  if (kind !== undefined) return typeof value === kind ? [] : [`${path} is no ${kind}`];
  const shape = SHAPES.get(type);
  return shape === undefined ? (isObject(value) ? [] : [`${path} is no object`]) : inObject(shape, value, path);
}
