import type { ResourceInstance } from "../../../declared/evaluated";
import type { ResourceDeclaration } from "../configuration/module-source";
import { answerData } from "../data";
import { text, type Value } from "../value";
import { evaluateBody, objectOf, RESOURCE_META } from "./body";
import { instancesOf, mapExpanded, valueOf } from "./expanded";
import type { Evaluation, ModuleInstance } from "./module-tree";
import { providerOf, regionOf } from "./provider";
import { repeat, type Repeated } from "./repetition";
import { scopeOf } from "./scope-of";

interface Made {
  readonly resource: ResourceInstance;
  readonly value: Value;
}

/** Evaluates all instances of a resource or data source within one instance of its module. */
export function evaluateResource(key: string, declaration: ResourceDeclaration, instance: ModuleInstance, evaluation: Evaluation): void {
  const made = mapExpanded(repeat(declaration.block, scopeOf(instance, evaluation)), (repeated) =>
    make(key, declaration, repeated, instance, evaluation),
  );
  if (made.kind === "failed") evaluation.lose("the number of instances", `${instance.prefix}${key}`);
  instance.resources.set(
    key,
    instancesOf(made).map(({ resource }) => resource),
  );
  instance.values.set(
    key,
    valueOf(made, ({ value }) => value, declaration.block.headerSpan),
  );
}

function make(
  key: string,
  { mode, type, block }: ResourceDeclaration,
  { suffix, scope }: Repeated,
  instance: ModuleInstance,
  evaluation: Evaluation,
): Made {
  const address = `${instance.prefix}${key}${suffix}`;
  const evaluated = evaluateBody(block.body, block.span, scope, RESOURCE_META);
  const provider = providerOf(block, type, instance);
  const body = provider === null ? evaluated : { ...evaluated, attributes: withProvider(evaluated.attributes, provider) };
  const answered = mode === "data" ? answerData(type, { body, region: regionOf(provider?.name ?? "aws", evaluation), meter: scope.meter }) : undefined;
  return { resource: { mode, address, type, body, span: block.span }, value: objectOf(evaluated, address, "", answered) };
}

type Attributes = ResourceInstance["body"]["attributes"];

/** Mapping needs to know which Region a resource is in: a provider other than the default one is kept as an argument. */
const withProvider = (attributes: Attributes, { name, span }: { name: string; span: ResourceInstance["span"] }): Attributes =>
  new Map([...attributes, ["provider", { value: text(name, span), span }]]);
