import type { EvaluatedBlock, ResourceInstance, Value } from "../../declared/evaluated";
import { failed, type Entry } from "../entry";
import type { FormNames } from "../form-names";
import type { Form, FormEntry } from "../read-form";
import type { ConsoleRow } from "../schema";
import { as, attributeOf, block, flag, moved, resource, text, to, type Arguments, type Moves } from "./resource";

type Balancer = FormEntry<"loadBalancers">;
type Group = FormEntry<"targetGroups">;
type Listener = NonNullable<ConsoleRow<"loadBalancers">["listeners"]>[number];

export const LOAD_BALANCER: Moves<"loadBalancers"> = {
  name: as("name"),
  type: as("load_balancer_type"),
  scheme: as("internal"),
  ipAddressType: as("ip_address_type"),
  securityGroups: to("security_groups"),
  crossZone: as("enable_cross_zone_load_balancing"),
};
export const TARGET_GROUP: Moves<"targetGroups"> = {
  name: as("name"),
  targetType: as("target_type"),
  protocol: as("protocol"),
  port: as("port"),
  vpc: to("vpc_id"),
  preserveClientIp: as("preserve_client_ip"),
};

/** Load balancers with what they listen on (NLB-1, ALB-1). */
export function lowerLoadBalancers({ names, of }: Form): ResourceInstance[] {
  return of("loadBalancers").flatMap((balancer) => {
    const { id, entry } = balancer;
    const { load_balancer_type: type, internal: scheme, ip_address_type: addresses, ...given } = moved(balancer, LOAD_BALANCER, names);
    const own = {
      ...given,
      load_balancer_type: inWords(type, (word) => text(word.toLowerCase(), entry.span)),
      internal: inWords(scheme, (word) => flag(word === "Internal", entry.span)),
      ip_address_type: inWords(addresses, (word) => text(word.toLowerCase().replaceAll(" ", "-"), entry.span)),
    };
    return [resource("aws_lb", id, block(entry.span, own, mappingsOf(balancer, names))), ...listenersOf(balancer, names)];
  });
}

/** A word of the console in those of the provider, in its own place. */
const inWords = (value: Value | undefined, word: (written: string) => Value): Value | undefined =>
  value?.kind === "string" ? { ...word(value.value), span: value.span } : value;

function mappingsOf({ id, entry }: Balancer, names: FormNames): EvaluatedBlock["blocks"] {
  return (entry.rows("networkMappings", id) ?? []).map(({ entry: row, span }) => {
    const subnet = row?.value("subnet");
    const elasticIp = row?.value("elasticIp");
    const given = {
      subnet_id: subnet === undefined ? failed(span) : names.reference(subnet),
      allocation_id: elasticIp === undefined ? undefined : names.reference(elasticIp),
      private_ipv4_address: row?.value("privateIp"),
    };
    return { type: "subnet_mapping", body: block(span, given) };
  });
}

function listenersOf({ id, entry }: Balancer, names: FormNames): ResourceInstance[] {
  return (entry.rows("listeners", id) ?? []).map(({ entry: listener, address, span }) => {
    const balancer = { load_balancer_arn: attributeOf(id, "arn", span) };
    if (listener === null) return resource("aws_lb_listener", address, block(span, { ...balancer, protocol: failed(span), port: failed(span) }));
    const given = { ...balancer, protocol: listener.value("protocol"), port: listener.value("port") };
    return resource("aws_lb_listener", address, block(span, given, actionsOf(listener, names)));
  });
}

/** One action that forwards to each of the groups; without one the listener answers by itself. */
function actionsOf(listener: Entry<Listener>, names: FormNames): EvaluatedBlock["blocks"] {
  const { span } = listener;
  const groups = listener.elements("targetGroups");
  const type = text(groups.length === 0 ? "fixed-response" : "forward", span);
  const targets = groups.map((group) => ({ type: "target_group", body: block(group.span ?? span, { arn: names.reference(group) }) }));
  const forward = targets.length === 0 ? [] : [{ type: "forward", body: block(span, {}, targets) }];
  return [{ type: "default_action", body: block(span, { type }, forward) }];
}

const TARGET_TYPES: ReadonlyMap<string, string> = new Map([
  ["Instances", "instance"],
  ["IP addresses", "ip"],
  ["Lambda function", "lambda"],
  ["Application Load Balancer", "alb"],
]);

/** Target groups with what is registered in them. */
export function lowerTargetGroups({ names, of }: Form): ResourceInstance[] {
  return of("targetGroups").flatMap((group) => {
    const { id, entry } = group;
    const { target_type: type, ...given } = moved(group, TARGET_GROUP, names);
    const own = { ...given, target_type: inWords(type, (word) => text(TARGET_TYPES.get(word) ?? word, entry.span)) };
    return [resource("aws_lb_target_group", id, block(entry.span, own)), ...targetsOf(group, names)];
  });
}

function targetsOf({ id, entry }: Group, names: FormNames): ResourceInstance[] {
  const isAddress = entry.text("targetType") === "IP addresses";
  return (entry.rows("targets", id) ?? []).map(({ entry: row, address, span }) => {
    const target = row?.value("target");
    const named = target === undefined ? failed(span) : isAddress ? addressOf(target, names) : names.reference(target);
    const given: Arguments = { target_group_arn: attributeOf(id, "arn", span), target_id: named, port: row?.value("port") };
    return resource("aws_lb_target_group_attachment", address, block(span, given));
  });
}

/** An address, or the primary private one of an instance or an interface. */
function addressOf(target: Value, names: FormNames): Value {
  const named = names.reference(target);
  return named.kind === "unknown" && named.source.kind === "attribute" && target.span !== null ? attributeOf(named.source.address, "private_ip", target.span) : named;
}
