import type { PacketJson, StepJson } from "../explain";
import { codeTitle } from "./code";
import { capital, component, type Names } from "./names";
import { ruleName } from "./place";

type Sentence = (step: StepJson, who: string) => string;

const way = ({ direction }: StepJson): string => (direction === "ingress" ? "in" : "out");
const by = (step: StepJson): string => (step.rule === null ? "" : ` by ${ruleName(step.rule)}`);
const route = (step: StepJson): string => (step.rule === null ? "a route" : `route ${step.rule}`);

const SENTENCES: Readonly<Record<string, Sentence>> = {
  SENT: (step, who) => `${capital(who)} sends to ${end(step.before)}`,
  DELIVERED: (step, who) => `${capital(who)} receives it`,
  LEFT_TO_INTERNET: () => "The packet leaves for the internet",
  SG_RULE_ALLOWS: (step, who) => `${capital(who)} lets it ${way(step)}${by(step)}`,
  SG_CONNECTION_TRACKED: (_, who) => `${capital(who)} knows the connection and lets the reply pass`,
  ENI_SG_RULES_MISMATCH: (step, who) =>
    `${capital(who)} drops it: no ${step.direction === "ingress" ? "inbound" : "outbound"} rule matches`,
  SG_HAS_NO_RULES: (step, who) => `${capital(who)} drops it: it has no ${step.direction === "ingress" ? "inbound" : "outbound"} rule`,
  ACL_ENTRY_ALLOWS: (step, who) => `${capital(who)} lets it ${way(step)}${by(step)}`,
  SUBNET_ACL_RESTRICTION: (step, who) => `${capital(who)} denies it${by(step)}`,
  NETWORK_ACL_REPLY_DROPPED: (step, who) => `${capital(who)} denies the reply${by(step)}`,
  LOCAL_ROUTE: (_, who) => `${capital(who)} keeps it inside the VPC`,
  LONGEST_PREFIX_ROUTE: (step, who) => `${capital(who)} sends it on by ${route(step)}`,
  NO_ROUTE_TO_DESTINATION: (step, who) => `${capital(who)} has no route to ${step.before.dst}`,
  BAD_STATE_ROUTE: (step, who) => `${capital(who)} loses it: the target of ${route(step)} is gone or not ready`,
  IGW_TRANSLATES_SOURCE: (step, who) => `${capital(who)} makes ${step.after.src} of the source ${step.before.src}`,
  IGW_TRANSLATES_DESTINATION: (step, who) => `${capital(who)} makes ${step.after.dst} of the destination ${step.before.dst}`,
  IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS: (step, who) => `${capital(who)} drops it: ${step.before.src} has no public address`,
  IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: (step) => `The packet is lost: nothing is bound to the public address ${step.before.dst}`,
  IGW_NOT_ATTACHED: (_, who) => `${capital(who)} drops it: no gateway is attached to the VPC`,
  IGW_REJECTS_SPOOFED_TRAFFIC: (step) => `The packet is dropped: ${step.before.src} is an address of the network itself`,
  VPC_BLOCK_PUBLIC_ACCESS_ENABLED: (_, who) => `${capital(who)} drops it: VPC Block Public Access is on`,
  NGW_REPLY_NOT_RETURNED: (_, who) => `${capital(who)} loses the reply: it knows nothing of the connection`,
  ADDRESS_NOT_OWNED: (step, who) => `${capital(who)} loses it: nothing owns ${step.before.dst}`,
  INSTANCE_STOPPED: (_, who) => `${capital(who)} is stopped`,
  UNSUPPORTED_COMPONENT: (_, who) => `${capital(who)} is not modelled yet: nothing behind it can be told`,
  IGW_FORWARDS: (_, who) => `${capital(who)} passes it on`,
};

const end = ({ dst, dst_port }: PacketJson): string => (dst_port === null ? dst : `${dst.includes(":") ? `[${dst}]` : dst}:${dst_port}`);

/**
 * The hops of one leg. Behind a block the way is told as it would be, so that everything that stands in it shows.
 * `hypothetical`: the leg itself would only be if another one had passed, as the reply to a request that was stopped.
 */
export function narrateSteps(steps: readonly StepJson[], names: Names = {}, hypothetical = false): string[] {
  const block = steps.findIndex(isBlock);
  return steps.map((step, i) => {
    const sentence = narrateStep(step, names);
    return (hypothetical || (block !== -1 && i > block)) && !isBlock(step) ? `Were it let through: ${uncapital(sentence)}` : sentence;
  });
}

/** Leaves "VPC" and "NAT" as they are. */
const uncapital = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

const isBlock = ({ action }: StepJson): boolean => action === "deny" || action === "drop";

/** One hop as a short sentence without its full stop, for lists. */
export function narrateStep(step: StepJson, names: Names = {}): string {
  const who = component(step.component, step.kind, names);
  const sentence = SENTENCES[step.code];
  return sentence === undefined ? `${capital(who)}: ${codeTitle(step.code).replace(/\.$/, "")}` : sentence(step, who);
}
