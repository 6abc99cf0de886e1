import type { EvaluatedBlock, ResourceInstance } from "../../../declared/evaluated";
import type { Block } from "../../syntax";
import type { ResourceDeclaration } from "../configuration/module-source";
import { isKnownType } from "../attributes";
import { answerData } from "../data";
import { text, unknownsIn, type Value } from "../value";
import { refuseArns } from "./arns-for-ids";
import { evaluateBody, objectOf, RESOURCE_META } from "./body";
import { instancesOf, mapExpanded, valueOf } from "./expanded";
import { isRepeated, type Evaluation, type ModuleInstance } from "./module-tree";
import { askedOf, providerOf } from "./provider";
import { repeat, type Repeated } from "./repetition";
import { scopeOf } from "./scope-of";
import { isReadBefore } from "./unknown-number";

interface Made {
  readonly resource: ResourceInstance;
  /** As other expressions see it. */
  readonly value: () => Value;
}

/** Evaluates all instances of a resource or data source within one instance of its module. */
export function evaluateResource(key: string, declaration: ResourceDeclaration, instance: ModuleInstance, evaluation: Evaluation): void {
  const surroundings = { readLate: evaluation.readLate, isRepeated: isRepeated(instance) };
  const made = mapExpanded(repeat(declaration.block, scopeOf(instance, evaluation), surroundings), (repeated) =>
    make(key, declaration, repeated, instance, evaluation),
  );
  const type = declaration.mode === "data" ? `data.${declaration.type}` : declaration.type;
  if (made.kind === "failed") evaluation.lose("the number of instances", `${instance.prefix}${key}`, type);
  instance.resources.set(
    key,
    instancesOf(made).map(({ resource }) => resource),
  );
  instance.values.setLater(key, () => valueOf(made, ({ value }) => value(), declaration.block.headerSpan));
}

function make(
  key: string,
  { mode, type, block }: ResourceDeclaration,
  { suffix, scope }: Repeated,
  instance: ModuleInstance,
  evaluation: Evaluation,
): Made {
  const address = `${instance.prefix}${key}${suffix}`;
  const written = evaluateBody(block.body, block.span, scope, RESOURCE_META);
  const evaluated = isKnownType(type) ? refuseArns(written, address, scope.report) : written;
  if (mode === "data" && isReadLate(block, evaluated, evaluation)) evaluation.readLate.add(address);
  const provider = providerOf(block, type, instance);
  const body = provider === null ? evaluated : { ...evaluated, attributes: withProvider(evaluated.attributes, provider) };
  const answered = mode === "data" ? answerData(type, { body, ...askedOf(evaluated, provider?.name, evaluation), meter: scope.meter }) : undefined;
  return { resource: { mode, address, type, body, span: block.span }, value: () => objectOf(evaluated, address, "", answered) };
}

/** A data source waits for `apply` where its arguments do, or where it is told to wait for something. */
function isReadLate(block: Block, { attributes, blocks }: EvaluatedBlock, { readLate, meter }: Evaluation): boolean {
  const values = [attributes, ...blocks.map(({ body }) => body.attributes)].flatMap((each) => [...each.values()].map(({ value }) => value));
  return block.body.attributes.has("depends_on") || unknownsIn(values, meter).some((unknown) => !isReadBefore(unknown, readLate));
}

type Attributes = ResourceInstance["body"]["attributes"];

/** Mapping needs to know which Region a resource is in: a provider other than the default one is kept as an argument. */
const withProvider = (attributes: Attributes, { name, span }: { name: string; span: ResourceInstance["span"] }): Attributes =>
  new Map([...attributes, ["provider", { value: text(name, span), span }]]);
