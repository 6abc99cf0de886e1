import { hasPorts, ICMP, ICMPV6, isIcmp, protocolNumber, type IpVersion, type PacketPattern, type Range } from "../net";
import { refused, understood, type Parsed } from "./parsed";
import type { Query } from "./query";

/** Clients choose their ports among these where the question does not say. */
const CLIENT_PORTS: Range = [1024, 65_535];
const LAST_PORT = 65_535;
const LAST_ICMP = 255;
/** Requests of RFC 792, RFC 950 and RFC 4443 that hosts answer: each has but one code, 0. */
const ICMP_REQUESTS: ReadonlySet<number> = new Set([8, 13, 15, 17, 128]);
const ECHO: Readonly<Record<number, number>> = { [ICMP]: 8, [ICMPV6]: 128 };

/** Which packets a question is about, addresses apart. `version` is what its endpoints imply; the question's own word goes first. */
export function parseTraffic(query: Query, implied: IpVersion | null): Parsed<PacketPattern & { readonly version: IpVersion }> {
  const named = protocolNumber(query.protocol);
  if (named === null) return refused("bad-traffic", `\`${query.protocol}\` is no IP protocol.`, toldApart(String(query.protocol)) ?? NAMES);
  const wrong =
    outOfRange("port", query.port, LAST_PORT) ??
    outOfRange("src_port", query.src_port, LAST_PORT) ??
    outOfRange("icmp_type", query.icmp_type, LAST_ICMP) ??
    outOfRange("icmp_code", query.icmp_code, LAST_ICMP) ??
    portWithoutPorts(query, named) ??
    messageWithoutIcmp(query, named);
  if (wrong !== null) return wrong;
  const version = query.ip_version ?? implied ?? (named === ICMPV6 ? 6 : 4);
  const protocol = version === 6 && named === ICMP ? ICMPV6 : named;
  return understood({
    version,
    ...(protocol === "all" ? {} : { protocols: [[protocol, protocol]] }),
    ...(query.port === undefined ? {} : { dstPorts: [rangeOf(query.port)] }),
    srcPorts: [query.src_port === undefined ? CLIENT_PORTS : rangeOf(query.src_port)],
    ...icmpOf(query, protocol),
  });
}

/** ICMP without a type means echo. A request that hosts answer has code 0; other types are asked about with every code. */
function icmpOf(query: Query, protocol: number | "all"): Pick<PacketPattern, "icmpTypes" | "icmpCodes"> {
  const type = query.icmp_type ?? (typeof protocol === "number" ? ECHO[protocol] : undefined);
  const code =
    query.icmp_code ?? (type !== undefined && typeof protocol === "number" && isIcmp(protocol) && ICMP_REQUESTS.has(type) ? 0 : undefined);
  return {
    ...(type === undefined ? {} : { icmpTypes: [[type, type]] }),
    ...(code === undefined ? {} : { icmpCodes: [[code, code]] }),
  };
}

/** A port of a protocol that has none would be passed over, and the answer would be about something else. */
function portWithoutPorts({ port, src_port, protocol }: Query, named: number | "all"): ReturnType<typeof refused> | null {
  if (named === "all" || hasPorts(named) || (port === undefined && src_port === undefined)) return null;
  const hint = isIcmp(named)
    ? "Leave it out, or ask for a message of ICMP by `icmp_type` and `icmp_code`."
    : "Leave it out, or ask about `tcp` or `udp`.";
  return refused("bad-traffic", `\`${port === undefined ? "src_port" : "port"}\` is given, and the protocol \`${protocol}\` has no ports.`, hint);
}

/** The same of a message of ICMP beside another protocol. */
function messageWithoutIcmp({ icmp_type, icmp_code, protocol }: Query, named: number | "all"): ReturnType<typeof refused> | null {
  if (named === "all" || isIcmp(named) || (icmp_type === undefined && icmp_code === undefined)) return null;
  const given = icmp_type === undefined ? "icmp_code" : "icmp_type";
  return refused("bad-traffic", `\`${given}\` is given, and the protocol is \`${protocol}\`.`, "Leave it out, or ask about `icmp` or `icmpv6`.");
}

const NAMES = "Name it `tcp`, `udp`, `icmp`, `icmpv6` or `all`, or give its number from 0 to 255.";

/** `icmp 8`, `icmp:8/0`, `tcp/443`, `udp 53-60`. */
const WITH_MORE = /^([a-z][a-z0-9-]*?)[\s:/,]+(\d{1,5})(?:[\s:/,-]+(\d{1,5}))?$/i;

/** How to ask where a protocol is written together with what has fields of its own. */
function toldApart(text: string): string | null {
  const [, name = "", first = "", second] = WITH_MORE.exec(text.trim().slice(0, 100)) ?? [];
  const protocol = protocolNumber(name);
  if (protocol === null || protocol === "all") return null;
  if (isIcmp(protocol)) {
    const code = second === undefined ? ["", ""] : [` and \`icmp_code\` ${second}`, ` --icmp-code ${second}`];
    return `Give the protocol \`${name}\` alone, and \`icmp_type\` ${first}${code[0]} beside it: --protocol ${name} --icmp-type ${first}${code[1]}.`;
  }
  const port = second === undefined ? first : `${first}-${second}`;
  return hasPorts(protocol) ? `Give the protocol \`${name}\` alone, and \`port\` ${port} beside it: --protocol ${name} --port ${port}.` : null;
}

const rangeOf = (port: number | Range): Range => (typeof port === "number" ? [port, port] : port);

function outOfRange(name: string, value: number | Range | undefined, last: number): ReturnType<typeof refused> | null {
  if (value === undefined) return null;
  const [from, to] = rangeOf(value);
  if (Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from <= to && to <= last) return null;
  const shown = typeof value === "number" ? String(value) : value.join("-");
  return refused(
    "bad-traffic",
    `\`${name}\` is ${shown}.`,
    `Give a whole number from 0 to ${last}, or a range of them with the smaller one first.`,
  );
}
