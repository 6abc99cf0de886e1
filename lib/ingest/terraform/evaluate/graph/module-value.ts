import type { Span } from "../../../../source";
import { failed, object, unknownNamed, type Value } from "../value";
import { valueOf } from "./expanded";
import type { ModuleInstance } from "./module-tree";

/** Why an output of a module from elsewhere is not known. That such a module is not read has been told. */
export const MODULE_NOT_READ = "it comes from a module that is not read";

/** `module.m` as a value: an object of its outputs, or a list or map of such objects. */
export function moduleValue(instance: ModuleInstance, key: string, span: Span): Value {
  const name = key.slice("module.".length);
  if (instance.node.children.get(name) === null) return unknownNamed(`${instance.prefix}${key}`, MODULE_NOT_READ, span);
  const expanded = instance.children.get(name);
  return expanded === undefined ? failed(span) : valueOf(expanded, outputsOf, span);
}

function outputsOf(instance: ModuleInstance, span: Span): Value {
  const names = [...instance.node.source.outputs.keys()];
  return object(new Map(names.map((name) => [name, instance.values.get(`output.${name}`) ?? failed(span)])), span);
}
