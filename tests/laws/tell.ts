import { formatAddress, formatPrefix, protocolName, type Address, type Packet, type Prefix } from "../../lib/net";
import type { Network } from "../../lib/model";
import type { Leg, Trace } from "../../lib/trace";
import type { Question } from "../arbitrary/question";

const end = ({ src, dst, srcPort, dstPort }: Packet): string => `${formatAddress(src)}:${srcPort} → ${formatAddress(dst)}:${dstPort}`;

const leg = (name: string, found: Leg | null): string =>
  found === null ? `${name}: none` : `${name}: ${found.steps.map((step) => `${step.component} ${step.code}`).join(", ")}`;

/** A broken case in a few lines: the packet, how trace saw it, and the network without what is empty. */
export function tell(network: Network, { packet, start, to, options }: Question, { request, reply }: Trace): string {
  const icmp = packet.icmp === null ? "" : ` ${packet.icmp.type}/${packet.icmp.code}`;
  const sender = start.kind === "interface" ? start.interface : "internet";
  return [
    `${protocolName(packet.protocol)}${icmp} ${end(packet)} from ${sender} to ${plain(to)} ${plain(options)}`,
    leg("request", request),
    leg("reply", reply),
    plain(Object.fromEntries(Object.entries(network).filter(([, list]) => list.length > 0))),
  ].join("\n");
}

const plain = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => {
    if (part === null || key === "ref" || key === "kind") return undefined;
    if (isAddress(part)) return formatAddress(part);
    return isPrefix(part) ? formatPrefix(part) : part;
  });

const isAddress = (part: unknown): part is Address => typeof part === "object" && part !== null && "version" in part && "value" in part;
const isPrefix = (part: unknown): part is Prefix => typeof part === "object" && part !== null && "length" in part && "address" in part;
