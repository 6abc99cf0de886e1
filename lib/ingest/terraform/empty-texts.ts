import type { EvaluatedAttribute, EvaluatedBlock, EvaluatedConfiguration, ResourceInstance, Value } from "../declared/evaluated";

/**
 * The AWS provider can not tell an empty text from an argument that is not written: `nat_gateway_id = ""` in an object of
 * `route = [{ … }]` names no target. Expressions can, so this is done once all of them are evaluated.
 */
export const withoutEmptyTexts = (evaluated: EvaluatedConfiguration): EvaluatedConfiguration => ({
  ...evaluated,
  resources: evaluated.resources.map(ofResource),
});

function ofResource(resource: ResourceInstance): ResourceInstance {
  if (!resource.type.startsWith("aws_")) return resource;
  const body = ofBlock(resource.body);
  return body === resource.body ? resource : { ...resource, body };
}

/** The same block where nothing in it is empty. */
function ofBlock(block: EvaluatedBlock): EvaluatedBlock {
  const changed: [string, EvaluatedAttribute][] = [];
  for (const [name, attribute] of block.attributes) {
    const after = ofAttribute(attribute);
    if (after !== attribute) changed.push([name, after]);
  }
  const blocks = block.blocks.map(ofNested);
  if (changed.length === 0 && blocks.every((nested, at) => nested === block.blocks[at])) return block;
  return { ...block, attributes: new Map([...block.attributes, ...changed]), blocks };
}

type Nested = EvaluatedBlock["blocks"][number];

function ofNested(nested: Nested): Nested {
  const body = ofBlock(nested.body);
  return body === nested.body ? nested : { ...nested, body };
}

function ofAttribute(attribute: EvaluatedAttribute): EvaluatedAttribute {
  const value = "items" in attribute.value ? ofObjects(attribute.value) : ofText(attribute.value);
  return value === attribute.value ? attribute : { value, span: attribute.span };
}

const isEmpty = (value: Value): boolean => value.kind === "string" && value.value === "";

const ofText = (value: Value): Value => (isEmpty(value) ? { kind: "null", span: value.span } : value);

/** Blocks that are written as a list of objects. */
function ofObjects(list: Extract<Value, { items: readonly Value[] }>): Value {
  const isBlock = (item: Value): item is Extract<Value, { entries: ReadonlyMap<string, Value> }> => "entries" in item;
  if (!list.items.some((item) => isBlock(item) && [...item.entries.values()].some(isEmpty))) return list;
  const items = list.items.map((item) =>
    isBlock(item) ? { ...item, entries: new Map([...item.entries].map(([name, value]) => [name, ofText(value)])) } : item,
  );
  return { ...list, items };
}
