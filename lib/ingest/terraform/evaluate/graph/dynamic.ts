import { errorAt } from "../../../../source";
import type { EvaluatedBlock } from "../../../declared/evaluated";
import type { Block } from "../../syntax";
import { elementsOf } from "../expression/for";
import { evaluate, binding, type Scope } from "../expression/scope";
import { derived, failed, isUnknown, kindText, object, settledValue, type Unknown, type Value } from "../value";
import { iteratorOf } from "./references";

export type Content = EvaluatedBlock["blocks"][number];

/** Evaluates the content of a block within a scope. */
export type EvaluateContent = (content: Block, scope: Scope) => EvaluatedBlock;

/** Blocks within blocks multiply, and each holds two collections and the scope that it is evaluated in. */
const STEPS_PER_DYNAMIC_BLOCK = 100;

/** One block per element of `for_each`. Where the elements are unknown there is one block of which nothing is known. */
export function expandDynamic(block: Block, scope: Scope, evaluateContent: EvaluateContent): Content[] {
  const type = block.labels[0]?.text;
  const content = block.body.blocks.find((each) => each.type === "content");
  const forEach = block.body.attributes.get("for_each");
  if (type === undefined || content === undefined || forEach === undefined) return incomplete(block, scope);
  const collection = settledValue(evaluate(forEach.value, scope));
  const iterator = iteratorOf(block);
  if (isUnknown(collection)) {
    return [{ type, body: forget(evaluateContent(content, quiet(iterating(scope, iterator, collection, collection))), collection, scope.meter) }];
  }
  const elements = collection.kind === "null" ? null : elementsOf(collection, scope);
  if (elements === null) {
    const message = `\`for_each\` of a \`dynamic\` block goes through a collection; this is ${kindText(collection)}.`;
    scope.report(errorAt("invalid-for-each", message, { span: forEach.span, hint: "Use `[]` for no block at all." }));
    const nothing = failed(forEach.span);
    return [{ type, body: forget(evaluateContent(content, quiet(iterating(scope, iterator, nothing, nothing))), nothing, scope.meter) }];
  }
  scope.meter.elements(elements.count, block.span);
  scope.meter.spend(elements.count * STEPS_PER_DYNAMIC_BLOCK, block.span);
  return Array.from(elements.each(), ([key, value]) => ({ type, body: evaluateContent(content, iterating(scope, iterator, key, value)) }));
}

/** What is found in a block that may not be there is nobody's fault. */
const quiet = (scope: Scope): Scope => ({ ...scope, report: () => undefined });

const iterating = (scope: Scope, iterator: string, key: Value, value: Value): Scope =>
  binding(
    { ...scope, iterator },
    new Map([
      [
        iterator,
        object(
          new Map([
            ["key", key],
            ["value", value],
          ]),
          value.span,
        ),
      ],
    ]),
  );

function incomplete(block: Block, scope: Scope): Content[] {
  scope.report(
    errorAt("invalid-dynamic", "A `dynamic` block needs a label, `for_each` and a `content` block.", {
      span: block.headerSpan,
      hint: 'Write `dynamic "ingress" { for_each = … content { … } }`.',
    }),
  );
  return [];
}

/** The same block with every value unknown: nobody knows whether it is there at all. */
function forget(body: EvaluatedBlock, cause: Unknown, meter: Scope["meter"]): EvaluatedBlock {
  const why = "how many blocks there are is known only after apply";
  return {
    span: body.span,
    attributes: new Map([...body.attributes].map(([name, { value, span }]) => [name, { span, value: derived(why, [cause], value.span, meter) }])),
    blocks: body.blocks.map((block) => ({ type: block.type, body: forget(block.body, cause, meter) })),
  };
}
