import { formatPrefix, PRIVATE_V4, prefixesOverlap, prefixIncludes, SHARED_V4, type Prefix } from "../../../net";
import type { ResourceId } from "../../../model";
import { errorAt, warningAt, type Span } from "../../../source";
import { readPrefix, type Argument } from "../arguments";
import type { Configured, Scope } from "./scope";

/** A block of a VPC, and where it is written. */
export interface Block {
  readonly prefix: Prefix;
  readonly span: Span;
}

const MOST_BLOCKS = 5;

/** The IPv4 blocks of a VPC, primary one first, checked (ADDR-1). */
export function readIpv4Blocks(scope: Scope, vpc: Configured, associations: readonly Configured[]): Block[] {
  const blocks = [...primary(scope, vpc), ...associations.flatMap((association) => secondary(scope, vpc.id, association))];
  blocks.forEach((block, at) => {
    checkSize(scope, vpc.id, block);
    checkOverlap(scope, vpc.id, block, blocks.slice(0, at));
  });
  checkQuota(scope, vpc.id, blocks);
  return blocks;
}

function primary(scope: Scope, { id, body, span }: Configured): Block[] {
  const argument = body.text("cidr_block");
  if (argument.state === "absent" && !body.has("ipv4_ipam_pool_id")) {
    scope.report(
      errorAt("missing-argument", `${id} has no cidr_block, which is required.`, { hint: 'Add cidr_block, such as "10.0.0.0/16".', span }),
    );
    return [];
  }
  if (argument.state === "absent" || argument.state === "unknown") scope.implied.lack("the CIDR block of the VPC", id);
  return readBlock(scope, argument, id);
}

function secondary(scope: Scope, vpc: ResourceId, { id, body }: Configured): Block[] {
  const argument = body.text("cidr_block");
  if (argument.state !== "written") scope.implied.lack(`the CIDR block of ${id}`, vpc);
  return readBlock(scope, argument, id);
}

function readBlock(scope: Scope, argument: Argument<string>, owner: ResourceId): Block[] {
  const read = readPrefix(argument, { owner, argument: "cidr_block", report: scope.report, version: 4, hostBits: "refused" });
  return read.state === "written" ? [{ prefix: read.value, span: read.span }] : [];
}

function checkSize({ report }: Scope, vpc: ResourceId, { prefix, span }: Block): void {
  const text = formatPrefix(prefix);
  if (prefix.length < 16 || prefix.length > 28) {
    const message = `The block ${text} of ${vpc} is a /${prefix.length}: AWS takes /16 to /28.`;
    report(errorAt("cidr-size", message, { hint: "Choose a length from 16 to 28.", span }));
  } else if (![...PRIVATE_V4, ...SHARED_V4].some((range) => prefixIncludes(range, prefix))) {
    const hint = "Prefer a block of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.";
    report(
      warningAt("vpc-outside-private-ranges", `The block ${text} of ${vpc} holds public addresses that belong to others.`, { hint, span }),
    );
  }
}

function checkOverlap({ report }: Scope, vpc: ResourceId, { prefix, span }: Block, earlier: readonly Block[]): void {
  const other = earlier.find((block) => prefixesOverlap(block.prefix, prefix));
  if (other === undefined) return;
  const message = `The blocks ${formatPrefix(other.prefix)} and ${formatPrefix(prefix)} of ${vpc} overlap.`;
  report(errorAt("cidr-overlap", message, { hint: "Choose blocks that share no address.", span }));
}

function checkQuota({ report }: Scope, vpc: ResourceId, blocks: readonly Block[]): void {
  const tooMany = blocks[MOST_BLOCKS];
  if (tooMany === undefined) return;
  const message = `${vpc} has ${blocks.length} IPv4 blocks: the quota is ${MOST_BLOCKS} unless AWS raised it.`;
  report(warningAt("quota", message, { hint: "Use fewer blocks, or ask AWS for a higher quota.", span: tooMany.span }));
}
