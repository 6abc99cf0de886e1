import type { Span } from "../../../../source";
import type { EvaluatedBlock } from "../../../declared/evaluated";
import { list, text, unknownBecause, type Value } from "../value";
import { zonesOf } from "./regions";

/** What an answer may depend on. */
export interface Question {
  readonly body: EvaluatedBlock;
  /** The Region of the data source's provider; null where it is unknown. */
  readonly region: string | null;
}

type Answer = (region: string, question: Question, span: Span) => Readonly<Record<string, Value>>;

/** The account that AWS's own documentation uses in examples. */
const ACCOUNT = "123456789012";

const ANSWERS: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ["aws_availability_zones", zones],
  ["aws_region", (region, _, span) => texts({ id: region, name: region, region, endpoint: `ec2.${region}.amazonaws.com` }, span)],
  [
    "aws_caller_identity",
    (_, __, span) => texts({ id: ACCOUNT, account_id: ACCOUNT, user_id: ACCOUNT, arn: `arn:aws:iam::${ACCOUNT}:root` }, span),
  ],
  [
    "aws_partition",
    (_, __, span) => texts({ id: "aws", partition: "aws", dns_suffix: "amazonaws.com", reverse_dns_prefix: "com.amazonaws" }, span),
  ],
]);

/** The attributes of a data source that can be told without asking AWS. All others stay unknown. */
export function answerData(type: string, question: Question): ReadonlyMap<string, Value> {
  const answer = ANSWERS.get(type);
  if (answer === undefined) return new Map();
  const { span } = question.body;
  if (question.region !== null) return new Map(Object.entries(answer(question.region, question, span)));
  const names = Object.keys(answer("", question, span));
  return new Map(names.map((name) => [name, unknownBecause("the Region of the provider is unknown", span)]));
}

const texts = (entries: Readonly<Record<string, string>>, span: Span): Record<string, Value> =>
  Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, text(value, span)]));

/** The zones of the Region, without those that the data source excludes. */
function zones(region: string, { body }: Question, span: Span): Record<string, Value> {
  const excluded = new Set([...textsOf(body, "exclude_names"), ...textsOf(body, "exclude_zone_ids")]);
  const kept = zonesOf(region).filter(({ name, id }) => !excluded.has(name) && !excluded.has(id));
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
