import type { Value } from "../../declared/evaluated";
import type { Entry } from "../entry";

/** The word for an address that AWS chooses. */
const AUTO_ASSIGN = "Auto-assign";

type Addressed = Entry<{ readonly privateIps?: string[]; readonly ipv6Addresses?: string[] }>;

/** The addresses of a list, the primary one first; those that AWS chooses are not known before it does. */
export function addressesOf(entry: Addressed, field: "privateIps" | "ipv6Addresses"): Value[] {
  const list = entry.value(field);
  if (list?.kind !== "tuple") return list === undefined ? [] : [list];
  return list.items.map((item) => (isLeft(item) ? leftToAws(item) : item));
}

/** The list as an argument; left out where it names nothing. */
export const listed = (items: Value[], { span }: Addressed): Value | undefined =>
  items.length === 0 ? undefined : { kind: "tuple", items, span };

/** The first address as an argument of its own, which is left out where AWS chooses. */
export const primary = ([first]: Value[]): Value | undefined =>
  first?.kind === "unknown" && first.source.kind === "derived" && first.source.why === WHY ? undefined : first;

const WHY = "AWS chooses it";
const isLeft = (item: Value): boolean => item.kind === "string" && item.value === AUTO_ASSIGN;
const leftToAws = ({ span }: Value): Value => ({ kind: "unknown", source: { kind: "derived", from: [], why: WHY }, span });
