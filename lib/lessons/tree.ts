/**
 * What a lesson is after its check: a tree in the shape of hast, plain JSON. HTML elements keep their names; the
 * components of `COMPONENTS` keep theirs, capitalised.
 */
export interface LessonTree {
  readonly type: "root";
  readonly children: readonly LessonNode[];
}

export type LessonNode = LessonElement | LessonText;

export interface LessonText {
  readonly type: "text";
  readonly value: string;
}

export interface LessonElement {
  readonly type: "element";
  readonly tagName: string;
  readonly properties: LessonProperties;
  readonly children: readonly LessonNode[];
}

export type LessonProperties = Readonly<Record<string, string | number>>;

export const text = (value: string): LessonText => ({ type: "text", value });

export const element = (tagName: string, properties: LessonProperties, children: readonly LessonNode[]): LessonElement => ({
  type: "element",
  tagName,
  properties,
  children,
});

/** Every element of a tree, in reading order. */
export function* elementsOf(node: LessonTree | LessonNode): Generator<LessonElement> {
  if (node.type === "text") return;
  if (node.type === "element") yield node;
  for (const child of node.children) yield* elementsOf(child);
}

/** The words of a node without its markup. */
export const plainText = (node: LessonNode): string => (node.type === "text" ? node.value : node.children.map(plainText).join(""));
