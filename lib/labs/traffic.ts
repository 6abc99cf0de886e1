import { z } from "zod";
import { hostPrefix, parseAddress, parsePrefix, protocolNumber, type Prefix, type Range } from "../net";

/**
 * Traffic of a check, as plain JSON. A field left out means every value; `icmp_type` left out of a `reach` check means
 * echo. `from` and `except` narrow the source addresses of an `only` check.
 */
export interface Traffic {
  readonly protocol: string | number;
  readonly port?: Range;
  readonly src_port?: Range;
  readonly icmp_type?: number;
  readonly icmp_code?: number;
  readonly from?: readonly string[];
  readonly except?: readonly string[];
}

/** An address or a CIDR block, as a block; null for anything else. */
export function parseBlock(text: string): Prefix | null {
  const address = parseAddress(text);
  return address ? hostPrefix(address) : (parsePrefix(text)?.prefix ?? null);
}

const port = z.number().int().min(0).max(65_535);
const ports = z
  .union([port, z.string().regex(/^\d{1,5}(-\d{1,5})?$/, "takes a port or a range such as 8000-8010"), z.tuple([port, port])])
  .transform((given, context): [number, number] => {
    const [first, last] = Array.isArray(given) ? given : boundsOf(given);
    if (first > last || last > 65_535) context.addIssue({ code: "custom", message: `\`${first}-${last}\` is not a range of ports` });
    return [first, last];
  });

const boundsOf = (given: number | string): [number, number] => {
  const [first = Number.NaN, last = first] = String(given).split("-").map(Number);
  return [first, last];
};

const block = z.string().refine((text) => parseBlock(text) !== null, "takes an address or a CIDR block");
const blocks = z.union([block.transform((one) => [one]), z.array(block).min(1)]);
const protocol = z
  .union([z.string(), z.number()])
  .refine((name) => protocolNumber(name) !== null, "is not a protocol: tcp, udp, icmp, all, or a number");
const octet = z.number().int().min(0).max(255);

const long = z.strictObject({
  protocol,
  port: ports.optional(),
  src_port: ports.optional(),
  icmp_type: octet.optional(),
  icmp_code: octet.optional(),
  from: blocks.optional(),
  except: blocks.optional(),
});

const SHORT =
  /^(?<protocol>\S+)(?: (?<detail>echo|\d+(?:-\d+)?|\d+\/\d+))?(?: from (?<from>[^ ]+(?:, ?[^ ]+)*?))?(?: except (?<except>[^ ]+(?:, ?[^ ]+)*))?$/;
const ECHO_REQUEST = 8;

/** `tcp 22`, `tcp 8000-8010`, `icmp echo`, `icmp 3/4`, `all`, `tcp 443 from 203.0.113.0/24 except 203.0.113.7`. */
const short = z
  .string()
  .regex(SHORT, "is not traffic: write `tcp 22`, `udp 53`, `icmp echo`, `all`, or a map with protocol and port")
  .transform((text) => fromGroups(SHORT.exec(text)?.groups ?? {}))
  .pipe(long);

function fromGroups({ protocol = "", detail, from, except }: Readonly<Record<string, string | undefined>>): z.input<typeof long> {
  const list = (text: string | undefined) => text?.split(/, ?/);
  const sources = { ...(from ? { from: list(from) } : {}), ...(except ? { except: list(except) } : {}) };
  if (detail === undefined) return { protocol, ...sources };
  if (detail === "echo") return { protocol, icmp_type: ECHO_REQUEST, ...sources };
  const [type, code] = detail.split("/").map(Number);
  return code === undefined ? { protocol, port: detail, ...sources } : { protocol, icmp_type: type, icmp_code: code, ...sources };
}

/** One description of traffic: a short text or a map. */
export const trafficSchema = z.union([short, long]).describe("Traffic: `tcp 22`, `udp 53`, `icmp echo`, `all`, or a map");
/** One or several. */
export const trafficListSchema = z.union([trafficSchema.transform((one) => [one]), z.array(trafficSchema)]);
