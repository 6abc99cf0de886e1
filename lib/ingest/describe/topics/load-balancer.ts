import type { Listener, ResourceId } from "../../../model";
import type { Described } from "../facts/described";
import type { AddressDraft } from "../facts/drafts";
import type { Item } from "../reading/item";
import { addressOf, idOf, short, wordOf } from "../reading/values";

/** `elbv2 describe-load-balancers` (NLB-1, ALB-1). */
export function readLoadBalancer(printed: Item, described: Described): void {
  const id = idOf(printed, "LoadBalancerArn");
  if (id === null) return;
  const item = printed.titled(id);
  const type = wordOf(item, "Type", ["network", "application", "gateway"] as const, null);
  if (type === null) return;
  described.loadBalancers.put(
    {
      kind: "load_balancer",
      id,
      name: item.nameTag() ?? item.textOrNull("LoadBalancerName"),
      span: item.span,
      type,
      scheme: wordOf(item, "Scheme", ["internet-facing", "internal"] as const, "internal"),
      vpc: item.textOrNull("VpcId"),
      groups: short(item, "SecurityGroups", item.texts("SecurityGroups")),
      zones: item.items("AvailabilityZones").flatMap((zone) => {
        const subnet = zone.textOrNull("SubnetId");
        return subnet === null ? [] : [{ subnet, addresses: zone.items("LoadBalancerAddresses").flatMap(balancerAddress) }];
      }),
    },
    item,
  );
}

function balancerAddress(item: Item): AddressDraft[] {
  const inside = addressOf(item, "PrivateIPv4Address", 4);
  return inside === null ? [] : [{ private: inside, public: addressOf(item, "IpAddress", 4), allocation: item.textOrNull("AllocationId") }];
}

const PROTOCOLS = ["tcp", "udp", "tcp_udp", "tls", "quic", "tcp_quic", "http", "https", "geneve"] as const;

/** Upper case in AWS's words; null for one that no listener of the model has. */
export function protocolOf(item: Item): Listener["protocol"] | null {
  const word = item.textOrNull("Protocol")?.toLowerCase();
  return PROTOCOLS.find((protocol) => protocol === word) ?? null;
}

/** `elbv2 describe-listeners`. */
export function readListener(printed: Item, described: Described): void {
  const arn = idOf(printed, "ListenerArn");
  if (arn === null) return;
  const item = printed.titled(arn);
  const balancer = idOf(item, "LoadBalancerArn");
  const [port, protocol] = [item.numberOrNull("Port"), protocolOf(item)];
  if (balancer === null || port === null || protocol === null) {
    if (balancer !== null) described.missing.push({ fact: `protocol and port of ${arn}`, component: balancer });
    return;
  }
  const listeners = described.listenersOfBalancer.get(balancer) ?? new Map<string, Listener>();
  described.listenersOfBalancer.set(balancer, listeners);
  listeners.set(arn, { ref: { label: arn, span: item.span }, protocol, port, targetGroups: targetsOfActions(item, "DefaultActions") });
}

/** `elbv2 describe-listeners` of a load balancer that has none prints a list that names nobody. */
export function readNoListeners(output: Item, described: Described): void {
  const read = (balancer: ResourceId): void => {
    if (!described.listenersOfBalancer.has(balancer)) described.listenersOfBalancer.set(balancer, new Map());
  };
  described.later.push({ kinds: ["load balancer"], key: "Listeners", output, read, isEmpty: true });
}

/** `elbv2 describe-rules`: a rule's ARN holds that of its listener. */
export function readListenerRule(printed: Item, described: Described): void {
  const arn = printed.textOrNull("RuleArn");
  const listener = arn?.replace(":listener-rule/", ":listener/").replace(/\/[^/]*$/, "");
  if (listener === undefined) return;
  const groups = described.targetGroupsOfListenerRules.get(listener) ?? new Set();
  described.targetGroupsOfListenerRules.set(listener, groups);
  for (const group of targetsOfActions(printed, "Actions")) groups.add(group);
}

/** Where the actions forward to. AWS prints a single target twice. */
function targetsOfActions(item: Item, name: string): ResourceId[] {
  const groups = item.items(name).flatMap((action) => [
    ...(action.textOrNull("TargetGroupArn") === null ? [] : [action.textOrNull("TargetGroupArn") ?? ""]),
    ...(action.item("ForwardConfig")?.textsOf("TargetGroups", "TargetGroupArn") ?? []),
  ]);
  return [...new Set(groups)];
}

/** `elbv2 describe-load-balancer-attributes`, `describe-target-group-attributes`: switches, without saying whose. */
export function readAttributes(output: Item, described: Described): void {
  const read = (subject: ResourceId): void => {
    const known = described.attributesOf.get(subject) ?? new Map<string, string>();
    described.attributesOf.set(subject, known);
    for (const attribute of output.items("Attributes")) {
      const [key, value] = [attribute.textOrNull("Key"), attribute.textOrNull("Value")];
      if (key !== null && value !== null) known.set(key, value);
    }
  };
  described.later.push({ kinds: ["load balancer", "target group"], key: "Attributes", output, read });
}
