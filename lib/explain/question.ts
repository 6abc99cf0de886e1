import type { NetworkIndex } from "../model";
import { parseAddress, type Address, type IpVersion, type PacketPattern } from "../net";
import type { Endpoint } from "../reach";
import { parseEndpoint, versionOf } from "./endpoint";
import { refused, understood, type Parsed } from "./parsed";
import type { Query } from "./query";
import { parseTraffic } from "./traffic";

/** A query that was understood. */
export interface Question {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly traffic: PacketPattern;
  readonly version: IpVersion;
  readonly oneWay: boolean;
  /** Which of the destination's addresses; null leaves it to where the question comes from. */
  readonly toAddress: "public" | "private" | Address | null;
}

/** The first thing that can not be understood is the answer: it is fixed before the next one shows. */
export function readQuestion(index: NetworkIndex, query: Query): Parsed<Question> {
  const from = parseEndpoint(index, query.from);
  if ("error" in from) return from;
  const to = parseEndpoint(index, query.to);
  if ("error" in to) return to;
  if (from.value.kind === "internet" && to.value.kind === "internet") return betweenOthers;
  const toAddress = parseToAddress(query.to_address);
  if ("error" in toAddress) return toAddress;
  const implied = versionOf(to.value) ?? versionOf(from.value) ?? (isAddress(toAddress.value) ? toAddress.value.version : null);
  const traffic = parseTraffic(query, implied);
  if ("error" in traffic) return traffic;
  return understood({
    from: from.value,
    to: to.value,
    traffic: traffic.value,
    version: traffic.value.version,
    oneWay: query.one_way ?? false,
    toAddress: toAddress.value,
  });
}

/** That no packet of this kind meets the network is no verdict on the network. */
const betweenOthers = refused(
  "bad-endpoint",
  "Both ends are the internet, and none lies in the configuration.",
  "Name a resource as one of them: what the internet sends to itself never meets it.",
);

const isAddress = (value: Question["toAddress"]): value is Address => value !== null && typeof value === "object";

function parseToAddress(text: string | undefined): Parsed<Question["toAddress"]> {
  if (text === undefined) return understood(null);
  if (text === "public" || text === "private") return understood(text);
  const address = parseAddress(text);
  if (address !== null) return understood(address);
  return refused("bad-endpoint", `\`to_address\` is \`${text}\`.`, "Write `public`, `private`, or one of the destination's addresses.");
}
