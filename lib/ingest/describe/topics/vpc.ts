import { formatPrefix, prefixesOverlap, samePrefix, type IpVersion, type Prefix } from "../../../net";
import type { Vpc } from "../../../model";
import { errorAt } from "../../../source";
import type { Described } from "../facts/described";
import type { Item } from "../reading/item";
import { idOf, prefixOf, short, wordOf } from "../reading/values";

export const BLOCK_MODES = ["off", "block-ingress", "block-bidirectional"] as const;
const TENANCIES = ["default", "dedicated", "host"] as const;

/** `describe-vpcs`. */
export function readVpc(printed: Item, described: Described): void {
  const id = idOf(printed, "VpcId");
  if (id === null) return;
  const item = printed.titled(id);
  const cidrs = blocks(item, "CidrBlock", "CidrBlockAssociationSet", 4);
  checkBlocks(item, cidrs);
  described.vpcs.put(
    {
      kind: "vpc",
      id,
      name: item.nameTag(),
      span: item.span,
      cidrs,
      ipv6Cidrs: blocks(item, null, "Ipv6CidrBlockAssociationSet", 6),
      tenancy: wordOf(item, "InstanceTenancy", TENANCIES, "default"),
      region: item.output.region,
      account: item.textOrNull("OwnerId") ?? item.output.account,
      isDefault: item.flagOr("IsDefault", false),
      blockMode: blockMode(item),
    },
    item,
  );
}

/**
 * `describe-vpc-attribute --attribute enableDnsSupport`. Where nobody asked for it, the resolver is taken to answer, as it
 * does in every VPC that AWS makes.
 */
export function readDnsSupport(output: Item, described: Described): void {
  const [vpc, setting] = [idOf(output, "VpcId"), output.item("EnableDnsSupport")];
  if (vpc === null || setting?.demands("Value") !== true) return;
  const value = setting.flag("Value");
  if (value.state === "written") described.resolverOfVpc.bind(vpc, value.value ? "on" : "off", output);
}

/** IGW-9, as it holds for one VPC or subnet; null where this version of the CLI does not print it. */
export function blockMode(item: Item): Vpc["blockPublicAccess"] | null {
  const states = item.item("BlockPublicAccessStates");
  return states === null ? null : wordOf(states, "InternetGatewayBlockMode", BLOCK_MODES, "unknown");
}

/** The blocks that are associated, the primary one first. */
export function blocks(item: Item, primary: string | null, set: string, version: IpVersion): Prefix[] {
  const name = version === 4 ? "CidrBlock" : "Ipv6CidrBlock";
  const first = primary === null ? null : prefixOf(item, primary, version);
  const associated = short(item, set, item.items(set)).filter((association) => isAssociated(association.item(`${name}State`)));
  const others = associated.flatMap((association) => (association.demands(name) ? (prefixOf(association, name, version) ?? []) : []));
  const all = first === null ? others : [first, ...others];
  return all.filter((prefix, at) => all.findIndex((other) => samePrefix(other, prefix)) === at);
}

const isAssociated = (state: Item | null): boolean => !/^(disassociat|fail)/.test(state?.textOrNull("State") ?? "");

/** ADDR-1. */
function checkBlocks(item: Item, cidrs: readonly Prefix[]): void {
  if (cidrs.length === 0) {
    const message = `${item.title} has no CidrBlock.`;
    item.output.lose(errorAt("missing-argument", message, { hint: "Supply the output as the AWS CLI prints it.", span: item.span }));
  }
  cidrs.forEach((prefix, at) => {
    checkSize(item, prefix);
    const other = cidrs.slice(0, at).find((earlier) => prefixesOverlap(earlier, prefix));
    if (other === undefined) return;
    const message = `The blocks ${formatPrefix(other)} and ${formatPrefix(prefix)} of ${item.title} overlap.`;
    item.output.report(errorAt("cidr-overlap", message, { hint: "Supply the output as AWS prints it.", span: item.span }));
  });
}

/** ADDR-1. */
export function checkSize(item: Item, prefix: Prefix): void {
  if (prefix.length >= 16 && prefix.length <= 28) return;
  const message = `CidrBlock of ${item.title} is a /${prefix.length}: AWS has /16 to /28.`;
  item.output.report(errorAt("cidr-size", message, { hint: "Supply the output as AWS prints it.", span: item.span }));
}
