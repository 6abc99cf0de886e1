import { z } from "zod";
import { flag, id, maybe, name, rows, securityGroups, text, texts, titled } from "./field";

const number = (title: string) => titled(title, z.number().exactOptional());
const subnets = texts("Subnets");

export const transitGateway = z.strictObject({
  id,
  name,
  /** Both left out: on. The table for them comes along with the gateway (TGW-1). */
  defaultRouteTableAssociation: flag("Default route table association"),
  defaultRouteTablePropagation: flag("Default route table propagation"),
  /** Left out: off (SG-7). */
  securityGroupReferencing: flag("Security Group Referencing support"),
});

/** A peering has a row on each side: that of the accepter names the requester's. */
export const transitGatewayAttachment = z.strictObject({
  id,
  name,
  attachmentType: titled("Attachment type", z.enum(["VPC", "Peering Connection"])),
  transitGateway: maybe("Transit gateway ID"),
  vpc: maybe("VPC ID"),
  subnets: texts("Subnet IDs"),
  applianceMode: flag("Appliance Mode support"),
  /** Left out: on. */
  securityGroupReferencing: flag("Security Group Referencing support"),
  accepterGateway: maybe("Transit gateway (accepter)"),
  accepterRegion: maybe("Region"),
  accepts: maybe("Accepted transit gateway attachment"),
  /** Whether the gateway's own table takes the attachment, and learns its routes; left out: yes. */
  defaultAssociation: flag("Default association"),
  defaultPropagation: flag("Default propagation"),
});

const transitRoute = z.strictObject({
  cidr: text("CIDR"),
  type: titled("Type", z.enum(["Active", "Blackhole"]).exactOptional()),
  attachment: maybe("Attachment"),
});

export const transitGatewayRouteTable = z.strictObject({
  id,
  name,
  transitGateway: text("Transit gateway ID"),
  /** The table that came along with the gateway. */
  default: flag("Default association route table"),
  associations: texts("Associations"),
  propagations: texts("Propagations"),
  routes: rows("Routes", transitRoute),
});

const PROTOCOLS = ["HTTP", "HTTPS", "TCP", "UDP", "TCP_UDP", "TLS", "QUIC", "TCP_QUIC", "GENEVE"] as const;
const protocol = titled("Protocol", z.enum(PROTOCOLS).exactOptional());

export const loadBalancer = z.strictObject({
  id,
  name: maybe("Load balancer name"),
  type: titled("Load balancer type", z.enum(["Application", "Network", "Gateway"])),
  /** Left out: internet-facing. */
  scheme: titled("Scheme", z.enum(["Internet-facing", "Internal"]).exactOptional()),
  ipAddressType: titled("IP address type", z.enum(["IPv4", "Dualstack", "Dualstack without public IPv4"]).exactOptional()),
  networkMappings: rows(
    "Network mapping",
    z.strictObject({ subnet: text("Subnet"), elasticIp: maybe("Elastic IP allocation ID"), privateIp: maybe("Private IPv4 address") }),
  ),
  securityGroups,
  crossZone: flag("Cross-zone load balancing"),
  listeners: rows("Listeners", z.strictObject({ protocol, port: number("Port"), targetGroups: texts("Forward to target groups") })),
});

export const targetGroup = z.strictObject({
  id,
  name: maybe("Target group name"),
  targetType: titled("Target type", z.enum(["Instances", "IP addresses", "Lambda function", "Application Load Balancer"])),
  protocol,
  port: number("Port"),
  vpc: maybe("VPC"),
  /** Left out: as the target type and the protocol have it (NLB-1). */
  preserveClientIp: flag("Preserve client IP addresses"),
  /** For the type "IP addresses" an address, or what has one: an instance or a network interface. */
  targets: rows("Registered targets", z.strictObject({ target: text("Target"), port: number("Port") })),
});

export const dbSubnetGroup = z.strictObject({ id, name, subnets });

export const database = z.strictObject({
  id,
  name: maybe("DB identifier"),
  /** A cluster has its instances as rows of their own. Left out: an instance. */
  role: titled("Role", z.enum(["Instance", "Regional cluster"]).exactOptional()),
  cluster: maybe("DB cluster"),
  engine: maybe("Engine"),
  /** Left out: the engine's own. */
  port: number("Port"),
  subnetGroup: maybe("Subnet group"),
  availabilityZone: maybe("Availability Zone"),
  securityGroups: texts("VPC security groups"),
  publiclyAccessible: flag("Publicly accessible"),
});

export const lambdaFunction = z.strictObject({
  id,
  name: maybe("Function name"),
  subnets,
  securityGroups,
  ipv6Traffic: flag("Allow IPv6 traffic for dual-stack subnets"),
});
