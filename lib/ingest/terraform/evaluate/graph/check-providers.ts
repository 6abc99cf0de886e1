import { errorAt, type Diagnostic, type Span } from "../../../../source";
import type { Block, Expression } from "../../syntax";
import type { ModuleSource } from "../configuration/module-source";
import { meanHint, type Suggestions } from "../value";
import type { ModuleNode } from "./module-tree";
import { nameOfProvider, providerName } from "./provider";

/** Says which providers the module names and does not have: neither a block nor its caller gives them. */
export function checkProviders(module: ModuleNode, suggestions: Suggestions): Diagnostic[] {
  const { resources, modules } = module.source;
  const named = [
    ...[...resources.values()].flatMap(({ block }) => block.body.attributes.get("provider")?.value ?? []),
    ...[...modules.values()].flatMap((call) => handedOn(call).map(({ value }) => value)),
  ];
  const known = new Set([...ownNames(module.source), ...givenBy(module)]);
  return named.flatMap((value) => {
    const name = providerName(value);
    // One without an alias needs no block: Terraform takes it as it comes.
    if (name === null || known.has(name) || (!name.includes(".") && !isAlias(name, known))) return [];
    return [unknownProvider(name, value.span, [...known], suggestions)];
  });
}

/** `west`, where `aws.west` is meant. */
const isAlias = (name: string, known: ReadonlySet<string>): boolean => [...known].some((each) => each.endsWith(`.${name}`));

function unknownProvider(name: string, span: Span, known: readonly string[], suggestions: Suggestions): Diagnostic {
  const [type = "aws", alias = name] = name.includes(".") ? name.split(".") : [];
  const whole = known.filter((each) => each.endsWith(`.${name}`));
  const hint =
    whole.length > 0
      ? `Did you mean \`${whole[0]}\`?`
      : meanHint(name, known, `Declare it: \`provider "${type}" { alias = "${alias}" … }\`.`, suggestions);
  return errorAt("unknown-reference", `There is no provider \`${name}\` here.`, { span, hint });
}

const handedOn = (call: Block): readonly { readonly key: Expression; readonly value: Expression }[] => {
  const argument = call.body.attributes.get("providers")?.value;
  return argument?.kind === "object" ? argument.entries : [];
};

/** Those that have a block, and those that the module says its callers give it. */
const ownNames = ({ providers, others }: ModuleSource): string[] => [
  ...providers.map(({ type, alias }) => nameOfProvider(type, alias)),
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
