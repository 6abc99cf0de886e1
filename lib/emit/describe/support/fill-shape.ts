import { present } from "../../../assert";
import type { Json } from "../../../model";
import { snakeCase } from "../../../source";
import { isEmpty, isObject, type Attributes } from "../../json";
import type { Printed } from "../printing";
import { SUPPORT_SHAPES, type Member } from "./shapes";

/** How values become those that AWS prints. */
export interface Filling {
  /** What a resource is called in the outputs. */
  readonly called: (text: string) => string;
  /** Told of what the shape has no member for: `network_interfaces.mac`. */
  readonly noPlace: (path: string) => void;
}

/** The members of a shape, in AWS's order, from attributes that are called the same in snake_case. */
export function fillShape(name: string, attributes: Attributes, filling: Filling, path = ""): Printed {
  const own = isAboutTags(attributes) ? { ...filling, called: (text: string) => text } : filling;
  const left = new Set(Object.keys(attributes).filter((key) => !isEmpty(attributes[key])));
  const printed = present(SUPPORT_SHAPES.get(name), `the shape ${name} is written down`).flatMap((member) => {
    const key = snakeCase(member.name);
    const value = attributes[key];
    if (value === undefined || value === null) return [];
    // Of empty lists AWS prints those of the resource itself.
    if (path !== "" && isEmpty(value)) return [];
    const filled = fillMember(member, value, own, `${path}${key}`);
    if (filled !== undefined) left.delete(key);
    return filled === undefined ? [] : [[member.name, filled] as const];
  });
  for (const key of left) filling.noPlace(`${path}${key}`);
  return Object.fromEntries(printed);
}

/** Targets that are chosen by tags: `tag:Name` with values that are texts, whatever they read like. */
const isAboutTags = ({ key }: Attributes): boolean => typeof key === "string" && key.startsWith("tag");

function fillMember(member: Member, value: Json, filling: Filling, path: string): Json | undefined {
  if (!member.isList) return fillOne(member, Array.isArray(value) && value.length === 1 ? (value[0] ?? null) : value, filling, path);
  return listOf(member, value).flatMap((element: Json) => fillOne(member, element, filling, path) ?? []);
}

/** A map of tags is a list of them. */
function listOf({ type }: Member, value: Json): readonly Json[] {
  if (Array.isArray(value)) return value as readonly Json[];
  if (!isObject(value) || !/^Tag/.test(type)) return [value];
  return Object.entries(value).map(([key, one]) => ({ key, value: one ?? "" }));
}

/** Texts that may read like the id of a resource, and are none. */
const IS_LITERAL = /(?:^Key|^Value|Name|Description|Type|^Path|Schedule\w*|Namespace)$/;

/** Configurations may write numbers and truths as texts, and texts as numbers. */
function fillOne({ name, type }: Member, value: Json, filling: Filling, path: string): Json | undefined {
  switch (type) {
    case "text":
      if (typeof value === "string") return IS_LITERAL.test(name) ? value : filling.called(value);
      return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
    case "number":
      return typeof value === "number" || (typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value)) ? Number(value) : undefined;
    case "boolean":
      return typeof value === "boolean" ? value : value === "true" ? true : value === "false" ? false : undefined;
    case "map":
      return value;
    default:
      return isObject(value) ? fillShape(type, value, filling, `${path}.`) : undefined;
  }
}
