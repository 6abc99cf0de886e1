import { grouped } from "../../../../model";
import type { AsideAround, Span } from "../../../../source";
import type { Beyond } from "../../../declared/evaluated";
import { asideOfResources } from "../../../declared/left-aside";
import type { Aside } from "../../../left-aside";
import type { Block } from "../../syntax";
import type { ModuleSource } from "../configuration/module-source";
import { RESOURCE_META } from "./body";
import type { ModuleNode } from "./module-tree";

/** What they come to is evaluated: instances of their own, and the provider that each of them has. */
const EVALUATED: ReadonlySet<string> = new Set(["count", "for_each", "provider"]);

/** What a configuration says that is no argument of a resource. */
export const beyond = (modules: readonly ModuleNode[]): Beyond => ({
  ofResources: (resources, uses, network) => [...asideOfResources(resources, uses, network), ...modules.flatMap((module) => [...metaOf(module)])],
  around: () => around([...new Set(modules.map(({ source }) => source))]),
});

/** `lifecycle`, `depends_on` and the like: they say how Terraform handles a resource. */
function* metaOf({ instances, source }: ModuleNode): Iterable<Aside> {
  for (const [key, { mode, type, block }] of source.resources) {
    const written = mode === "managed" && type.startsWith("aws_") ? metaIn(block) : [];
    if (written.length === 0) continue;
    for (const { address: owner } of instances.flatMap(({ resources }) => resources.get(key) ?? []))
      for (const { name, span } of written) yield { type, owner, name, span };
  }
}

const metaIn = ({ body }: Block): { name: string; span: Span }[] => [
  ...[...body.attributes.values()].filter(({ name }) => RESOURCE_META.attributes.has(name) && !EVALUATED.has(name)),
  ...body.blocks.flatMap(({ type, span }) => (RESOURCE_META.blocks.has(type) ? [{ name: type, span }] : [])),
];

function around(sources: readonly ModuleSource[]): AsideAround[] {
  const sum = (count: (source: ModuleSource) => number): number => sources.reduce((total, source) => total + count(source), 0);
  const declared = (test: (resource: { mode: string; type: string }) => boolean): number =>
    sum(({ resources }) => [...resources.values()].filter(test).length);
  const others = new Set(sources.flatMap((source) => source.others.map(({ type }) => type)));
  const settings = grouped(sources.flatMap(({ providers }) => providers.flatMap(settingsOf)), (name) => [name]);
  return [
    { kind: "variable", count: sum(({ variables }) => variables.size), becomes: "in place" },
    { kind: "local", count: sum(({ locals }) => locals.size), becomes: "in place" },
    { kind: "module call", count: sum(({ modules }) => modules.size), becomes: "in place" },
    { kind: "data source", count: declared(({ mode }) => mode === "data"), becomes: "looked up" },
    { kind: "output", count: sum(({ outputs }) => outputs.size), becomes: "left out" },
    { kind: "resource of another provider", count: declared(({ mode, type }) => mode === "managed" && !type.startsWith("aws_")), becomes: "left out" },
    ...[...settings].map(([name, all]): AsideAround => ({ kind: `\`${name}\` of a provider`, count: all.length, becomes: "left out" })),
    ...[...others].map((type): AsideAround => ({ kind: `\`${type}\` block`, count: sum((source) => source.others.filter((block) => block.type === type).length), becomes: "left out" })),
  ];
}

/** These say where the resources are, and the text that is written says so in its own way or names what it can not. */
const PLACES: ReadonlySet<string> = new Set(["region", "alias", "profile", "allowed_account_ids"]);

/** What a provider block says beside its Region and its account: `default_tags`, `assume_role`. */
const settingsOf = ({ block: { body } }: ModuleSource["providers"][number]): string[] =>
  [...body.attributes.keys(), ...body.blocks.map(({ type }) => type)].filter((name) => !PLACES.has(name));
