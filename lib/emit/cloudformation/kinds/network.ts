import { AWS_CHOOSES } from "../../phrases";
import { argumentOf, dependingOn, type Draft, type Kinds } from "../kind";
import { entriesOf, type TemplateResource } from "../property";
import { blocks, by, elsewhere, inside, renamed, rules, same, TAGS } from "../rule";

/** VPCs, subnets and what leads out of them. */
export const NETWORK_KINDS: Kinds = {
  aws_vpc: { to: "AWS::EC2::VPC", rules: rules(same("cidr_block instance_tenancy enable_dns_support"), TAGS) },
  aws_vpc_ipv4_cidr_block_association: { to: "AWS::EC2::VPCCidrBlock", rules: rules(same("vpc_id cidr_block")) },
  aws_vpc_ipv6_cidr_block_association: {
    to: "AWS::EC2::VPCCidrBlock",
    rules: rules(same("vpc_id ipv6_cidr_block"), renamed({ assign_generated_ipv6_cidr_block: "AmazonProvidedIpv6CidrBlock" })),
  },
  aws_vpc_block_public_access_options: {
    to: "AWS::EC2::VPCBlockPublicAccessOptions",
    rules: rules(renamed({ internet_gateway_block_mode: "InternetGatewayBlockMode" })),
  },
  aws_vpc_block_public_access_exclusion: {
    to: "AWS::EC2::VPCBlockPublicAccessExclusion",
    rules: rules(same("subnet_id internet_gateway_exclusion_mode")),
  },
  aws_subnet: {
    to: "AWS::EC2::Subnet",
    rules: rules(same("vpc_id cidr_block ipv6_cidr_block ipv6_native availability_zone availability_zone_id map_public_ip_on_launch"), TAGS),
    finish: ({ resource, around, declaration, writing }) => {
      const placed = dependingOn(resource, around.blocksBefore(declaration.of));
      return [isElsewhere(writing, declaration.of) ? withoutZone(placed) : placed];
    },
  },
  aws_internet_gateway: { to: "AWS::EC2::InternetGateway", rules: rules(elsewhere("vpc_id"), TAGS), finish: attachedGateway },
  aws_egress_only_internet_gateway: { to: "AWS::EC2::EgressOnlyInternetGateway", rules: rules(same("vpc_id"), TAGS) },
  aws_vpn_gateway: { to: "AWS::EC2::VPNGateway", rules: rules(elsewhere("vpc_id"), TAGS), finish: attachedVpnGateway },
  aws_nat_gateway: {
    to: "AWS::EC2::NatGateway",
    rules: rules(
      same("allocation_id connectivity_type subnet_id secondary_allocation_ids secondary_private_ip_addresses"),
      same("secondary_private_ip_address_count"),
      renamed({ private_ip: "PrivateIpAddress" }),
      TAGS,
    ),
    finish: ({ resource, around, declaration, writing }) => {
      const subnet = writing.declarationOf(argumentOf(declaration, "subnet_id"))?.of;
      const isPublic = argumentOf(declaration, "connectivity_type") === undefined;
      return [dependingOn(resource, isPublic ? around.attachmentOf(vpcOfSubnet(writing, subnet)) : [])];
    },
  },
  aws_route_table: { to: "AWS::EC2::RouteTable", rules: rules(same("vpc_id"), elsewhere("propagating_vgws"), TAGS), finish: withPropagations },
  aws_route: {
    to: "AWS::EC2::Route",
    rules: rules(
      same("route_table_id destination_cidr_block destination_ipv6_cidr_block destination_prefix_list_id gateway_id nat_gateway_id"),
      same("network_interface_id instance_id vpc_peering_connection_id transit_gateway_id vpc_endpoint_id"),
      same("carrier_gateway_id local_gateway_id core_network_arn"),
      renamed({ egress_only_gateway_id: "EgressOnlyInternetGatewayId" }),
    ),
    finish: ({ resource, around, declaration, writing }) => {
      const gateway = writing.declarationOf(argumentOf(declaration, "gateway_id"));
      const attachment = gateway === undefined ? undefined : around.attachments.get(gateway);
      return [dependingOn(resource, attachment === undefined ? [] : [attachment])];
    },
  },
  aws_route_table_association: {
    to: "AWS::EC2::SubnetRouteTableAssociation",
    rules: rules(same("subnet_id gateway_id route_table_id")),
    finish: ({ resource, declaration }) => {
      const isEdge = argumentOf(declaration, "gateway_id") !== undefined;
      return [isEdge ? { ...resource, type: "AWS::EC2::GatewayRouteTableAssociation" } : resource];
    },
  },
  aws_vpc_endpoint: {
    to: "AWS::EC2::VPCEndpoint",
    rules: rules(
      same("vpc_id service_name vpc_endpoint_type route_table_ids subnet_ids security_group_ids private_dns_enabled"),
      elsewhere("subnet_configuration"),
      TAGS,
    ),
    finish: ({ resource, declaration, writing }) => {
      if (declaration.blocks.length > 0) writing.plan.notCarried.say("addresses of endpoints", declaration.of ?? "", AWS_CHOOSES);
      return [resource];
    },
  },
  aws_ec2_managed_prefix_list: {
    to: "AWS::EC2::PrefixList",
    rules: rules(
      renamed({ name: "PrefixListName" }),
      same("address_family max_entries"),
      by({ entry: blocks("Entries", true, same("cidr description")) }),
      TAGS,
    ),
  },
  aws_vpc_peering_connection: {
    to: "AWS::EC2::VPCPeeringConnection",
    rules: rules(same("vpc_id peer_vpc_id peer_owner_id peer_region"), elsewhere("auto_accept accepter requester"), TAGS),
    finish: peering,
  },
  // A peering within one account is accepted by itself (CFN-5).
  aws_vpc_peering_connection_accepter: { to: "", rules: rules(elsewhere("vpc_peering_connection_id auto_accept")), finish: () => [] },
  aws_ec2_transit_gateway: {
    to: "AWS::EC2::TransitGateway",
    rules: rules(same("default_route_table_association default_route_table_propagation security_group_referencing_support"), TAGS),
  },
  aws_ec2_transit_gateway_vpc_attachment: {
    to: "AWS::EC2::TransitGatewayAttachment",
    rules: rules(
      same("transit_gateway_id vpc_id subnet_ids"),
      inside(["Options"], same("appliance_mode_support security_group_referencing_support")),
      elsewhere("transit_gateway_default_route_table_association transit_gateway_default_route_table_propagation"),
      TAGS,
    ),
    finish: ({ resource, declaration, writing }) => {
      const refuses = ["association", "propagation"].some((what) => argumentOf(declaration, `transit_gateway_default_route_table_${what}`) === false);
      if (refuses) writing.plan.notCarried.say("attachments that keep out of the default tables of their transit gateway", declaration.of ?? "", "they are written as joining them");
      return [resource];
    },
  },
  aws_ec2_transit_gateway_peering_attachment: {
    to: "AWS::EC2::TransitGatewayPeeringAttachment",
    rules: rules(same("transit_gateway_id peer_transit_gateway_id peer_region"), TAGS),
    finish: ({ resource }) => {
      const own = { kind: "ref", id: "AWS::AccountId" } as const;
      const isTags = ([name]: readonly [string, unknown]): boolean => name === "Tags";
      const rest = resource.properties.filter((each) => !isTags(each));
      return [{ ...resource, properties: [...rest, ["PeerAccountId", own], ...resource.properties.filter(isTags)] }];
    },
  },
  aws_ec2_transit_gateway_route_table: { to: "AWS::EC2::TransitGatewayRouteTable", rules: rules(same("transit_gateway_id"), TAGS) },
  aws_ec2_transit_gateway_route: {
    to: "AWS::EC2::TransitGatewayRoute",
    rules: rules(same("destination_cidr_block blackhole transit_gateway_attachment_id transit_gateway_route_table_id")),
  },
  aws_ec2_transit_gateway_route_table_association: {
    to: "AWS::EC2::TransitGatewayRouteTableAssociation",
    rules: rules(same("transit_gateway_attachment_id transit_gateway_route_table_id")),
  },
  aws_ec2_transit_gateway_route_table_propagation: {
    to: "AWS::EC2::TransitGatewayRouteTablePropagation",
    rules: rules(same("transit_gateway_attachment_id transit_gateway_route_table_id")),
  },
};

