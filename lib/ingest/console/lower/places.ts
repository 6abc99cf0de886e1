import { errorAt, quoted } from "../../../source";
import type { ResourceInstance } from "../../declared/evaluated";
import type { Form, FormEntry } from "../read-form";
import type { Lose } from "./first-interface";
import { as, attributeOf, block, flag, moved, resource, tagged, text, to, type Moves } from "./resource";

export const VPC: Moves<"vpcs"> = { ipv4Cidr: as("cidr_block"), tenancy: as("instance_tenancy"), region: as("region") };
export const SUBNET: Moves<"subnets"> = {
  vpc: to("vpc_id"),
  availabilityZone: as("availability_zone"),
  ipv4Cidr: as("cidr_block"),
  ipv6Cidr: as("ipv6_cidr_block"),
  autoAssignPublicIpv4: as("map_public_ip_on_launch"),
};

/** VPCs with their further blocks. */
export function lowerVpcs({ names, of }: Form, lose: Lose): ResourceInstance[] {
  return of("vpcs").flatMap((vpc) => {
    const { id, entry } = vpc;
    if (entry.isSet("default")) checkDefault(vpc, lose);
    const given = { ...moved(vpc, VPC, names), ...tagged(entry.value("name"), entry.span) };
    const own = entry.isSet("default")
      ? resource("aws_default_vpc", id, block(entry.span, { ...given, cidr_block: undefined }))
      : resource("aws_vpc", id, block(entry.span, given));
    const whole = { vpc_id: attributeOf(id, "id", entry.span) };
    const more = entry.elements("secondaryIpv4Cidrs").map((cidr, at) => {
      const body = block(cidr.span ?? entry.span, { ...whole, cidr_block: cidr });
      return resource("aws_vpc_ipv4_cidr_block_association", `${id}.secondaryIpv4Cidrs[${at}]`, body);
    });
    const ipv6 = entry.elements("ipv6Cidrs").map((cidr, at) => {
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

/** The Region, where the reader of declared resources looks for it. */
export const providersOf = ({ region }: Form) =>
  region === null ? [] : [{ type: "aws", alias: null, body: block(region.span, { region: text(region.name, region.span) }) }];

/** What AWS makes the default VPC of a Region with (VPCUG "Default VPCs"). */
const MADE_WITH = { ipv4Cidr: "172.31.0.0/16", tenancy: "default" } as const;

/** Whoever writes another block or tenancy may mean another VPC: nobody knows which. */
function checkDefault({ id, entry }: FormEntry<"vpcs">, lose: Lose): void {
  for (const field of ["ipv4Cidr", "tenancy"] as const) {
    const value = entry.text(field);
    if (value === null || value === MADE_WITH[field]) continue;
    const message = `${id} is marked as the default VPC, which AWS makes with the ${field} ${MADE_WITH[field]}, and has ${quoted(value)}.`;
    const hint = `Leave ${field} out, or remove default: true.`;
    lose(errorAt("default-vpc-setting", message, { hint, span: entry.spanOf(field) }), { fact: `the ${field} of the VPC`, component: id });
  }
}
