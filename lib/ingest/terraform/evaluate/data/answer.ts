import type { Span } from "../../../../source";
import type { EvaluatedBlock } from "../../../declared/evaluated";
import type { Where } from "../../../declared/default-ids";
import { list, map, text, unknownBecause, type Meter, type Value } from "../value";
import { defaultSubnet, defaultSubnets, defaultVpc } from "./default-vpc";
import { filtersOf } from "./filters";
import { policyDocument } from "./policy-document";
import { zonesOf } from "./regions";

/** What an answer may depend on. */
export interface Question {
  readonly body: EvaluatedBlock;
  /** The Region of the data source's provider; null where it is unknown. */
  readonly region: string | null;
  /** Which account and Region it asks, for what each of them has. */
  readonly where: Where;
  /** The account that it asks, where that is known. */
  readonly account: string | null;
  readonly meter: Meter;
}

type Answer = (region: string, question: Question, span: Span) => Readonly<Record<string, Value>>;

export const REGION_NOT_KNOWN = "the Region of the provider is unknown";

/** The account that AWS's own documentation uses in examples. */
const ACCOUNT = "123456789012";

const ANSWERS: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ["aws_availability_zones", zones],
  ["aws_region", (region, _, span) => texts({ id: region, name: region, region, endpoint: `ec2.${region}.amazonaws.com` }, span)],
  [
    "aws_caller_identity",
    (_, { account }, span) => {
      const id = account ?? ACCOUNT;
      return texts({ id, account_id: id, user_id: id, arn: `arn:aws:iam::${id}:root` }, span);
    },
  ],
  [
    "aws_partition",
    (region, __, span) => {
      const [partition, suffix] = partitionOf(region);
      return texts({ id: partition, partition, dns_suffix: suffix, reverse_dns_prefix: suffix.split(".").reverse().join(".") }, span);
    },
  ],
  ["aws_availability_zone", zone],
  ["aws_default_tags", (_, __, span) => ({ tags: map(new Map(), span) })],
  ["aws_vpc", (_, { body, where }, span) => defaultVpc(body, where, span)],
  ["aws_subnets", (region, { body, where }, span) => defaultSubnets(region, body, where, span)],
  ["aws_subnet", (_, { body, where }, span) => defaultSubnet(body, where, span)],
]);

/** Answers that hang on no Region. */
const ANYWHERE: ReadonlyMap<string, (question: Question, span: Span) => Readonly<Record<string, Value>>> = new Map([
  ["aws_iam_policy_document", ({ body, meter }: Question, span: Span) => policyDocument(body, span, meter)],
]);

function partitionOf(region: string): readonly [name: string, suffix: string] {
  if (region.startsWith("cn-")) return ["aws-cn", "amazonaws.com.cn"];
  return [region.startsWith("us-gov-") ? "aws-us-gov" : "aws", "amazonaws.com"];
}

/** The attributes of a data source that can be told without asking AWS. All others stay unknown. */
export function answerData(type: string, question: Question): ReadonlyMap<string, Value> {
  const { span } = question.body;
  const anywhere = ANYWHERE.get(type);
  if (anywhere !== undefined) return new Map(Object.entries(anywhere(question, span)));
  const answer = ANSWERS.get(type);
  if (answer === undefined) return new Map();
  if (question.region !== null) return new Map(Object.entries(answer(question.region, question, span)));
  const names = Object.keys(answer("", question, span));
  return new Map(names.map((name) => [name, unknownBecause(REGION_NOT_KNOWN, span)]));
}

const texts = (entries: Readonly<Record<string, string>>, span: Span): Record<string, Value> =>
  Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, text(value, span)]));

/** The zones of the Region, without those that the data source excludes. */
function zones(region: string, { body }: Question, span: Span): Record<string, Value> {
  const excluded = new Set([...textsOf(body, "exclude_names"), ...textsOf(body, "exclude_zone_ids")]);
  const filters = filtersOf(body);
  const passes = (filter: string, text: string): boolean =>
    filters.every(({ name, values }) => name !== filter || values === null || values.includes(text));
  const kept = zonesOf(region).filter(
    ({ name, id }) =>
      !excluded.has(name) &&
      !excluded.has(id) &&
      passes("zone-name", name) &&
      passes("zone-id", id) &&
      passes("opt-in-status", "opt-in-not-required") &&
      passes("zone-type", "availability-zone"),
  );
  const listed = (of: readonly string[]): Value =>
    list(
      of.map((each) => text(each, span)),
      span,
    );
  return {
    id: text(region, span),
    names: listed(kept.map(({ name }) => name)),
    zone_ids: listed(kept.map(({ id }) => id)),
    group_names: listed(kept.length > 0 ? [region] : []),
  };
}

function textsOf(body: EvaluatedBlock, name: string): string[] {
  const value = body.attributes.get(name)?.value;
  return value !== undefined && "items" in value ? value.items.flatMap((item) => (item.kind === "string" ? [item.value] : [])) : [];
}

/** `data.aws_availability_zone`: one zone by its name or its id. */
function zone(region: string, { body }: Question, span: Span): Record<string, Value> {
  const given = ["name", "zone_id"].map((name) => body.attributes.get(name)?.value);
  const found = zonesOf(region).find(({ name, id }) => given.some((value) => value?.kind === "string" && [name, id].includes(value.value)));
  if (found === undefined) return {};
  return texts({ id: found.name, name: found.name, zone_id: found.id, region, name_suffix: found.name.slice(region.length) }, span);
}
