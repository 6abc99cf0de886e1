import type { Span } from "../../../../source";
import type { EvaluatedBlock } from "../../../declared/evaluated";
import { defaultNamed, defaultSubnetId, defaultVpcId, type Where } from "../../../declared/default-ids";
import { bool, list, text, type Value } from "../value";
import { filtersOf } from "./filters";
import { zonesOf } from "./regions";

const FIRST_LETTER = 97;

type Attributes = Readonly<Record<string, Value>>;

const stringOf = (body: EvaluatedBlock, name: string): string | null => {
  const value = body.attributes.get(name)?.value;
  return value?.kind === "string" ? value.value : null;
};

const isTrue = (body: EvaluatedBlock, name: string): boolean => {
  const value = body.attributes.get(name)?.value;
  return value?.kind === "bool" && value.value;
};

/** `data.aws_vpc` with `default = true`: a plan knows it. */
export const defaultVpc = (body: EvaluatedBlock, where: Where, span: Span): Attributes =>
  isTrue(body, "default") || stringOf(body, "id") === defaultVpcId(where)
    ? { id: text(defaultVpcId(where), span), cidr_block: text("172.31.0.0/16", span), default: bool(true, span) }
    : {};

/** `data.aws_subnets` of the default VPC: one in each zone of the Region. Other filters may leave some of them out. */
export function defaultSubnets(region: string, body: EvaluatedBlock, where: Where, span: Span): Attributes {
  const filters = filtersOf(body);
  const ofDefaultVpc = filters.some(({ name, values }) => name === "vpc-id" && values?.length === 1 && values[0] === defaultVpcId(where));
  const ofDefault = filters.some(({ name, values }) => name === "default-for-az" && values?.length === 1 && values[0] === "true");
  const others = filters.filter(({ name }) => name !== "vpc-id" && name !== "default-for-az" && name !== "availability-zone");
  if ((!ofDefaultVpc && !ofDefault) || others.length > 0 || body.attributes.has("tags")) return {};
  const zones = filters.filter(({ name }) => name === "availability-zone");
  if (zones.some(({ values }) => values === null)) return {};
  const kept = zonesOf(region).filter((zone) => zones.every(({ values }) => values?.includes(zone.name) ?? true));
  const ids = kept.map((zone) => text(defaultSubnetId(zone.name, where), span));
  return { id: text(region, span), ids: list(ids, span) };
}

/** `data.aws_subnet` of a default subnet. */
export function defaultSubnet(body: EvaluatedBlock, where: Where, span: Span): Attributes {
  const named = stringOf(body, "availability_zone");
  const zone = defaultNamed(stringOf(body, "id") ?? "")?.zone ?? (isTrue(body, "default_for_az") ? named : null);
  if (zone === null) return {};
  const at = Math.max(0, zone.charCodeAt(zone.length - 1) - FIRST_LETTER) % 16;
  return {
    id: text(defaultSubnetId(zone, where), span),
    vpc_id: text(defaultVpcId(where), span),
    availability_zone: text(zone, span),
    cidr_block: text(`172.31.${at * 16}.0/20`, span),
    map_public_ip_on_launch: bool(true, span),
  };
}
