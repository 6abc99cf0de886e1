import type { EvaluatedAttribute, EvaluatedBlock } from "../../../declared/evaluated";
import type { Block, Body } from "../../syntax";
import type { Span } from "../../../../source";
import { evaluate, type Scope } from "../expression/scope";
import { resourceObject, settledValue, tuple, type Value } from "../value";
import { expandDynamic, type Content } from "./dynamic";

/** Arguments and blocks that say how Terraform handles a block, not what it makes. */
export interface Meta {
  readonly attributes: ReadonlySet<string>;
  readonly blocks: ReadonlySet<string>;
}

export const RESOURCE_META: Meta = {
  attributes: new Set(["count", "for_each", "depends_on", "provider"]),
  blocks: new Set(["lifecycle", "provisioner", "connection"]),
};

export const NO_META: Meta = { attributes: new Set(), blocks: new Set() };

/** An argument that asks its text for its place: a large file has hundreds of thousands, and hardly one is asked. */
class EvaluatedArgument implements EvaluatedAttribute {
  constructor(
    readonly value: Value,
    private readonly written: { readonly span: Span },
  ) {}

  get span(): Span {
    return this.written.span;
  }
}

/** Evaluates a block's content, with every `dynamic` expanded in its place. */
export function evaluateBody(body: Body, span: Span, scope: Scope, meta: Meta = NO_META): EvaluatedBlock {
  scope.meter.hold(body.attributes.size + body.blocks.length, span);
  const attributes = new Map<string, EvaluatedAttribute>();
  for (const attribute of body.attributes.values()) {
    if (!meta.attributes.has(attribute.name))
      attributes.set(attribute.name, new EvaluatedArgument(settledValue(evaluate(attribute.value, scope)), attribute));
  }
  const blocks = body.blocks.filter(({ type }) => !meta.blocks.has(type)).flatMap((block) => evaluateBlock(block, scope));
  return { attributes, blocks, span };
}

/** A block costs more than an expression: it holds two collections of its own. */
const STEPS_PER_BLOCK = 20;

function evaluateBlock(block: Block, scope: Scope): Content[] {
  scope.meter.spend(STEPS_PER_BLOCK, block.span);
  if (block.type === "dynamic") return expandDynamic(block, scope, (content, inner) => evaluateBody(content.body, block.span, inner));
  return [{ type: block.type, body: evaluateBody(block.body, block.span, scope) }];
}

/** A resource as other expressions see it: what it sets is known, everything else is unknown until apply. */
export function objectOf(body: EvaluatedBlock, address: string, path: string, answered?: ReadonlyMap<string, Value>): Value {
  const entries = new Map<string, Value>();
  for (const [name, { value }] of body.attributes) if (value.kind !== "null") entries.set(name, value);
  for (const type of new Set(body.blocks.map((block) => block.type))) {
    const same = body.blocks.filter((block) => block.type === type);
    entries.set(
      type,
      tuple(
        same.map((block, index) => objectOf(block.body, address, `${path}${type}[${index}].`)),
        body.span,
      ),
    );
  }
  for (const [name, value] of answered ?? []) entries.set(name, value);
  return resourceObject(entries, { address, path }, body.span);
}
