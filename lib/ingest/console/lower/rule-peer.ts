import { parseAddress } from "../../../net";
import { errorAt } from "../../../source";
import type { Value } from "../../declared/evaluated";
import { failed, notKnown } from "../entry";
import type { FormNames } from "../form-names";
import { UNKNOWN_BLOCKS } from "../schema-filters";
import type { Arguments } from "./resource";
import type { RulePlace } from "./rule-traffic";

/** What the console offers beside typing a block. */
const ANYWHERE: ReadonlyMap<string, string> = new Map([
  ["Anywhere-IPv4", "0.0.0.0/0"],
  ["Anywhere-IPv6", "::/0"],
]);

const BLOCKS_NOT_KNOWN: ReadonlyMap<string, 4 | 6> = new Map(Object.entries(UNKNOWN_BLOCKS));

/** The source or destination of a group's rule: a block of addresses, a group or a prefix list. */
export function groupPeer(value: Value | undefined, names: FormNames, place: RulePlace): Arguments {
  const peer = spelledOut(value, place);
  if (peer?.kind !== "string") return { cidr_ipv4: peer };
  const text = peer.value;
  const list = names.listOf(text);
  if (list === "prefixLists" || (list === undefined && text.startsWith("pl-"))) return { prefix_list_id: names.reference(peer) };
  if (list !== undefined) return { referenced_security_group_id: names.reference(peer) };
  if (isBlock(text)) return text.includes(":") ? { cidr_ipv6: peer } : { cidr_ipv4: peer };
  return { referenced_security_group_id: peer };
}

/** The source or destination of an ACL's rule, which is a block of addresses. */
export function aclPeer(value: Value | undefined, place: RulePlace): Arguments {
  const unknown = value?.kind === "string" ? BLOCKS_NOT_KNOWN.get(value.value) : undefined;
  if (unknown !== undefined) return { [unknown === 6 ? "ipv6_cidr_block" : "cidr_block"]: notKnown(value?.span ?? place.span) };
  const peer = spelledOut(value, place);
  const isIpv6 = peer?.kind === "string" && isBlock(peer.value) && peer.value.includes(":");
  return isIpv6 ? { ipv6_cidr_block: peer } : { cidr_block: peer };
}

const isBlock = (text: string): boolean => text.includes("/") || parseAddress(text) !== null;

function spelledOut(value: Value | undefined, place: RulePlace): Value | undefined {
  if (value?.kind !== "string") return value;
  if (value.value.toLowerCase() === "my ip") {
    const span = value.span ?? place.span;
    const message = `${place.title} is for My IP: the console fills in the address that it is opened from, and a stored form has none.`;
    place.report(errorAt("source-my-ip", message, { hint: "Write the address, such as 203.0.113.25/32.", span }));
    return failed(span);
  }
  return { ...value, value: ANYWHERE.get(value.value) ?? value.value };
}
