import { present } from "../../../assert";
import { parsePrefix, prefixIncludes, prefixOf, type Prefix } from "../../../net";
import type { ResourceId, Vpc } from "../../../model";
import { errorAt } from "../../../source";
import { readPrefix, valueOr, type Argument } from "../arguments";
import type { UnknownSource } from "../evaluated";
import type { Configured, Scope } from "./scope";

const AMAZON = present(parsePrefix("2600:1f18::/36"), "a prefix").prefix;

/**
 * The IPv6 blocks of a VPC. One that Amazon assigns is known after apply only: the model then gives the VPC a /56 of
 * a range of Amazon's, of its own by its order among the VPCs, so that its subnets can have their /64 of it.
 */
export function readIpv6Blocks(scope: Scope, { id, body }: Configured, associations: readonly Configured[], order: number): Prefix[] {
  const places = [{ id, body }, ...associations];
  let assignedBefore = 0;
  return places.flatMap((place) => {
    const argument = place.body.text("ipv6_cidr_block");
    if (valueOr(place.body.flag("assign_generated_ipv6_cidr_block"), false)) return [assigned(order, assignedBefore++)];
    const fromPool = argument.state === "absent" && place.body.has("ipv6_ipam_pool_id");
    if (argument.state === "unknown" || fromPool) scope.implied.lack("the IPv6 block of the VPC", id);
    const read = readPrefix(argument, {
      owner: place.id,
      argument: "ipv6_cidr_block",
      report: scope.report,
      version: 6,
      hostBits: "refused",
    });
    if (read.state !== "written") return [];
    checkIpv6Size(scope, `The IPv6 block of ${place.id}`, read, 60);
    return [read.value];
  });
}

/** Whether the VPC has, or may have, an IPv6 block, known or not. */
export const mentionsIpv6 = ({ body }: Configured, associations: readonly Configured[]): boolean =>
  associations.length > 0 ||
  body.has("ipv6_cidr_block") ||
  body.has("ipv6_ipam_pool_id") ||
  body.flag("assign_generated_ipv6_cidr_block").state === "unknown" ||
  valueOr(body.flag("assign_generated_ipv6_cidr_block"), false);

/** ADDR-1: /44 to `longest` in steps of 4. */
export function checkIpv6Size(scope: Scope, what: string, read: Argument<Prefix>, longest: 60 | 64): void {
  if (read.state !== "written") return;
  const { length } = read.value;
  if (length >= 44 && length <= longest && length % 4 === 0) return;
  const hint = `Choose a length from 44 to ${longest} that 4 divides.`;
  scope.report(errorAt("cidr-size", `${what} is a /${length}: AWS takes /44 to /${longest} in steps of 4.`, { hint, span: read.span }));
}

const assigned = (vpc: number, at: number): Prefix =>
  prefixOf({ version: 6, value: AMAZON.address.value + (BigInt(vpc + 1) << 80n) + (BigInt(at) << 72n) }, 56);

/** True where an unknown value was computed from the IPv6 block of this VPC, and that block was assigned above. */
export function comesFromIpv6Block(source: UnknownSource, vpc: ResourceId): boolean {
  const from = source.kind === "attribute" ? [source] : source.from;
  return from.some(({ address, attribute }) => address === vpc && attribute.startsWith("ipv6_cidr_block"));
}

/** Whether the value says by a number which part of a block it is. */
export const isNumbered = (source: UnknownSource): boolean => source.kind === "derived" && source.part !== undefined;

/** The /64 of a VPC's assigned block that the value asks for by its number; null where it is none, or not of this VPC. */
export function numberedPart(source: UnknownSource, vpc: Pick<Vpc, "id" | "ipv6Cidrs">): Prefix | null {
  const block = vpc.ipv6Cidrs[0];
  const part = source.kind === "derived" ? source.part : undefined;
  if (block === undefined || part === undefined || part.number === null || !comesFromIpv6Block(source, vpc.id)) return null;
  const length = "more" in part.bits ? block.length + part.bits.more : 128 - part.bits.hosts;
  if (length !== 64 || !Number.isInteger(part.number) || part.number < 0) return null;
  const found = prefixOf({ version: 6, value: block.address.value + (BigInt(part.number) << 64n) }, 64);
  return prefixIncludes(block, found) ? found : null;
}

/** Hands out the /64 blocks of the VPCs' assigned blocks, leaving out those that are written. */
export class Ipv6SubnetBlocks {
  readonly #next = new Map<ResourceId, bigint>();

  constructor(private readonly written: readonly Prefix[]) {}

  take(vpc: ResourceId, blocks: readonly Prefix[]): Prefix | null {
    const block = blocks[0];
    if (block === undefined) return null;
    for (let number = this.#next.get(vpc) ?? 0n; ; number++) {
      const candidate = prefixOf({ version: 6, value: block.address.value + (number << 64n) }, 64);
      if (!prefixIncludes(block, candidate)) return null;
      this.#next.set(vpc, number + 1n);
      if (!this.written.some((other) => prefixIncludes(other, candidate))) return candidate;
    }
  }
}
