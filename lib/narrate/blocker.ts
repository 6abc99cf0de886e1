import type { Blocker, PacketJson } from "../explain";
import { codeTitle } from "./code";
import { formatTraffic } from "./format";
import { capital, component, type Names } from "./names";
import { place, ruleName } from "./place";

/** What a sentence about a blocker can use. `packet` is the one that was stopped, as it started. */
interface Told {
  readonly blocker: Blocker;
  readonly who: string;
  readonly traffic: string;
  readonly peer: string;
}

type Sentence = (told: Told) => string;

const inOrOut = ({ blocker }: Told): string => (blocker.direction === "ingress" ? "inbound" : "outbound");
const by = ({ blocker }: Told): string => (blocker.rule === null ? "" : ` by ${ruleName(blocker.rule)}`);

/** Sentences that say what to look at first and then what was found there. They name a kind of change, never a value. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  ENI_SG_RULES_MISMATCH: (told) => `Check the ${inOrOut(told)} rules of ${told.who}: none of them matches ${told.traffic} ${told.peer}.`,
  SG_HAS_NO_RULES: (told) => `Check the ${inOrOut(told)} rules of ${told.who}: it has none, so nothing passes that way.`,
  SUBNET_ACL_RESTRICTION: (told) =>
    `Check the ${inOrOut(told)} entries of ${told.who}: ${told.traffic} ${told.peer} is denied${by(told)}, the first entry that matches.`,
  NETWORK_ACL_REPLY_DROPPED: (told) =>
    `Check the ${inOrOut(told)} entries of ${told.who}: it is stateless, and the reply is denied${by(told)}. Replies go to the client's own port.`,
  NO_ROUTE_TO_DESTINATION: (told) => `Check the routes of ${told.who}: none of them matches the destination of the ${told.blocker.leg}.`,
  BAD_STATE_ROUTE: (told) => `Check the target of ${told.blocker.rule === null ? "the route" : `route ${told.blocker.rule}`} in ${told.who}: it is gone or not ready, and the route still matches.`,
  IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS: (told) => `Check the public address of the sender: ${told.who} drops what has none.`,
  IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: (told) => `Check the public address of the destination: ${told.who} finds no interface that is bound to one.`,
  IGW_NOT_ATTACHED: (told) => `Check the attachment of ${told.who}: it is not attached to the VPC.`,
  INSTANCE_STOPPED: (told) => `Check the state of ${told.who}: it is stopped.`,
  ADDRESS_NOT_OWNED: () => "Check the destination: nothing in the VPC owns that address.",
};

/** One sentence about what stops a flow: what to look at, and what was found there. */
export function narrateBlocker(blocker: Blocker, packet: PacketJson | null, names: Names = {}): string {
  const who = `${component(blocker.component, blocker.kind, names)}${place(blocker.file, blocker.line)}`;
  const told: Told = { blocker, who, traffic: packet === null ? "the traffic" : formatTraffic(packet), peer: peerOf(blocker, packet) };
  const sentence = SENTENCES[blocker.code];
  return sentence === undefined ? `${capital(who)}: ${codeTitle(blocker.code)}` : sentence(told);
}

/** The far side as the rule sees it: the source of what comes in, the destination of what goes out. */
function peerOf({ direction }: Blocker, packet: PacketJson | null): string {
  if (packet === null) return "";
  return direction === "ingress" ? `from ${packet.src}` : `to ${packet.dst}`;
}
