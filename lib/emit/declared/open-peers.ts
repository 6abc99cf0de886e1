import type { OpenPeer, Peer, ResourceId } from "../../model";
import { BLOCK_ASKED_FOR } from "../phrases";
import type { Argument } from "./declaration";
import { given } from "./given";
import type { Plan } from "./plan";

/** A peer that is not known, as the argument has it that takes such a one. */
export interface WrittenPeer {
  readonly what: OpenPeer["what"];
  readonly value: Argument;
  /** Whether the value is a whole list. */
  readonly many: boolean;
}

/** What is given from outside is asked for by its own name; rules of which it is the same ask for it once. */
export function writtenPeer(plan: Plan, group: ResourceId, { open }: Peer & { readonly kind: "unknown" }, takesLists: boolean): WrittenPeer {
  if (open === undefined)
    plan.notCarried.say("rules of which not even the kind of the peer is known", group, BLOCK_ASKED_FOR);
  else if (open.many && !takesLists)
    plan.notCarried.say("lists of peers that are given from outside", group, "one peer of each is asked for when the text is applied");
  const { what = "ipv4", from = null, many = false } = open ?? {};
  const type = many && takesLists ? "list(string)" : "string";
  return { what, many: many && takesLists, value: (from === null ? null : blockOf(plan, from)) ?? asked(plan, group, from, type) };
}

/** Blocks of VPCs that AWS, or whoever looks the VPC up, knows. */
const BLOCKS: readonly string[] = ["cidr_block", "ipv6_cidr_block"];

/** The block of a VPC that the network has, or looks up. */
function blockOf(plan: Plan, from: string): Argument | null {
  const [owner, attribute] = [from.slice(0, Math.max(0, from.lastIndexOf("."))), from.slice(from.lastIndexOf(".") + 1)];
  if (!BLOCKS.includes(attribute)) return null;
  const vpc = [owner, `${owner}.id`].find((id) => plan.vpc(id) !== undefined);
  return vpc === undefined ? null : plan.ref(vpc, attribute);
}

function asked(plan: Plan, group: ResourceId, from: string | null, type: "string" | "list(string)"): Argument {
  return from === null ? { kind: "unknown", name: plan.askedFor.another(`${plan.called(group)}_peer`), type } : given(plan, from, type);
}
