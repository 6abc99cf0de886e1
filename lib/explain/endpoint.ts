import type { NetworkIndex } from "../model";
import { hostPrefix, parseAddress, parsePrefix, type IpVersion, type Prefix } from "../net";
import type { Endpoint } from "../reach";
import { nearNames } from "./near-names";
import { refused, understood, type Parsed } from "./parsed";

/**
 * Reads an endpoint (design.md section 3): `internet`, `internet:ADDRESS_OR_CIDR`, `ip:ADDRESS`, or the address of an
 * interface or of anything that owns one.
 */
export function parseEndpoint(index: NetworkIndex, text: string): Parsed<Endpoint> {
  if (text === "internet") return understood({ kind: "internet" });
  if (text.startsWith("internet:")) return internetWithin(text, text.slice("internet:".length));
  if (text.startsWith("ip:")) return singleAddress(text, text.slice("ip:".length));
  const ids = index.interfacesOf(text).map(({ id }) => id);
  return ids.length > 0 ? understood({ kind: "interfaces", ids }) : notAnEndpoint(index, text);
}

/** The IP version that an endpoint's own spelling implies, if any. */
export function versionOf(endpoint: Endpoint): IpVersion | null {
  if (endpoint.kind === "address") return endpoint.address.version;
  return endpoint.kind === "internet" ? (endpoint.within?.[0]?.address.version ?? null) : null;
}

/** Prefixes that the endpoint names: they tell addresses apart as the configuration's own do. */
export function prefixesOf(endpoint: Endpoint): readonly Prefix[] {
  if (endpoint.kind === "address") return [hostPrefix(endpoint.address)];
  return endpoint.kind === "internet" ? (endpoint.within ?? []) : [];
}

function internetWithin(text: string, block: string): Parsed<Endpoint> {
  const address = parseAddress(block);
  const prefix = address === null ? parsePrefix(block)?.prefix : hostPrefix(address);
  if (prefix !== undefined) return understood({ kind: "internet", within: [prefix] });
  return refused(
    "bad-endpoint",
    `\`${text}\` names no address and no CIDR block.`,
    "Write it as `internet:203.0.113.7` or `internet:203.0.113.0/24`.",
  );
}

function singleAddress(text: string, spelled: string): Parsed<Endpoint> {
  const address = parseAddress(spelled);
  if (address !== null) return understood({ kind: "address", address });
  return refused(
    "bad-endpoint",
    `\`${text}\` names no IP address.`,
    "Write it as `ip:10.0.1.5`; a block of addresses can only be asked about as `internet:CIDR`.",
  );
}

function notAnEndpoint(index: NetworkIndex, text: string): Parsed<never> {
  const resource = index.resource(text);
  if (resource !== undefined) {
    const hint = "Ask about something that has a network interface: an instance, a database, a load balancer or the interface itself.";
    return refused("endpoint-without-interface", `\`${text}\` has no network interface, so that no packet starts or ends there.`, hint);
  }
  const near = nearNames(text, endpointsOf(index));
  const hint =
    near.length > 0 ? `Perhaps one of these is meant: ${near.join(", ")}.` : "`ringfence inspect` lists what the configuration holds.";
  return refused("unknown-endpoint", `There is nothing called \`${text}\` in the configuration.`, hint);
}

const endpointsOf = ({ network }: NetworkIndex): string[] => [
  ...new Set(network.interfaces.flatMap(({ id, owner }) => (owner === null ? [id] : [owner, id]))),
  "internet",
];
