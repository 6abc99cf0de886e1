import { nameOfProvider, type ResourceDeclaration } from "../configuration/module-source";
import { failed, type Value } from "../value";
import { evaluateBody, RESOURCE_META } from "./body";
import { checkArguments, expandModule } from "./module-call";
import type { Evaluation, ModuleNode } from "./module-tree";
import type { GraphNode } from "./node";
import { declaredProvider } from "./provider";
import { referencesIn, referencesInBody } from "./references";
import { evaluateResource } from "./resource";
import { evaluate } from "../expression/scope";
import { scopeOf } from "./scope-of";
import { variableNodes } from "./variable-nodes";

/** Adds a node to the module for each thing that it declares. `given`: values of the root module's variables. */
export function buildNodes(module: ModuleNode, given: ReadonlyMap<string, Value>, evaluation: Evaluation): void {
  const nodes = [
    ...variableNodes(module, given, evaluation),
    ...localNodes(module, evaluation),
    ...outputNodes(module, evaluation),
    ...providerNodes(module, evaluation),
    ...resourceNodes(module, evaluation),
    ...callNodes(module, evaluation),
  ];
  for (const node of nodes) module.nodes.set(node.key, node);
}

const localNodes = (module: ModuleNode, evaluation: Evaluation): GraphNode[] =>
  [...module.source.locals].map(([name, attribute]) => ({
    module,
    speaks: module,
    key: `local.${name}`,
    span: attribute.span,
    references: referencesIn([attribute.value]),
    evaluate: (instance) => void instance.values.set(`local.${name}`, evaluate(attribute.value, scopeOf(instance, evaluation))),
  }));

const outputNodes = (module: ModuleNode, evaluation: Evaluation): GraphNode[] =>
  [...module.source.outputs].map(([name, block]) => {
    const value = block.body.attributes.get("value")?.value;
    return {
      module,
      speaks: module,
      key: `output.${name}`,
      span: block.headerSpan,
      references: value === undefined ? [] : referencesIn([value]),
      evaluate: (instance) => {
        const result = value === undefined ? failed(block.headerSpan) : evaluate(value, scopeOf(instance, evaluation));
        instance.values.set(`output.${name}`, result);
      },
    };
  });

const providerNodes = (module: ModuleNode, evaluation: Evaluation): GraphNode[] =>
  module.source.providers.map(({ type, alias, block }) => ({
    module,
    speaks: module,
    key: `provider.${nameOfProvider(type, alias)}`,
    span: block.headerSpan,
    references: referencesInBody(block.body, PROVIDER_META),
    evaluate: (instance) => {
      const body = evaluateBody(block.body, block.span, scopeOf(instance, evaluation), PROVIDER_META);
      const own = `${instance.prefix}${type}`;
      evaluation.providers.set(nameOfProvider(own, alias), { type: own, alias, body });
    },
  }));

const PROVIDER_META = { attributes: new Set(["configuration_aliases"]), blocks: new Set<string>() };

/** `provider` names no value; all other arguments, `depends_on` included, refer to what must come first. */
const RESOURCE_REFERENCES = { attributes: new Set(["provider"]), blocks: RESOURCE_META.blocks };

const resourceNodes = (module: ModuleNode, evaluation: Evaluation): GraphNode[] =>
  [...module.source.resources].map(([key, declaration]) => ({
    module,
    speaks: module,
    key,
    get span() {
      return declaration.block.headerSpan;
    },
    references: referencesInBody(declaration.block.body, RESOURCE_REFERENCES),
    ...(declaration.mode === "data" ? { after: () => providerOfData(module, declaration) } : {}),
    evaluate: (instance) => evaluateResource(key, declaration, instance, evaluation),
  }));

/** What a data source answers depends on the Region of its provider; others may be told by what it answers. */
function providerOfData(module: ModuleNode, { block, type }: ResourceDeclaration): GraphNode[] {
  const provider = declaredProvider(module, block, type);
  return provider === undefined ? [] : [provider];
}

const callNodes = (module: ModuleNode, evaluation: Evaluation): GraphNode[] =>
  [...module.source.modules].map(([name, call]) => {
    const child = module.children.get(name);
    if (child) checkArguments(name, call, child, evaluation);
    const expansion = ["count", "for_each", "depends_on"].flatMap((key) => call.body.attributes.get(key)?.value ?? []);
    return {
      module,
      speaks: module,
      key: `module.${name}`,
      span: call.headerSpan,
      references: referencesIn(expansion),
      evaluate: (instance) => expandModule(name, call, instance, evaluation),
    };
  });
