import type { LoadBalancer, NetworkInterface, ResourceId } from "../../../model";
import { errorAt } from "../../../source";
import { readWord, shape, UNREAD, valueOr, type Argument, type BlockReader } from "../arguments";
import type { Binding } from "./elastic-ip";
import { labelOf } from "./label";
import { listenersOf, type ListenerParts } from "./listeners";
import { placeOf, type Ground, type Place } from "./network-interface";
import { interfaceIn, ownedInterface, type OwnedInterface } from "./owned-interface";
import { referenced } from "./referenced";
import type { ResourceType, ResourceTypes } from "./resource-type";
import type { Configured } from "./scope";
import { checkPlaces } from "./subnet-places";

const BALANCER: ResourceType = {
  denotes: "load_balancer",
  shape: shape(
    "client_keep_alive customer_owned_ipv4_pool desync_mitigation_mode dns_record_client_routing_policy drop_invalid_header_fields " +
      "enable_cross_zone_load_balancing enable_deletion_protection enable_http2 enable_prefix_for_ipv6_source_nat enable_tls_version_and_cipher_suite_headers " +
      "enable_waf_fail_open enable_xff_client_port enable_zonal_shift enforce_security_group_inbound_rules_on_private_link_traffic " +
      "idle_timeout internal ip_address_type load_balancer_type name name_prefix preserve_host_header secondary_ips_auto_assigned_per_subnet " +
      "security_groups subnets xff_header_processing_mode",
    {
      subnet_mapping: shape("subnet_id! allocation_id ipv6_address private_ipv4_address"),
      access_logs: UNREAD,
      connection_logs: UNREAD,
      health_check_logs: UNREAD,
      ipam_pools: UNREAD,
      minimum_load_balancer_capacity: UNREAD,
    },
  ),
};

export const LOAD_BALANCER_TYPES: ResourceTypes = { aws_lb: BALANCER, aws_alb: BALANCER };

const TYPES = ["application", "network", "gateway"] as const;

/** A load balancer, its interfaces, and the Elastic IPs that it asks for. */
export interface ReadBalancer {
  readonly balancer: LoadBalancer;
  readonly interfaces: readonly NetworkInterface[];
  readonly bindings: readonly Binding[];
}

/** One enabled subnet and what the balancer says of its interface there. */
interface Mapping {
  readonly place: Place;
  readonly block: BlockReader | null;
}

/** NLB-1, ALB-1: an interface in each enabled zone. */
export function readLoadBalancers(ground: Ground, parts: ListenerParts): ReadBalancer[] {
  return ground.scope.of("aws_lb", "aws_alb").map((resource) => readBalancer(ground, resource, parts));
}

function readBalancer(ground: Ground, resource: Configured, parts: ListenerParts): ReadBalancer {
  const { scope } = ground;
  const { id, body, name, span } = resource;
  const naming = { owner: id, argument: "load_balancer_type", report: scope.report };
  const type = valueOr(readWord(body.text("load_balancer_type"), TYPES, naming), "application");
  const internal = body.flag("internal");
  if (internal.state === "unknown") scope.implied.lack("whether the load balancer is internal", id);
  const scheme = valueOr(internal, false) ? "internal" : "internet-facing";
  const mappings = mappingsOf(ground, resource);
  const places = mappings.map(({ place }) => place);
  checkPlaces(scope, places, { owner: id, span, argument: "subnets", zones: type === "application" ? 2 : 1, onePerZone: true });
  const groups = groupsOf(ground, resource, type, places[0]);
  const interfaces = mappings.map(({ place, block }) =>
    ownedInterface(ground, place, {
      ...inSubnet(body, place, block),
      owner: id,
      ownerKind: "load_balancer",
      groups,
      ...manner(type, scheme, body),
    }),
  );
  const balancer: LoadBalancer = {
    kind: "load_balancer",
    id,
    name: name ?? labelOf(scope, body, "name"),
    span,
    type,
    scheme,
    vpc: places[0]?.vpc.id ?? scope.implied.unknownVpc(`${id}.vpc_id`),
    interfaces: interfaces.map((i) => i.id),
    crossZone: type === "application" || valueOr(body.flag("enable_cross_zone_load_balancing"), false),
    listeners: listenersOf(scope, id, type, parts),
  };
  return { balancer, interfaces, bindings: mappings.flatMap(({ place, block }) => bindingOf(ground, resource, place, block)) };
}

/** `subnets`, or a `subnet_mapping` for each. */
function mappingsOf(ground: Ground, { id, body, span }: Configured): Mapping[] {
  const { readers, unknown } = body.blocks("subnet_mapping");
  const listed = body.texts("subnets");
  if (unknown !== null || listed.state === "unknown" || listed.state === "invalid") ground.scope.implied.lack("the subnets", id);
  else if (readers.length === 0 && (listed.state === "absent" || listed.value.length === 0)) {
    const message = `${id} has no subnets, in which its interfaces would be.`;
    ground.scope.report(errorAt("missing-argument", message, { hint: "Add subnets with the ids of subnets.", span }));
  }
  const wanted: { readonly subnet: Argument<string>; readonly block: BlockReader | null }[] = [
    ...(listed.state === "written" ? listed.value.map((subnet) => ({ subnet, block: null })) : []),
    ...readers.map((block) => ({ subnet: block.text("subnet_id"), block })),
  ];
  const found = wanted.flatMap(({ subnet, block }) => {
    const place = ground.scope.budget.takeResource(subnet.span) ? placeOf(ground, subnet, id, "subnets") : null;
    return place === null ? [] : [{ place, block }];
  });
  return [...new Map(found.map((mapping) => [mapping.place.subnet.id, mapping])).values()];
}

/** An application load balancer always has groups; the others only those that are named. */
function groupsOf(ground: Ground, { id, body }: Configured, type: LoadBalancer["type"], place: Place | undefined): ResourceId[] {
  if (place === undefined || (type !== "application" && !body.says("security_groups"))) return [];
  return ground.groups.read(body.texts("security_groups"), "security_groups", id, place.vpc);
}

function manner(
  type: LoadBalancer["type"],
  scheme: LoadBalancer["scheme"],
  body: BlockReader,
): Pick<OwnedInterface, "isPublic" | "sourceDestCheck"> {
  const withoutIpv4 = valueOr(body.text("ip_address_type"), "ipv4") === "dualstack-without-public-ipv4";
  return { isPublic: scheme === "internet-facing" && type !== "gateway" && !withoutIpv4, sourceDestCheck: type === "application" };
}

function inSubnet(body: BlockReader, { subnet }: Place, block: BlockReader | null): Pick<OwnedInterface, "privateIp" | "hasIpv6"> {
  const hasIpv6 = valueOr(body.text("ip_address_type"), "ipv4").startsWith("dualstack") && subnet.ipv6Cidr !== null;
  if (block === null) return { hasIpv6 };
  return { hasIpv6, privateIp: { argument: "private_ipv4_address", written: block.text("private_ipv4_address") } };
}

function bindingOf({ scope }: Ground, { id }: Configured, { subnet }: Place, block: BlockReader | null): Binding[] {
  if (block === null || !block.has("allocation_id")) return [];
  const elasticIp = referenced(scope, { id, body: block }, "allocation_id", "public_ip");
  if (elasticIp === null) return [];
  return [{ elasticIp, holder: interfaceIn(id, subnet.id), privateIp: null, owner: id, span: block.span }];
}
