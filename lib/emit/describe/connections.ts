import { formatPrefix } from "../../net";
import type { Peering, PeeringSide, TransitGatewayAttachment, VpcEndpoint } from "../../model";
import { isStandIn } from "../stand-ins";
import { groupsNamed } from "./interfaces";
import type { Outputs } from "./outputs";
import { saying, tags, type Printed, type Printing } from "./printing";

const PEERING_STATES: Readonly<Record<Peering["state"], string | null>> = {
  active: "active",
  "pending-acceptance": "pending-acceptance",
  failed: "failed",
  deleted: "deleted",
  unknown: null,
};

/** PCX-1. */
export function printPeerings(printing: Printing, outputs: Outputs): void {
  for (const { id, name, requester, accepter, state } of printing.network.peerings) {
    const code = PEERING_STATES[state];
    outputs.add(
      "ec2-describe-vpc-peering-connections",
      "VpcPeeringConnections",
      saying({
        AccepterVpcInfo: printSide(accepter, printing),
        RequesterVpcInfo: printSide(requester, printing),
        Status: code === null ? null : { Code: code },
        Tags: tags(name),
        VpcPeeringConnectionId: printing.called(id),
      }),
    );
  }
}

function printSide({ vpc, region, account, dnsResolution }: PeeringSide, printing: Printing): Printed {
  const { cidrs, ipv6Cidrs } = printing.index.vpc(vpc);
  return saying({
    CidrBlock: cidrs[0] === undefined ? null : formatPrefix(cidrs[0]),
    CidrBlockSet: cidrs.map((prefix) => ({ CidrBlock: formatPrefix(prefix) })),
    Ipv6CidrBlockSet: ipv6Cidrs.map((prefix) => ({ Ipv6CidrBlock: formatPrefix(prefix) })),
    OwnerId: account,
    PeeringOptions: { AllowDnsResolutionFromRemoteVpc: dnsResolution },
    VpcId: printing.called(vpc),
    Region: region,
  });
}

const ENDPOINT_TYPES = { gateway: "Gateway", interface: "Interface", gateway_load_balancer: "GatewayLoadBalancer" } as const;

/** VPCE-1, VPCE-2. */
export function printVpcEndpoints(printing: Printing, outputs: Outputs): void {
  const tablesOf = routeTablesByEndpoint(printing);
  for (const endpoint of printing.network.vpcEndpoints) {
    const interfaces = endpoint.interfaces.map((id) => printing.index.networkInterface(id));
    outputs.add(
      "ec2-describe-vpc-endpoints",
      "VpcEndpoints",
      saying({
        VpcEndpointId: printing.called(endpoint.id),
        VpcEndpointType: ENDPOINT_TYPES[endpoint.type],
        VpcId: printing.called(endpoint.vpc),
        ServiceName: endpoint.serviceName,
        State: "available",
        RouteTableIds: (tablesOf.get(endpoint.id) ?? []).map((table) => printing.called(table)),
        SubnetIds: interfaces.map((i) => printing.called(i.subnet)),
        Groups: groupsNamed(interfaces[0]?.securityGroups ?? [], printing),
        PrivateDnsEnabled: endpoint.privateDns,
        NetworkInterfaceIds: interfaces.map((i) => printing.called(i.id)),
        Tags: tags(endpoint.name),
      }),
    );
    tellPrefixList(endpoint, tablesOf.has(endpoint.id), printing);
  }
}

function routeTablesByEndpoint({ network }: Printing): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, string[]>();
  for (const { id, routes } of network.routeTables)
    for (const { target } of routes) {
      if (target.kind !== "vpc_endpoint") continue;
      const others = tables.get(target.id);
      if (others === undefined) tables.set(target.id, [id]);
      else others.push(id);
    }
  return tables;
}

/** Which list a gateway endpoint has, only its routes tell, or the name that both share; else it is that of the endpoint. */
function tellPrefixList({ id, prefixList, serviceName }: VpcEndpoint, isRouted: boolean, printing: Printing): void {
  if (prefixList === null || isRouted) return;
  const list = printing.index.resource(prefixList);
  if (list?.name === null) printing.call(prefixList, `the prefix list of ${printing.called(id)}`);
  else if (list?.name !== serviceName) printing.notCarried.say("prefix lists of endpoints without routes", id);
}

