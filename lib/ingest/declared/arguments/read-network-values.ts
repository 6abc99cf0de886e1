import { errorAt, quoted, warningAt, type Diagnostic } from "../../../source";
import { formatPrefix, parseAddress, parsePrefix, type Address, type IpVersion, type Prefix } from "../../../net";
import { refine, type Argument } from "./argument";
import type { Report } from "./block-reader";

/** Who reads which argument, for messages. */
export interface Reading {
  readonly owner: string;
  readonly argument: string;
  readonly report: Report;
}

export interface PrefixDemands extends Reading {
  readonly version: IpVersion;
  /** What AWS does with host bits: groups, routes and subnets are refused, ACL entries are canonicalised (NACL-5). */
  readonly hostBits: "refused" | "cleared" | "refused by Terraform";
}

/** A CIDR block. Host bits that AWS clears are cleared and warned of. */
export function readPrefix(argument: Argument<string>, demands: PrefixDemands): Argument<Prefix> {
  return refine(argument, (text, span) => {
    const parsed = parsePrefix(text);
    const { owner, argument: name, report } = demands;
    if (parsed === null || parsed.prefix.address.version !== demands.version) {
      const example = demands.version === 4 ? "10.0.0.0/16" : "2001:db8::/56";
      const hint =
        parseAddress(text) === null
          ? `Write an address and a length, such as ${example}.`
          : `Add the length: ${text}/${demands.version === 4 ? 32 : 128} is this address alone.`;
      report(
        errorAt("bad-cidr", `${name} of ${owner} is ${quoted(text)}, which is not an IPv${demands.version} CIDR block.`, {
          hint,
          span,
        }),
      );
      return null;
    }
    if (!parsed.canonical) report({ ...hostBitsSet(text, parsed.prefix, demands), span });
    return parsed.canonical || demands.hostBits === "cleared" ? parsed.prefix : null;
  });
}

function hostBitsSet(text: string, prefix: Prefix, { owner, argument, hostBits }: PrefixDemands): Diagnostic {
  const meant = formatPrefix(prefix);
  const hint = `Write ${meant}.`;
  if (hostBits === "cleared") {
    return warningAt("host-bits-cleared", `${argument} of ${owner} is ${text}: AWS keeps it as ${meant}.`, { hint });
  }
  const who = hostBits === "refused" ? "AWS" : "Terraform";
  return errorAt("host-bits-set", `${argument} of ${owner} is ${text}, which has bits set after its length: ${who} refuses it.`, { hint });
}

/** A single address, without a length. */
export function readAddress(argument: Argument<string>, version: IpVersion, { owner, argument: name, report }: Reading): Argument<Address> {
  return refine(argument, (text, span) => {
    const address = parseAddress(text);
    if (address !== null && address.version === version) return address;
    const hint = `Write one IPv${version} address, without a length.`;
    report(
      errorAt("bad-address", `${name} of ${owner} is ${quoted(text)}, which is not an IPv${version} address.`, { hint, span }),
    );
    return null;
  });
}

/** One of a few words, upper or lower case as written here. */
export function readWord<W extends string>(
  argument: Argument<string>,
  words: readonly W[],
  { owner, argument: name, report }: Reading,
): Argument<W> {
  return refine(argument, (text, span) => {
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    const hint = `Write one of ${words.map((word) => quoted(word)).join(", ")}.`;
    report(errorAt("unknown-word", `${name} of ${owner} is ${quoted(text)}, which it can not be.`, { hint, span }));
    return null;
  });
}
