import { LAUNCH_SHAPES } from "./launch-shapes";
import { OPERATIONS_SHAPES } from "./operations-shapes";

/** What AWS prints under one name: a text, a list of texts, a number, a truth, a map with keys of its owner's, or a shape. */
export interface Member {
  readonly name: string;
  readonly type: string;
  readonly isList: boolean;
}

export type Shape = readonly Member[];
export type Shapes = ReadonlyMap<string, Shape>;

/** A shape as its members in AWS's order: `Name` is a text, `Name:number` a number, `Name:Tag[]` a list of the shape `Tag`. */
export const parseShapes = (written: Readonly<Record<string, string>>): Shapes =>
  new Map(Object.entries(written).map(([shape, members]) => [shape, members.split(" ").map(parseMember)]));

function parseMember(text: string): Member {
  const [name = "", type = "text"] = text.split(":");
  if (type === "texts") return { name, type: "text", isList: true };
  return { name, type: type.replace("[]", ""), isList: type.endsWith("[]") };
}

/** What surrounds a network. */
export const SUPPORT_SHAPES: Shapes = parseShapes({ ...LAUNCH_SHAPES, ...OPERATIONS_SHAPES });
