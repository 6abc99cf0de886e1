import type { Span } from "../../../../source";
import type { Where } from "../../../declared/default-ids";
import type { EvaluatedBlock } from "../../../declared/evaluated";
import { accountOf as accountOfProvider } from "../../../declared/provider-account";
import type { Block, Expression } from "../../syntax";
import { DEFAULT_REGION } from "../data";
import type { Evaluation, ModuleInstance, ModuleNode } from "./module-tree";
import type { GraphNode } from "./node";

/** `aws` or `aws.west`, as an argument names it. */
export function providerName(node: Expression): string | null {
  if (node.kind === "variable") return node.name;
  if (node.kind === "literal" && typeof node.value === "string") return node.value;
  const [step] = node.kind === "access" ? node.steps : [];
  return node.kind === "access" && node.base.kind === "variable" && step?.kind === "attribute" ? `${node.base.name}.${step.name}` : null;
}

/** What a resource calls its provider: by its argument, or by the first word of its type. */
const localName = (block: Block, type: string): string => {
  const argument = block.body.attributes.get("provider")?.value;
  return (argument && providerName(argument)) ?? type.slice(0, Math.max(0, type.indexOf("_")));
};

/** The provider of a resource, by what it is called everywhere; null for the one of the root module without an alias. */
export function providerOf(block: Block, type: string, instance: ModuleInstance): { name: string; span: Span } | null {
  const argument = block.body.attributes.get("provider");
  const name = nameFrom(instance, localName(block, type));
  return name.includes(".") ? { name, span: argument?.span ?? block.headerSpan } : null;
}

/** What a provider that a module speaks of is called everywhere: one of its own has the module before its name. */
const nameFrom = ({ providers, node, prefix }: ModuleInstance, local: string): string =>
  providers.get(local) ?? (node.source.providerNames.has(local) ? `${prefix}${local}` : local);

/** The entries of `providers` in a call: what the module calls a provider, and what its caller does. */
export function handedOn(call: Block): readonly { readonly key: Expression; readonly value: Expression }[] {
  const argument = call.body.attributes.get("providers")?.value;
  return argument?.kind === "object" ? argument.entries : [];
}

/** The declaration of the provider that makes a resource of the module: its own, or that of a module around it. */
export function declaredProvider(module: ModuleNode, block: Block, type: string): GraphNode | undefined {
  let name = localName(block, type);
  for (let at = module; ; ) {
    const { source, parent } = at;
    const call = parent?.source.modules.get(at.name);
    const handed = call && handedOn(call).find(({ key }) => providerName(key) === name);
    if (handed === undefined && source.providerNames.has(name)) return at.nodes.get(`provider.${name}`);
    // A provider with an alias is there only where somebody hands it on.
    if (parent === null || (handed === undefined && name.includes("."))) return undefined;
    name = (handed && providerName(handed.value)) ?? name;
    at = parent;
  }
}

/** The names that a module's providers have everywhere: its caller's, where neither `providers` nor the module says anything else. */
export function providersOf(call: Block, caller: ModuleInstance, child: ModuleNode): Map<string, string> {
  const usual = caller.node.source.providers.flatMap(({ type, alias }) => (alias === null ? [[type, nameFrom(caller, type)] as const] : []));
  const around = [...usual, ...[...caller.providers].filter(([local]) => !local.includes("."))];
  const inherited = new Map(around.filter(([local]) => !child.source.providerNames.has(local)));
  for (const { key, value } of handedOn(call)) {
    const [local, name] = [providerName(key), providerName(value)];
    if (local !== null && name !== null) inherited.set(local, nameFrom(caller, name));
  }
  return inherited;
}

/** The Region and the account that a data source asks: those of its provider, unless it names its own Region. */
export function askedOf(
  { attributes }: EvaluatedBlock,
  provider: string | undefined,
  evaluation: Evaluation,
): { readonly region: string | null; readonly account: string | null; readonly where: Where } {
  const own = attributes.get("region")?.value;
  const isOwn = own !== undefined && own.kind !== "null";
  const where = { provider: provider ?? "", region: own?.kind === "string" ? own.value : "" };
  const region = isOwn ? (own.kind === "string" ? own.value : null) : regionOf(provider ?? "aws", evaluation);
  return { region, where, account: accountOf(provider ?? "aws", evaluation) };
}

/** The Region of a provider; null where it is unknown. */
function regionOf(name: string, { providers }: Evaluation): string | null {
  const region = providers.get(name)?.body.attributes.get("region")?.value;
  if (region?.kind === "string") return region.value;
  return region === undefined || region.kind === "null" ? DEFAULT_REGION : null;
}

function accountOf(name: string, { providers }: Evaluation): string | null {
  const body = providers.get(name)?.body;
  const told = body === undefined ? null : accountOfProvider(body, name);
  return told !== null && "known" in told && /^\d{12}$/.test(told.known) ? told.known : null;
}