/** A template is for one Region: a zone of another one would be refused. */
const isElsewhere = ({ plan }: Draft["writing"], subnet: string | null): boolean => {
  const found = subnet === null ? undefined : plan.index.resource(subnet);
  const region = found?.kind === "subnet" ? (plan.vpc(found.vpc)?.region ?? null) : null;
  return region !== null && region !== plan.network.vpcs[0]?.region;
};

const withoutZone = (resource: TemplateResource): TemplateResource => ({
  ...resource,
  properties: resource.properties.filter(([name]) => name !== "AvailabilityZone" && name !== "AvailabilityZoneId"),
});

function vpcOfSubnet({ plan }: Draft["writing"], subnet: string | null | undefined): string | undefined {
  const found = subnet === undefined || subnet === null ? undefined : plan.index.resource(subnet);
  return found?.kind === "subnet" ? found.vpc : undefined;
}

/** What lets gateways write their routes into the table: each once it is attached to the VPC. */
function withPropagations({ resource, declaration, around, writing }: Draft): TemplateResource[] {
  const gateways = argumentOf(declaration, "propagating_vgws");
  if (gateways === undefined) return [resource];
  const listed = typeof gateways === "object" && !("kind" in gateways) ? gateways : [];
  if (listed.length === 0) writing.plan.notCarried.say("which gateways propagate routes, where it is not known", declaration.of ?? "");
  const propagations = listed.map((gateway): TemplateResource => {
    const attachment = around.attachments.get(writing.declarationOf(gateway) ?? declaration);
    const properties = entriesOf({ RouteTableIds: [{ kind: "ref", id: resource.id }], VpnGatewayId: writing.property(gateway) });
    const id = writing.ids.free(`${resource.id}Propagation`);
    return { id, type: "AWS::EC2::VPNGatewayRoutePropagation", dependsOn: attachment === undefined ? [] : [attachment], properties };
  });
  return [resource, ...propagations];
}

