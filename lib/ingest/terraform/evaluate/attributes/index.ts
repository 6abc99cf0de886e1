/** Which attributes a resource has, for the types that are read. */
import { RESOURCE_TYPES } from "../../../declared/resources/resource-types";
import type { ResourcePart } from "../../../declared/evaluated";
import { EXPORTED } from "./exported";

const OF_ALL = ["id", "arn", "region", "tags", "tags_all", "timeouts"];
const words = (text: string): string[] => text.split(" ").filter((word) => word !== "");

/** Arguments, nested blocks and what the provider tells, by type; without those of which not all is known. */
const KNOWN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...EXPORTED].flatMap(([type, exported]) => {
    const shape = RESOURCE_TYPES[type]?.shape;
    if (shape === undefined) return [];
    return [[type, new Set([...OF_ALL, ...shape.required, ...shape.optional, ...Object.keys(shape.blocks), ...words(exported)])] as const];
  }),
);

export const isKnownType = (type: string): boolean => KNOWN.has(type);

const ADDRESS = /^(?:module\.[^.[]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\.)*((?:data\.)?[^.[]+)\./;

/** The attributes that the resource can have, where `name` is not among them; null where it is, or may be. */
export function attributesWithout(name: string, { address, path }: ResourcePart): ReadonlySet<string> | null {
  if (path !== "") return null;
  const names = KNOWN.get(ADDRESS.exec(address)?.[1] ?? "");
  return names === undefined || names.has(name) ? null : names;
}
