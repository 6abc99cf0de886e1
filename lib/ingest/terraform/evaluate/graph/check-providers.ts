import { errorAt, type Diagnostic } from "../../../../source";
import type { Block } from "../../syntax";
import type { ModuleSource } from "../configuration/module-source";
import { meanHint, type Suggestions } from "../value";
import type { ModuleNode } from "./module-tree";
import { handedOn, providerName } from "./provider";

/** Says which providers the module names and does not have: neither a block nor its caller gives them. */
export function checkProviders(module: ModuleNode, suggestions: Suggestions): Diagnostic[] {
  const { resources, modules } = module.source;
  const named = [
    ...[...resources.values()].flatMap(({ block }) => block.body.attributes.get("provider")?.value ?? []),
    ...[...modules.values()].flatMap((call) => handedOn(call).map(({ value }) => value)),
  ];
  const known = new Set([...ownNames(module.source), ...givenBy(module)]);
  const names = [...known];
  /** `west`, where `aws.west` is meant. */
  const byAlias = new Map(names.map((name) => [name.slice(name.indexOf(".") + 1), name]));
  return named.flatMap((value) => {
    const name = providerName(value);
    if (name === null || known.has(name)) return [];
    const whole = byAlias.get(name);
    // One without an alias needs no block: Terraform takes it as it comes.
    if (whole === undefined && !name.includes(".")) return [];
    const hint = whole === undefined ? meanHint(name, names, howToDeclare(name), suggestions) : `Did you mean \`${whole}\`?`;
    return [errorAt("unknown-reference", `There is no provider \`${name}\` here.`, { span: value.span, hint })];
  });
}

const howToDeclare = (name: string): string => {
  const [type = "", alias = ""] = name.split(".");
  return `Declare it: \`provider "${type}" { alias = "${alias}" … }\`.`;
};

/** Those that have a block, and those that the module says its callers give it. */
const ownNames = ({ providerNames, others }: ModuleSource): string[] => [
  ...providerNames,
  ...others.flatMap(({ type, body }) => (type === "terraform" ? body.blocks : [])).flatMap(aliasesIn),
];

function aliasesIn({ type, body }: Block): string[] {
  if (type !== "required_providers") return [];
  return [...body.attributes.values()].flatMap(({ value }) => {
    const entries = value.kind === "object" ? value.entries : [];
    const aliases = entries.find(({ key }) => providerName(key) === "configuration_aliases")?.value;
    return aliases?.kind === "tuple" ? aliases.items.flatMap((item) => providerName(item) ?? []) : [];
  });
}

/** What the call of the module hands on to it. */
function givenBy({ name, parent }: ModuleNode): string[] {
  const call = parent?.source.modules.get(name);
  return call === undefined ? [] : handedOn(call).flatMap(({ key }) => providerName(key) ?? []);
}