/** TGW-1. */
export function printTransitGateways(printing: Printing, outputs: Outputs): void {
  const { network } = printing;
  for (const gateway of network.transitGateways) {
    const { defaultAssociationTable, defaultPropagationTable } = gateway;
    const isOn = (table: string | null): string => (table === null ? "disable" : "enable");
    const Options = saying({
      DefaultRouteTableAssociation: isOn(defaultAssociationTable),
      AssociationDefaultRouteTableId: defaultAssociationTable && printing.called(defaultAssociationTable),
      DefaultRouteTablePropagation: isOn(defaultPropagationTable),
      PropagationDefaultRouteTableId: defaultPropagationTable && printing.called(defaultPropagationTable),
      SecurityGroupReferencingSupport: gateway.securityGroupReferencing ? "enable" : "disable",
    });
    const printed = { TransitGatewayId: printing.called(gateway.id), State: "available", Options, Tags: tags(gateway.name) };
    outputs.add("ec2-describe-transit-gateways", "TransitGateways", printed);
  }
  for (const attachment of network.transitGatewayAttachments) printAttachment(attachment, printing, outputs);
  printTransitTables(printing, outputs);
}

const SEPARATOR = " of ";

function printAttachment(attachment: TransitGatewayAttachment, printing: Printing, outputs: Outputs): void {
  const { id, name, resource, associatedTable } = attachment;
  if (isStandIn(attachment)) return printing.leaveUnknown(id);
  const TransitGatewayId = printing.called(attachment.transitGateway);
  const [TransitGatewayAttachmentId = "", isSecondSide] = printing.called(id).split(SEPARATOR);
  const State = { available: "available", pending: "pending", unknown: null }[attachment.state];
  const own = { TransitGatewayAttachmentId, TransitGatewayId, State, Tags: tags(name) };
  if (attachment.state === "unknown") printing.notCarried.say("states of attachments that are not known", id);
  const Association = associatedTable === null ? null : { TransitGatewayRouteTableId: printing.called(associatedTable), State: "associated" };
  const ResourceType = resource.kind === "other" ? "connect" : resource.kind;
  const ResourceId = resource.kind === "vpc" ? printing.called(resource.vpc) : resource.kind === "peering" ? printing.called(resource.peer) : null;
  const general = saying({ ...own, ResourceType, ResourceId, Association });
  outputs.add("ec2-describe-transit-gateway-attachments", "TransitGatewayAttachments", general);
  if (resource.kind === "vpc") {
    const Options = {
      SecurityGroupReferencingSupport: resource.securityGroupReferencing ? "enable" : "disable",
      ApplianceModeSupport: resource.applianceMode ? "enable" : "disable",
    };
    const SubnetIds = resource.subnets.map((subnet) => printing.called(subnet));
    const printed = saying({ ...own, VpcId: printing.called(resource.vpc), SubnetIds, Options });
    outputs.add("ec2-describe-transit-gateway-vpc-attachments", "TransitGatewayVpcAttachments", printed);
  } else if (resource.kind === "peering" && isSecondSide === undefined) {
    const [RequesterTgwInfo, AccepterTgwInfo] = [{ TransitGatewayId }, { TransitGatewayId: printing.called(resource.peer) }];
    const printed = saying({ TransitGatewayAttachmentId, RequesterTgwInfo, AccepterTgwInfo, State, Tags: tags(name) });
    outputs.add("ec2-describe-transit-gateway-peering-attachments", "TransitGatewayPeeringAttachments", printed);
  }
}

function printTransitTables(printing: Printing, outputs: Outputs): void {
  for (const table of printing.network.transitGatewayRouteTables) {
    const TransitGatewayRouteTableId = printing.called(table.id);
    const printed = { TransitGatewayRouteTableId, TransitGatewayId: printing.called(table.transitGateway), State: "available", Tags: tags(table.name) };
    outputs.add("ec2-describe-transit-gateway-route-tables", "TransitGatewayRouteTables", printed);
    const about = TransitGatewayRouteTableId;
    if (table.routes.length === 0 && printing.isIncomplete(table.id)) {
      printing.leaveUnknown(table.id);
      continue;
    }
    if (table.routes.length === 0) outputs.none("ec2-search-transit-gateway-routes", "Routes", about);
    for (const { destination, attachment, origin } of table.routes) {
      const isGone = attachment === "blackhole";
      const [TransitGatewayAttachmentId = ""] = isGone ? [] : printing.called(attachment).split(SEPARATOR);
      const TransitGatewayAttachments = isGone ? null : [{ TransitGatewayAttachmentId }];
      const route = { DestinationCidrBlock: formatPrefix(destination), TransitGatewayAttachments, Type: origin, State: isGone ? "blackhole" : "active" };
      outputs.add("ec2-search-transit-gateway-routes", "Routes", saying(route), { about });
    }
  }
}
