import type { Described } from "../facts/described";
import type { Item } from "../reading/item";
import { wordOf } from "../reading/values";
import { BLOCK_MODES } from "./vpc";

/** `describe-vpc-block-public-access-options`: one object, for an account in a Region (IGW-9). */
export function readBlockOptions(item: Item, described: Described): void {
  described.blockOptions.push({
    account: item.textOrNull("AwsAccountId") ?? item.output.account,
    region: item.textOrNull("AwsRegion") ?? item.output.region,
    mode: wordOf(item, "InternetGatewayBlockMode", BLOCK_MODES, "unknown"),
  });
}

const EXCLUDED = ["allow-bidirectional", "allow-egress"] as const;

/** `describe-vpc-block-public-access-exclusions`: each lets one VPC or subnet out. */
export function readBlockExclusion(item: Item, described: Described): void {
  const resource = item.textOrNull("ResourceArn")?.split("/").at(-1);
  const mode = wordOf(item, "InternetGatewayExclusionMode", EXCLUDED, null);
  const isInForce = !/^(delete|create-failed|disable)/.test(item.textOrNull("State") ?? "");
  if (resource !== undefined && mode !== null && isInForce) described.blockExclusions.push({ resource, mode });
}
