import { formatAddress, parseAddress } from "../../../net";
import { preservation, type Listener, type LoadBalancer, type ResourceId, type TargetGroup } from "../../../model";
import type { Described } from "../facts/described";
import type { LoadBalancerDraft } from "../facts/drafts";
import type { Interfaces } from "./interfaces";
import { interfaceIn } from "./managed";
import type { StandIns } from "./stand-ins";

/** Load balancers with their interfaces, listeners and switches (NLB-1, ALB-1). */
export function loadBalancers(described: Described, standIns: StandIns, interfaces: Interfaces): LoadBalancer[] {
  const owned = new Map<ResourceId, ResourceId[]>();
  for (const { id, owner, ownerKind } of interfaces.all) {
    if (owner === null || ownerKind !== "load_balancer") continue;
    const others = owned.get(owner);
    if (others === undefined) owned.set(owner, [id]);
    else others.push(id);
  }
  return described.loadBalancers.all().map((draft) => {
    const { zones: _, groups: __, ...own } = draft;
    const vpc = standIns.vpc(draft.vpc, draft.id);
    return {
      ...own,
      vpc,
      interfaces: owned.get(draft.id) ?? madeInterfaces({ ...draft, vpc }, standIns, interfaces),
      crossZone: isCrossZone(draft, described, standIns),
      listeners: listenersOf(draft.id, described, standIns),
    };
  });
}

function madeInterfaces(draft: LoadBalancerDraft, standIns: StandIns, interfaces: Interfaces): ResourceId[] {
  const owner = { id: draft.id, kind: "load_balancer" } as const;
  return draft.zones.map(({ subnet: wanted, addresses }) => {
    const subnet = standIns.subnet(wanted, draft.id, draft.vpc);
    const isPublic = draft.scheme === "internet-facing";
    const id = interfaceIn(draft.id, wanted);
    return interfaces.make({ id, owner, subnet, groups: draft.groups, addresses, isPublic, sourceDestCheck: false });
  });
}

/** Always on for an Application Load Balancer; the others have a switch, which is off by default. */
function isCrossZone({ id, type }: LoadBalancerDraft, described: Described, standIns: StandIns): boolean {
  const said = described.attributesOf.get(id)?.get("load_balancing.cross_zone.enabled");
  if (said === undefined && type !== "application") standIns.lack("whether the load balancer crosses zones", id);
  return said === undefined ? type === "application" : said === "true";
}

function listenersOf(balancer: ResourceId, described: Described, standIns: StandIns): Listener[] {
  const listeners = described.listenersOfBalancer.get(balancer);
  if (listeners === undefined) standIns.lack("the listeners of the load balancer", balancer);
  return [...(listeners ?? [])].map(([arn, listener]) => {
    const groups = [...listener.targetGroups, ...(described.targetGroupsOfListenerRules.get(arn) ?? [])];
    for (const group of groups) if (!described.targetGroups.has(group)) standIns.lack(`the target group ${group}`, balancer);
    return { ...listener, targetGroups: [...new Set(groups)].filter((group) => described.targetGroups.has(group)) };
  });
}

/** Target groups with what is registered in them. */
export function targetGroups(described: Described, standIns: StandIns): TargetGroup[] {
  return described.targetGroups.all().map((draft) => {
    const targets = described.targetsOfGroup.get(draft.id);
    if (targets === undefined) standIns.lack("the targets of the target group", draft.id);
    return {
      ...draft,
      vpc: draft.vpc === null ? null : standIns.vpc(draft.vpc, draft.id),
      preserveClientIp: preservesClientIp(draft, described, standIns),
      targets: [...(targets?.values() ?? [])].map(({ id, port }) => ({ id: plainAddress(id), port })),
    };
  });
}

/** An address as the network spells it. */
function plainAddress(id: string): string {
  const address = parseAddress(id);
  return address === null ? id : formatAddress(address);
}

/** Of a switch the outputs say how it is set. */
function preservesClientIp(group: Omit<TargetGroup, "targets">, described: Described, standIns: StandIns): boolean | null {
  const { id } = group;
  const kept = preservation(group);
  if (typeof kept !== "object") return kept === "always" ? true : null;
  const said = described.attributesOf.get(id)?.get("preserve_client_ip.enabled");
  if (said === undefined) standIns.lack("whether the target group preserves the client's address", id);
  return said === undefined ? null : said === "true";
}