function attachedGateway({ resource, declaration, around, writing }: Draft): TemplateResource[] {
  const vpc = argumentOf(declaration, "vpc_id");
  const id = around.attachments.get(declaration);
  if (vpc === undefined || id === undefined) return [resource];
  const properties = entriesOf({ VpcId: writing.property(vpc), InternetGatewayId: { kind: "ref", id: resource.id } });
  return [resource, { id, type: "AWS::EC2::VPCGatewayAttachment", dependsOn: [], properties }];
}

function attachedVpnGateway({ resource, declaration, around, writing }: Draft): TemplateResource[] {
  const vpc = argumentOf(declaration, "vpc_id");
  const id = around.attachments.get(declaration);
  const gateway: TemplateResource = { ...resource, properties: [["Type", "ipsec.1"], ...resource.properties] };
  if (vpc === undefined || id === undefined) return [gateway];
  const properties = entriesOf({ VpcId: writing.property(vpc), VpnGatewayId: { kind: "ref", id: resource.id } });
  return [gateway, { id, type: "AWS::EC2::VPCGatewayAttachment", dependsOn: [], properties }];
}

function peering({ resource, declaration, writing }: Draft): TemplateResource[] {
  const { plan } = writing;
  const id = declaration.of ?? "";
  if (declaration.blocks.length > 0) plan.notCarried.say("DNS options of peering connections", id);
  const peer = argumentOf(declaration, "peer_vpc_id");
  if (writing.declarationOf(peer) === undefined) plan.notCarried.say("whether peering connections to VPCs elsewhere are accepted", id);
  return [resource];
}
