import type { Peer, ResourceId, RuleRef, SecurityGroupRule } from "../../../model";
import { errorAt, quoted, warningAt } from "../../../source";
import { valueOr, type BlockReader } from "../arguments";
import { readPeers, type PeerArguments } from "./group-peers";
import { readTraffic } from "./traffic";
import type { Configured, Scope } from "./scope";

type Direction = SecurityGroupRule["direction"];

/** A group's own identity, which its rules need for `self` and for messages. */
export interface RuleOwner {
  readonly group: ResourceId;
  readonly vpc: ResourceId;
  /** The VPC of every group, for references. */
  readonly vpcOf: ReadonlyMap<ResourceId, ResourceId>;
}

/** Where a rule is written and how its resource type names its arguments. */
interface RulePlace {
  readonly body: BlockReader;
  readonly ref: RuleRef;
  readonly direction: Direction;
  readonly protocolArgument: "protocol" | "ip_protocol";
  readonly portsOfAll: "refused" | "ignored";
  readonly peers: PeerArguments;
  readonly title: string;
}

const INLINE: PeerArguments = {
  ipv4: "cidr_blocks",
  ipv6: "ipv6_cidr_blocks",
  prefixLists: "prefix_list_ids",
  groups: "security_groups",
  self: "self",
};
const RULE_RESOURCE: PeerArguments = { ...INLINE, groups: "source_security_group_id" };
const RULE_OF_ITS_OWN: PeerArguments = {
  ipv4: "cidr_ipv4",
  ipv6: "cidr_ipv6",
  prefixLists: "prefix_list_id",
  groups: "referenced_security_group_id",
  self: null,
};

/** The `ingress` and `egress` blocks of a group. */
export function inlineRules(scope: Scope, body: BlockReader, owner: RuleOwner): SecurityGroupRule[] {
  return (["ingress", "egress"] as const).flatMap((direction) => {
    const { readers, unknown } = body.blocks(direction);
    const rules = readers.flatMap((block, at) => {
      const label = `${direction}[${at}]`;
      return readRule(scope, owner, {
        body: block,
        ref: { label, span: block.span },
        direction,
        protocolArgument: "protocol",
        portsOfAll: scope.dialect.portsBesideAll,
        peers: INLINE,
        title: `${label} of ${owner.group}`,
      });
    });
    return unknown === null ? rules : [...rules, anyRule(direction, owner, `the ${direction} rules`)];
  });
}

/** `aws_security_group_rule`. */
export function ruleOfResource(scope: Scope, { id, body, span }: Configured, owner: RuleOwner): SecurityGroupRule[] {
  const type = body.text("type");
  const place = {
    body,
    ref: { label: id, span },
    protocolArgument: "protocol",
    portsOfAll: "ignored",
    peers: RULE_RESOURCE,
    title: id,
  } as const;
  if (type.state === "unknown")
    return (["ingress", "egress"] as const).map((direction) => anyRule(direction, owner, `the direction of ${id}`, place.ref));
  const direction = valueOr(type, null);
  if (direction === "ingress" || direction === "egress") return readRule(scope, owner, { ...place, direction });
  if (direction !== null) {
    const message = `type of ${id} is ${quoted(direction)}, which it can not be.`;
    scope.accountedFor(() => scope.report(errorAt("unknown-word", message, { hint: 'Write "ingress" or "egress".', span: type.span })));
  }
  return (["ingress", "egress"] as const).map((each) => anyRule(each, owner, `what ${id} allows`, place.ref));
}

/** `aws_vpc_security_group_ingress_rule` and `_egress_rule`. */
export function ruleOfItsOwn(scope: Scope, { id, body, span }: Configured, direction: Direction, owner: RuleOwner): SecurityGroupRule[] {
  const peers = RULE_OF_ITS_OWN;
  return readRule(scope, owner, {
    body,
    ref: { label: id, span },
    direction,
    protocolArgument: "ip_protocol",
    portsOfAll: "ignored",
    peers,
    title: id,
  });
}

const readRule = (scope: Scope, owner: RuleOwner, place: RulePlace): SecurityGroupRule[] =>
  scope.accountedFor(() => readRuleWithin(scope, owner, place));

function readRuleWithin(scope: Scope, owner: RuleOwner, place: RulePlace): SecurityGroupRule[] {
  const { body, ref, direction, title } = place;
  const [from, to] = [body.number("from_port"), body.number("to_port")];
  const read = readTraffic({
    protocol: body.text(place.protocolArgument),
    from,
    to,
    icmpType: from,
    icmpCode: to,
    namesIcmp: false,
    portsOfAll: place.portsOfAll,
    rule: title,
    component: owner.group,
    span: body.span,
    report: scope.report,
  });
  const peers = readPeers(scope, body, place.peers, owner, title);
  checkPeerCount(scope, place, peers);
  if (read === null) return [anyRule(direction, owner, `what ${title} allows`, ref)];
  const description = valueOr(body.text("description"), null);
  return peers.map(({ peer, missing }) => ({
    ref,
    direction,
    traffic: read.traffic,
    peer,
    description,
    missing: [...read.missing, ...missing],
  }));
}

function checkPeerCount(scope: Scope, { body, title, peers: names }: RulePlace, peers: readonly unknown[]): void {
  const written = Object.values(names).filter((name): name is string => name !== null && body.has(name));
  if (names === RULE_OF_ITS_OWN && written.length > 1) {
    const message = `${title} names ${written.join(" and ")}: AWS takes one of them in a rule.`;
    scope.report(errorAt("rule-with-several-peers", message, { hint: "Write one rule for each.", span: body.span }));
  } else if (peers.length === 0) {
    const hint = `Add one of ${Object.values(names)
      .filter((name) => name !== null)
      .join(", ")}.`;
    const say = names === INLINE ? warningAt : errorAt;
    scope.report(say("rule-without-peer", `${title} names nobody, and so allows nothing.`, { hint, span: body.span }));
  }
}

/** A rule of which only the direction is known: AWS would refuse it as it is written, or it is known after apply. */
function anyRule(direction: Direction, { group }: RuleOwner, fact: string, ref?: RuleRef): SecurityGroupRule {
  const peer: Peer = { kind: "unknown" };
  return {
    ref: ref ?? { label: direction, span: null },
    direction,
    traffic: { protocol: null, ports: null, icmp: null },
    peer,
    description: null,
    missing: [{ fact, component: group }],
  };
}
