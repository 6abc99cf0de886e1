import type { Blocker, PacketJson } from "../explain";
import { codeTitle } from "./code";
import { formatTraffic } from "./format";
import { capital, component, type Names } from "./names";
import { place, ruleName } from "./place";

/** What a sentence about a blocker can use. `packet` is the one that was stopped, as it stood there. */
interface Told {
  readonly blocker: Blocker;
  readonly who: string;
  readonly traffic: string;
  readonly peer: string;
  /** What is easily forgotten about replies that go to a port; empty for the others. */
  readonly toClientPort: string;
}

type Sentence = (told: Told) => string;

const inOrOut = ({ blocker }: Told): string => (blocker.direction === "ingress" ? "inbound" : "outbound");
const by = ({ blocker }: Told): string => (blocker.rule === null ? "" : ` by ${ruleName(blocker.rule)}`);

/** Sentences that say what to look at first and then what was found there. They name a kind of change, never a value. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  ENI_SG_RULES_MISMATCH: (told) => `Check the ${inOrOut(told)} rules of ${told.who}: none of them matches ${told.traffic} ${told.peer}.`,
  SG_HAS_NO_RULES: (told) => `Check the ${inOrOut(told)} rules of ${told.who}: it has none, so nothing passes that way.`,
  SUBNET_ACL_RESTRICTION: (told) =>
    `Check the ${inOrOut(told)} entries of ${told.who}: ${told.traffic} ${told.peer} ${
      told.blocker.rule === "*"
        ? "matches none of them, and what matches none is denied"
        : `is denied${by(told)}, the first entry that matches`
    }.`,
  NETWORK_ACL_REPLY_DROPPED: (told) =>
    `Check the ${inOrOut(told)} entries of ${told.who}: it is stateless, and the reply is denied${by(told)}.${told.toClientPort}`,
  NO_ROUTE_TO_DESTINATION: (told) => `Check the routes of ${told.who}: none of them matches the destination of the ${told.blocker.leg}.`,
  BAD_STATE_ROUTE: (told) =>
    `Check the target of ${told.blocker.rule === null ? "the route" : `route ${told.blocker.rule}`} in ${told.who}: it is gone or not ready, and the route still matches.`,
  IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS: (told) => `Check the public address of the sender: ${told.who} drops what has none.`,
  IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: (told) =>
    told.blocker.kind === "internet_gateway"
      ? "Check the public address of the destination: nothing in the network is bound to it."
      : `Check the public address of ${told.who}: it has none, and the internet knows no other.`,
  IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS: (told) => `Check the routes to private addresses: ${told.who} carries none of them.`,
  IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS: () => "Ask about a public source: no packet from the internet bears a private address.",
  IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS: () =>
    "Ask about a public source: no packet from the internet bears a shared address (RFC 6598).",
  ADDRESS_NOT_PUBLIC: () => "Ask about a public address: the internet carries no packet with this one.",
  VPC_BLOCK_PUBLIC_ACCESS_ENABLED: (told) => `Check VPC Block Public Access and its exclusions: it stops this traffic at ${told.who}.`,
  NGW_REPLY_NOT_RETURNED: (told) =>
    `Check the route that replies take: they leave through ${told.who}, which knows nothing of the connection.`,
  NGW_UNSOLICITED: (told) => `Ask about what is behind ${told.who}: a NAT gateway takes nothing but replies to what left through it.`,
  DISCONNECTED_VPCS: (told) =>
    `Check how the two VPCs are connected: in the sender's own VPC the address of ${told.who} belongs to something else.`,
  ENI_HAS_NO_ADDRESS: (told) => `Check the addresses of ${told.who}: it has none of the IP version that was asked about.`,
  ENI_ADDRESS_RESTRICTION: (told) => `Check the source: ${told.who} sends only from its own addresses.`,
  FUNCTION_RECEIVES_NOTHING: (told) => `Ask about traffic from ${told.who}: a function starts connections and receives none.`,
  NEVER_LEAVES_INTERFACE: (told) => `Ask about two different ends: what ${told.who} sends to itself never meets the network.`,
  IGW_NOT_ATTACHED: (told) =>
    told.blocker.kind === "vpc"
      ? `Check the internet gateway of ${told.who}: none is attached to it.`
      : `Check the attachment of ${told.who}: it is not attached to the VPC.`,
  INSTANCE_STOPPED: (told) => `Check the state of ${told.who}: it is stopped.`,
  ADDRESS_NOT_OWNED: () => "Check the destination: nothing in the VPC owns that address.",
};

/** One sentence about what stops a flow: what to look at, and what was found there. */
export function narrateBlocker(blocker: Blocker, packet: PacketJson | null, names: Names = {}): string {
  const who = `${component(blocker.component, blocker.kind, names)}${place(blocker.file, blocker.line)}`;
  const traffic = packet === null ? "the traffic" : formatTraffic(packet);
  const hasPorts = packet !== null && packet.dst_port !== null;
  const told: Told = { blocker, who, traffic, peer: peerOf(blocker, packet), toClientPort: hasPorts ? " Replies go to the client's own port." : "" };
  const sentence = SENTENCES[blocker.code];
  return sentence === undefined ? `${capital(who)}: ${codeTitle(blocker.code)}` : sentence(told);
}

/** The far side as the rule sees it: the source of what comes in, the destination of what goes out. */
function peerOf({ direction }: Blocker, packet: PacketJson | null): string {
  if (packet === null) return "";
  return direction === "ingress" ? `from ${packet.src}` : `to ${packet.dst}`;
}
