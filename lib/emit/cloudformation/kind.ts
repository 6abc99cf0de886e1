import type { Argument, Body, Declaration } from "../declared/declaration";
import type { Surroundings } from "./surroundings";
import type { Property, TemplateResource } from "./property";
import type { Rules } from "./rule";
import type { Writing } from "./writing";

/** A declaration whose arguments are properties already. */
export interface Draft {
  readonly declaration: Declaration;
  readonly resource: TemplateResource;
  readonly writing: Writing;
  readonly around: Surroundings;
}

/** How a type of the provider is said in a template. */
export interface Kind {
  readonly to: string;
  readonly rules: Rules;
  /** What no rule says: the resources that the declaration becomes. */
  readonly finish?: (draft: Draft) => readonly TemplateResource[];
}

export type Kinds = Readonly<Record<string, Kind>>;

export const argumentOf = ({ arguments: own }: Body, name: string): Argument | undefined => own.find(([each]) => each === name)?.[1];

/** The resource with more properties, before its tags. */
export function withProperties(resource: TemplateResource, more: readonly (readonly [string, Property])[]): TemplateResource {
  const isTags = ([name]: readonly [string, Property]): boolean => name === "Tags";
  const { properties } = resource;
  return { ...resource, properties: [...properties.filter((each) => !isTags(each)), ...more, ...properties.filter(isTags)] };
}

export const dependingOn = (resource: TemplateResource, ids: readonly string[]): TemplateResource => ({
  ...resource,
  dependsOn: [...resource.dependsOn, ...ids],
});
