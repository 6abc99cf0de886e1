import { formatPrefix } from "../net";
import type { TransitGatewayRoute } from "./connections";
import type { Json } from "./estate";
import type { NetworkIndex } from "./index-network";
import { whereAndWho } from "./interface-attributes";
import type { AnyResource } from "./network";

type Connection = Extract<
  AnyResource,
  {
    kind:
      | "nat_gateway"
      | "peering"
      | "transit_gateway"
      | "transit_gateway_attachment"
      | "transit_gateway_route_table"
      | "vpc_endpoint"
      | "load_balancer"
      | "target_group"
      | "database"
      | "function";
  }
>;

/** What connects networks, or stands in them on somebody's behalf. */
export function connectionAttributes(resource: Connection, index: NetworkIndex): Readonly<Record<string, Json>> {
  const place = (ids: readonly string[]) =>
    whereAndWho(
      ids.map((id) => index.networkInterface(id)),
      index,
    );
  switch (resource.kind) {
    case "nat_gateway":
      return { ...place([resource.interface]), connectivity: resource.connectivity, state: resource.state };
    case "peering":
      return { requester: resource.requester.vpc, accepter: resource.accepter.vpc, state: resource.state };
    case "transit_gateway":
      return {
        default_association_table: resource.defaultAssociationTable,
        default_propagation_table: resource.defaultPropagationTable,
        security_group_referencing: resource.securityGroupReferencing,
      };
    case "transit_gateway_attachment":
      return {
        transit_gateway: resource.transitGateway,
        attached_kind: resource.resource.kind,
        vpc: resource.resource.kind === "vpc" ? resource.resource.vpc : null,
        subnets: resource.resource.kind === "vpc" ? resource.resource.subnets : [],
        route_table: resource.associatedTable,
        state: resource.state,
      };
    case "transit_gateway_route_table":
      return { transit_gateway: resource.transitGateway, routes: resource.routes.map(transitRoute) };
    case "vpc_endpoint":
      return {
        ...place(resource.interfaces),
        vpc: resource.vpc,
        type: resource.type,
        service_name: resource.serviceName,
        prefix_list: resource.prefixList,
        private_dns: resource.privateDns,
      };
    case "load_balancer":
      return {
        ...place(resource.interfaces),
        vpc: resource.vpc,
        type: resource.type,
        scheme: resource.scheme,
        cross_zone: resource.crossZone,
        listeners: resource.listeners.map(({ protocol, port, targetGroups }) => ({ protocol, port, target_groups: targetGroups })),
      };
    case "target_group":
      return {
        vpc: resource.vpc,
        target_type: resource.targetType,
        protocol: resource.protocol,
        port: resource.port,
        preserve_client_ip: resource.preserveClientIp,
        targets: resource.targets.map(({ id, port }) => ({ id, port })),
      };
    case "database":
      return {
        ...place(resource.interfaces),
        engine: resource.engine,
        instance_class: resource.instanceClass ?? null,
        port: resource.port,
        publicly_accessible: resource.publiclyAccessible,
      };
    case "function":
      return place(resource.interfaces);
  }
}

function transitRoute({ destination, attachment, origin }: TransitGatewayRoute): Json {
  return { destination: formatPrefix(destination), attachment, origin };
}
