import type { NetworkIndex, NetworkInterface } from "../model";
import { INTERNET, PRIVATE_V4, prefixesOverlap, SHARED_V4, type Prefix } from "../net";
import type { Endpoint } from "../reach";
import type { Code } from "../trace";
import { prefixesOf } from "./endpoint";
import type { Question } from "./question";
import type { Blocker } from "./result";

/** Why a class of packets is empty: what it lacks, as the blocker of a question that no packet asks. */
export function whyNothing(index: NetworkIndex, question: Question): Blocker[] {
  const { from, to, version } = question;
  if (from.kind === "internet") {
    const strange = prefixesOf(from).filter((prefix) => !INTERNET[version].some((block) => prefixesOverlap(block, prefix)));
    if (strange.length > 0) return [atInternet(notPublic(strange), "ingress")];
  }
  if (from.kind === "address") return [atInternet("ADDRESS_NOT_OWNED", "egress")];
  const [sender, receiver] = [interfacesAt(index, from), interfacesAt(index, to)];
  const only = sender[0];
  if (only !== undefined && sender.length === 1 && receiver.length === 1 && only.id === receiver[0]?.id)
    return [at(index, only, "egress", "NEVER_LEAVES_INTERFACE")];
  const mute = sender.find((i) => !hasAddress(i, version));
  if (mute !== undefined) return [at(index, mute, "egress", "ENI_HAS_NO_ADDRESS")];
  const deaf = receiver[0];
  if (deaf === undefined) return [atInternet("ADDRESS_NOT_OWNED", "egress")];
  if (!hasAddress(deaf, version)) return [at(index, deaf, "ingress", "ENI_HAS_NO_ADDRESS")];
  const isPublicWanted = question.toAddress === "public" || (question.toAddress === null && from.kind === "internet");
  return [at(index, deaf, "ingress", isPublicWanted ? "IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS" : "ADDRESS_NOT_OWNED")];
}

/** Why packets that arrive are denied all the same: they end at another owner of the address, in a VPC that has the same block. */
export function whyElsewhere(index: NetworkIndex, { to }: Question): Blocker[] {
  const [end] = interfacesAt(index, to);
  return [end === undefined ? atInternet("DISCONNECTED_VPCS", "egress") : at(index, end, "ingress", "DISCONNECTED_VPCS")];
}

const interfacesAt = (index: NetworkIndex, endpoint: Endpoint): readonly NetworkInterface[] =>
  endpoint.kind === "interfaces" ? endpoint.ids.map((id) => index.networkInterface(id)) : [];

const hasAddress = (i: NetworkInterface, version: 4 | 6): boolean =>
  i.prefixes.some(({ address }) => address.version === version) || (version === 4 ? i.addresses.length > 0 : i.ipv6Addresses.length > 0);

function notPublic(prefixes: readonly Prefix[]): Code {
  const touches = (blocks: readonly Prefix[]) => prefixes.some((prefix) => blocks.some((block) => prefixesOverlap(block, prefix)));
  if (touches(PRIVATE_V4)) return "IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS";
  return touches(SHARED_V4) ? "IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS" : "ADDRESS_NOT_PUBLIC";
}

function at(index: NetworkIndex, i: NetworkInterface, direction: Blocker["direction"], code: Code): Blocker {
  const span = i.span ?? (i.owner === null ? null : (index.resource(i.owner)?.span ?? null));
  const kind = i.ownerKind === "instance" ? "instance" : "network_interface";
  const where = { component: i.owner ?? i.id, kind, file: span?.file ?? null, line: span?.start.line ?? null } as const;
  return { ...where, code, direction, leg: "request", rule: null };
}

const atInternet = (code: Code, direction: Blocker["direction"]): Blocker => ({
  code,
  component: "internet",
  kind: "internet_gateway",
  direction,
  leg: "request",
  rule: null,
  file: null,
  line: null,
});
