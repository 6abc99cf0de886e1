import type { ResourceId, Route } from "../../../model";
import { errorAt } from "../../../source";
import { shape, type Argument } from "../arguments";
import { partsBy } from "./parts";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";
import { gatewayOf, type Unassociated } from "./transit-attachment";
import { vpcOf } from "./vpc-of";

/** What a VPN connection says of each of its two tunnels, and of both: none of it decides what its gateway does. */
const OF_TUNNEL =
  "dpd_timeout_action dpd_timeout_seconds enable_tunnel_lifecycle_control ike_versions inside_cidr inside_ipv6_cidr log_options " +
  "phase1_dh_group_numbers phase1_encryption_algorithms phase1_integrity_algorithms phase1_lifetime_seconds phase2_dh_group_numbers " +
  "phase2_encryption_algorithms phase2_integrity_algorithms phase2_lifetime_seconds preshared_key rekey_fuzz_percentage " +
  "rekey_margin_time_seconds replay_window_size startup_action";
const TUNNELS = ["tunnel1", "tunnel2"].flatMap((tunnel) => OF_TUNNEL.split(" ").map((name) => `${tunnel}_${name}`)).join(" ");
const OF_BOTH =
  "enable_acceleration local_ipv4_network_cidr local_ipv6_network_cidr outside_ip_address_type preshared_key_storage " +
  "remote_ipv4_network_cidr remote_ipv6_network_cidr transport_transit_gateway_attachment_id tunnel_bandwidth tunnel_inside_ip_version " +
  "vpn_concentrator_id";

export const VPN_TYPES: ResourceTypes = {
  aws_vpn_gateway: { denotes: "virtual_private_gateway", shape: shape("vpc_id availability_zone amazon_side_asn") },
  aws_vpn_gateway_attachment: { denotes: "part", shape: shape("vpc_id! vpn_gateway_id!") },
  aws_vpn_gateway_route_propagation: { denotes: "part", shape: shape("route_table_id! vpn_gateway_id!") },
  aws_vpn_connection: {
    denotes: "part",
    shape: shape(`customer_gateway_id! type! vpn_gateway_id transit_gateway_id static_routes_only ${OF_BOTH} ${TUNNELS}`),
  },
};

/** What a VPN connection to a transit gateway is called there. */
export const vpnAttachmentOf = (connection: ResourceId): ResourceId => `${connection}.transit_gateway_attachment_id`;

/** A transit gateway is attached to a VPN by the connection itself. */
export function vpnAttachments(scope: Scope): Unassociated[] {
  return scope
    .of("aws_vpn_connection")
    .filter(({ body }) => body.has("transit_gateway_id"))
    .map((connection) => ({
      kind: "transit_gateway_attachment",
      id: vpnAttachmentOf(connection.id),
      name: connection.name,
      span: connection.span,
      transitGateway: gatewayOf(scope, connection),
      resource: { kind: "other" },
      state: "available",
      byDefault: true,
      otherSide: null,
    }));
}

/** The VPC that each virtual private gateway is attached to; a VPC takes one (EC2 API, AttachVpnGateway). */
export function readVpnGateways(scope: Scope): ReadonlyMap<ResourceId, { readonly vpc: ResourceId | null }> {
  const separate = partsBy(scope, "aws_vpn_gateway_attachment", "vpn_gateway_id", ["virtual_private_gateway"]);
  const gatewayOfVpc = new Map<ResourceId, ResourceId>();
  return new Map(
    scope.of("aws_vpn_gateway").map((gateway) => {
      const attachment = gateway.body.has("vpc_id") ? gateway : separate.get(gateway.id)?.[0];
      const vpc = attachment === undefined ? null : vpcOf(scope, attachment, "stand-in");
      const other = vpc === null ? undefined : gatewayOfVpc.get(vpc);
      if (other !== undefined) {
        const message = `${gateway.id} is the second virtual private gateway of ${vpc}: ${other} is attached to it, and AWS takes one.`;
        scope.report(
          errorAt("second-vpn-gateway", message, { hint: `Remove ${gateway.id}, and let its routes name ${other}.`, span: gateway.span }),
        );
      } else if (vpc !== null) gatewayOfVpc.set(vpc, gateway.id);
      return [gateway.id, { vpc }] as const;
    }),
  );
}

/** The routes that gateways bring into a table: which ones, the other end tells only once it is connected. */
export class Propagation {
  readonly #separate: ReadonlyMap<ResourceId, readonly Configured[]>;

  constructor(private readonly scope: Scope) {
    this.#separate = partsBy(scope, "aws_vpn_gateway_route_propagation", "route_table_id", ["route_table"]);
  }

  /** `table` is the resource of a table that the configuration describes. */
  into(id: ResourceId, table: Configured | null): Route[] {
    const list = table?.body.texts("propagating_vgws");
    const listed = list?.state === "written" ? list.value.map((argument) => ({ argument, name: "propagating_vgws", owner: id })) : [];
    const separate = (this.#separate.get(id) ?? []).map(({ id: owner, body }) => ({
      argument: body.text("vpn_gateway_id"),
      name: "vpn_gateway_id",
      owner,
    }));
    const routes = [...listed, ...separate].flatMap(({ argument, name, owner }) => this.#route(id, argument, name, owner));
    return list?.state === "unknown" ? [...routes, { ...propagated(id, "gateways", list.span), target: notKnown(id) }] : routes;
  }

  #route(table: ResourceId, argument: Argument<string>, name: string, owner: ResourceId): Route[] {
    const gateway = this.scope.references.resolve(argument, ["virtual_private_gateway"], {
      owner,
      argument: name,
      report: this.scope.report,
    });
    if (gateway.kind === "absent") return [];
    const from = gateway.kind === "found" ? gateway.id : "a gateway";
    const target = gateway.kind === "found" ? ({ kind: "virtual_private_gateway", id: gateway.id } as const) : notKnown(table);
    return [{ ...propagated(table, from, argument.span), target }];
  }
}

const propagated = (table: ResourceId, from: string, span: Route["ref"]["span"]): Omit<Route, "target"> => ({
  ref: { label: "propagated", span },
  destination: { unknown: `the routes that ${from} propagates into ${table}` },
  origin: "propagated",
});

const notKnown = (table: ResourceId): Route["target"] => ({ kind: "unknown", fact: `which gateways propagate routes into ${table}` });
