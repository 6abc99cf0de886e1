import type { Span } from "../../../../source";
import type { Where } from "../../../declared/default-ids";
import type { EvaluatedBlock } from "../../../declared/evaluated";
import { accountOf as accountOfProvider } from "../../../declared/provider-account";
import type { Block, Expression } from "../../syntax";
import { DEFAULT_REGION } from "../data";
import type { Evaluation, ModuleInstance, ModuleNode } from "./module-tree";

/** `aws` or `aws.west`, as an argument names it. */
export function providerName(node: Expression): string | null {
  if (node.kind === "variable") return node.name;
  if (node.kind === "literal" && typeof node.value === "string") return node.value;
  const [step] = node.kind === "access" ? node.steps : [];
  return node.kind === "access" && node.base.kind === "variable" && step?.kind === "attribute" ? `${node.base.name}.${step.name}` : null;
}

/** The provider of a resource, by what it is called everywhere; null for the one of the root module without an alias. */
export function providerOf(block: Block, type: string, instance: ModuleInstance): { name: string; span: Span } | null {
  const argument = block.body.attributes.get("provider");
  const local = (argument && providerName(argument.value)) ?? type.slice(0, Math.max(0, type.indexOf("_")));
  const name = nameFrom(instance, local);
  return name.includes(".") ? { name, span: argument?.span ?? block.headerSpan } : null;
}

export const nameOfProvider = (type: string, alias: string | null): string => (alias === null ? type : `${type}.${alias}`);

/** What a provider that a module speaks of is called everywhere: one of its own has the module before its name. */
const nameFrom = ({ providers, node, prefix }: ModuleInstance, local: string): string =>
  providers.get(local) ?? (hasOwn(node, local) ? `${prefix}${local}` : local);

const hasOwn = ({ source }: ModuleNode, local: string): boolean =>
  source.providers.some(({ type, alias }) => nameOfProvider(type, alias) === local);

/** The names that a module's providers have everywhere: its caller's, where neither `providers` nor the module says anything else. */
export function providersOf(call: Block, caller: ModuleInstance, child: ModuleNode): Map<string, string> {
  const usual = caller.node.source.providers.flatMap(({ type, alias }) => (alias === null ? [[type, nameFrom(caller, type)] as const] : []));
  const around = [...usual, ...[...caller.providers].filter(([local]) => !local.includes("."))];
  const inherited = new Map(around.filter(([local]) => !hasOwn(child, local)));
  const argument = call.body.attributes.get("providers")?.value;
  for (const { key, value } of argument?.kind === "object" ? argument.entries : []) {
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
