import type { ResourceInstance, Value } from "../../declared/evaluated";
import type { Form } from "../read-form";
import { as, attributeOf, block, flag, moved, resource, tagged, text, to, type Moves } from "./resource";

export const VPC: Moves<"vpcs"> = { ipv4Cidr: as("cidr_block"), tenancy: as("instance_tenancy"), region: as("region") };
export const PUBLIC_ACCESS: Moves<"blockPublicAccess"> = { region: as("region"), blockDirection: as("internet_gateway_block_mode") };
export const EXCLUSION: Moves<"blockPublicAccessExclusions"> = { allow: as("internet_gateway_exclusion_mode") };
export const SUBNET: Moves<"subnets"> = {
  vpc: to("vpc_id"),
  availabilityZone: as("availability_zone"),
  ipv4Cidr: as("cidr_block"),
  ipv6Cidr: as("ipv6_cidr_block"),
  autoAssignPublicIpv4: as("map_public_ip_on_launch"),
};

/** VPCs with their further blocks. */
export function lowerVpcs({ names, of }: Form): ResourceInstance[] {
  return of("vpcs").flatMap((vpc) => {
    const { id, entry } = vpc;
    const given = { ...moved(vpc, VPC, names), ...tagged(entry.value("name"), entry.span) };
    const own = entry.isSet("default")
      ? resource("aws_default_vpc", id, block(entry.span, { ...given, cidr_block: undefined }))
      : resource("aws_vpc", id, block(entry.span, given));
    const whole = { vpc_id: attributeOf(id, "id", entry.span) };
    const more = entry.texts("secondaryIpv4Cidrs").map((cidr, at) => {
      const body = block(cidr.span ?? entry.span, { ...whole, cidr_block: cidr });
      return resource("aws_vpc_ipv4_cidr_block_association", `${id}.secondaryIpv4Cidrs[${at}]`, body);
    });
    const ipv6 = entry.texts("ipv6Cidrs").map((cidr, at) => {
      const body = block(cidr.span ?? entry.span, { ...whole, ipv6_cidr_block: cidr });
      return resource("aws_vpc_ipv6_cidr_block_association", `${id}.ipv6Cidrs[${at}]`, body);
    });
    return [own, ...more, ...ipv6];
  });
}

/** A subnet without an IPv4 block and with an IPv6 one is for IPv6 only. */
export function lowerSubnets({ names, of }: Form): ResourceInstance[] {
  return of("subnets").map((subnet) => {
    const { id, entry } = subnet;
    const isIpv6Only = entry.value("ipv4Cidr") === undefined && entry.value("ipv6Cidr") !== undefined;
    const given = { ...moved(subnet, SUBNET, names), ...tagged(entry.value("name"), entry.span) };
    return resource("aws_subnet", id, block(entry.span, isIpv6Only ? { ...given, ipv6_native: flag(true, entry.span) } : given));
  });
}

/** The words of the provider for those of the console. */
const MODES: ReadonlyMap<string, string> = new Map([
  ["Off", "off"],
  ["Bidirectional", "block-bidirectional"],
  ["Ingress-only", "block-ingress"],
]);
const EXCLUSIONS: ReadonlyMap<string, string> = new Map([
  ["Bidirectional", "allow-bidirectional"],
  ["Egress-only", "allow-egress"],
]);
const inWordsOf = (words: ReadonlyMap<string, string>, value: Value | undefined): Value | undefined =>
  value?.kind === "string" ? { ...value, value: words.get(value.value) ?? value.value } : value;

/** VPC Block Public Access, and what it leaves out (IGW-9). */
export function lowerPublicAccess({ names, of }: Form): ResourceInstance[] {
  const settings = of("blockPublicAccess").map((setting) => {
    const { region, internet_gateway_block_mode: mode } = moved(setting, PUBLIC_ACCESS, names);
    const body = block(setting.entry.span, { region, internet_gateway_block_mode: inWordsOf(MODES, mode) });
    return resource("aws_vpc_block_public_access_options", setting.id, body);
  });
  const exclusions = of("blockPublicAccessExclusions").map(({ id, entry }) => {
    const target = entry.value("target");
    const named = entry.text("target") ?? "";
    const isVpc = names.listOf(named) === "vpcs" || named.startsWith("vpc-");
    const body = block(entry.span, {
      [isVpc ? "vpc_id" : "subnet_id"]: target === undefined ? undefined : names.reference(target),
      internet_gateway_exclusion_mode: inWordsOf(EXCLUSIONS, entry.value("allow")),
    });
    return resource("aws_vpc_block_public_access_exclusion", id, body);
  });
  return [...settings, ...exclusions];
}

/** The Region, where the reader of declared resources looks for it. */
export const providersOf = ({ region }: Form) =>
  region === null ? [] : [{ type: "aws", alias: null, body: block(region.span, { region: text(region.name, region.span) }) }];
