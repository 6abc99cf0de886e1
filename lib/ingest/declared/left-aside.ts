import type { Aside, Uses } from "../left-aside";
import type { EvaluatedAttribute, EvaluatedBlock, ResourceInstance } from "./evaluated";
import { RESOURCE_TYPES } from "./resources/resource-types";

/** Written for every resource by evaluation itself, or told for the whole text. */
const NOT_OF_THE_TEXT: ReadonlySet<string> = new Set(["provider"]);

/** What resources say in the words of the provider and no reader has asked for. */
export function* asideOfResources(resources: readonly ResourceInstance[], uses: Uses): Iterable<Aside> {
  for (const { mode, type, address: owner, body } of resources) {
    if (mode === "data" || !Object.hasOwn(RESOURCE_TYPES, type)) continue;
    for (const { name, span } of unread(body, "", uses)) if (!NOT_OF_THE_TEXT.has(name)) yield { type, owner, name, span };
  }
}

type Part = Pick<Aside, "name" | "span">;

/** Of a block that nothing was read of the block; else what was not read inside of it. */
function* unread({ attributes, blocks }: EvaluatedBlock, path: string, uses: Uses): Iterable<Part> {
  for (const [name, attribute] of attributes) yield* unreadOf(`${path}${name}`, attribute, uses);
  for (const { type, body } of blocks) {
    const name = `${path}${type}`;
    if (isRead(body, uses)) yield* unread(body, `${name}.`, uses);
    else yield { name, span: body.span };
  }
}

const isRead = (block: EvaluatedBlock, uses: Uses): boolean =>
  uses.isNoted(block) ||
  [...block.attributes.values()].some((attribute) => uses.isNoted(attribute)) ||
  block.blocks.some(({ body }) => isRead(body, uses));

/** An argument of which some entries are read names the others: `tags other than Name`. */
export function* unreadOf(name: string, attribute: EvaluatedAttribute, uses: Uses): Iterable<Part> {
  const { value, span } = attribute;
  if (value.kind === "null") return;
  if (uses.isNoted(attribute)) {
    for (const part of uses.partsOf(attribute)) yield* unread(part as EvaluatedBlock, `${name}.`, uses);
    return;
  }
  const read = uses.entriesOf(attribute);
  if (!("entries" in value)) yield { name, span };
  else if ([...value.entries.keys()].some((key) => !read.has(key))) yield { name: read.size === 0 ? name : `${name} other than ${[...read].join(", ")}`, span };
}
