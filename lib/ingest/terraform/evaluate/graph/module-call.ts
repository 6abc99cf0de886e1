import type { Block } from "../../syntax";
import { errorAt, shown } from "../../../../source";
import { meanHint } from "../value";
import { environmentOf } from "./environment";
import { mapExpanded } from "./expanded";
import { isRepeated, type Evaluation, type ModuleInstance, type ModuleNode } from "./module-tree";
import { Names } from "../expression/scope";
import { providersOf } from "./provider";
import { repeat, type Repeated } from "./repetition";
import { scopeOf } from "./scope-of";
import { Values } from "./values";

export function rootInstance(node: ModuleNode, evaluation: Evaluation): ModuleInstance {
  return newInstance(node, null, "", Names.none, new Map(), evaluation);
}

/** Addresses of modules within modules grow, and all that is in them repeats them. In UTF-16 code units. */
const MOST_ADDRESS = 4_000;

/** Makes the instances of a called module within one instance of its caller. */
export function expandModule(name: string, call: Block, caller: ModuleInstance, evaluation: Evaluation): void {
  const child = caller.node.children.get(name);
  const address = `${caller.prefix}module.${name}`;
  if (child && address.length > MOST_ADDRESS) {
    const message = `${shown(address)} has an address of more than ${MOST_ADDRESS} characters: the module is not read.`;
    evaluation.report(errorAt("nesting-too-deep", message, { span: call.headerSpan, hint: "Choose shorter names, or call modules less deep." }));
  }
  if (!child || address.length > MOST_ADDRESS) return evaluation.lose("the content of the module", address);
  const providers = providersOf(call, caller, child);
  const make = ({ suffix, scope }: Repeated): ModuleInstance =>
    newInstance(child, caller, `${address}${suffix}.`, scope.names, providers, evaluation);
  const made = mapExpanded(repeat(call, scopeOf(caller, evaluation), { readLate: evaluation.readLate, isRepeated: isRepeated(caller) }), make);
  if (made.kind === "failed") evaluation.lose("the number of instances", address);
  caller.children.set(name, made);
}

function newInstance(
  node: ModuleNode,
  parent: ModuleInstance | null,
  prefix: string,
  callNames: Names,
  providers: ReadonlyMap<string, string>,
  evaluation: Evaluation,
): ModuleInstance {
  const environment = environmentOf(() => instance, evaluation);
  const instance: ModuleInstance = {
    node,
    parent,
    prefix,
    callNames,
    values: new Values(),
    children: new Map(),
    resources: new Map(),
    providers,
    environment,
  };
  node.instances.push(instance);
  return instance;
}

/** Arguments of a call that are not variables of the module. */
export const CALL_META = new Set(["source", "version", "providers", "count", "for_each", "depends_on"]);

/** Says which arguments of a call the module does not declare, and which it needs and does not get. */
export function checkArguments(name: string, call: Block, child: ModuleNode, evaluation: Evaluation): void {
  const { variables } = child.source;
  for (const argument of call.body.attributes.values()) {
    if (CALL_META.has(argument.name) || variables.has(argument.name)) continue;
    const hint = meanHint(
      argument.name,
      variables.keys(),
      `Declare \`variable "${argument.name}" { … }\` in the module, or remove the argument.`,
      evaluation.meter.suggestions,
    );
    evaluation.report(
      errorAt("unknown-argument", `The module \`${name}\` has no variable \`${argument.name}\`.`, { span: argument.nameSpan, hint }),
    );
  }
  for (const [variable, block] of variables) {
    if (block.body.attributes.has("default") || call.body.attributes.has(variable)) continue;
    const hint = `Add \`${variable} = …\` to the call.`;
    evaluation.report(
      errorAt("missing-argument", `The module \`${name}\` needs the argument \`${variable}\`.`, { span: call.headerSpan, hint }),
    );
  }
}
