import { z } from "zod";
import { flag, id, maybe, name, NOT_KNOWN, privateIps, rows, securityGroups, tenancy, text, texts, titled } from "./field";
import { networkAcl, prefixList, securityGroup } from "./schema-filters";
import { dedicatedHost, instance, instanceProfile, keyPair, networkInterface } from "./schema-machines";
import {
  database,
  dbSubnetGroup,
  lambdaFunction,
  loadBalancer,
  targetGroup,
  transitGateway,
  transitGatewayAttachment,
  transitGatewayRouteTable,
} from "./schema-services";

/** The first words of a stored form, by which it is known. */
export const CONSOLE_FORMAT = "ringfence-console/1";

const vpc = z.strictObject({
  id,
  name,
  /** Required, except for the default VPC, which is 172.31.0.0/16. */
  ipv4Cidr: maybe("IPv4 CIDR"),
  secondaryIpv4Cidrs: texts("Secondary IPv4 CIDRs"),
  ipv6Cidrs: texts("IPv6 CIDRs"),
  tenancy,
  default: flag("Default VPC"),
  /** Left out: the form's own Region. */
  region: maybe("Region"),
});

/** The setting of a Region for all of its VPCs (IGW-9). */
const publicAccess = z.strictObject({
  region: maybe("Region"),
  blockDirection: titled("Internet gateway block direction", z.enum(["Bidirectional", "Ingress-only", "Off", NOT_KNOWN])),
});
/** A VPC or a subnet that the setting leaves out. */
const publicAccessExclusion = z.strictObject({
  target: text("Exclusion target"),
  allow: titled("Allow internet traffic", z.enum(["Bidirectional", "Egress-only"])),
});

const subnet = z.strictObject({
  id,
  name,
  vpc: text("VPC"),
  availabilityZone: maybe("Availability Zone"),
  ipv4Cidr: maybe("IPv4 subnet CIDR block"),
  ipv6Cidr: maybe("IPv6 subnet CIDR block"),
  autoAssignPublicIpv4: flag("Auto-assign public IPv4 address"),
});

const route = z.strictObject({ destination: text("Destination"), target: text("Target") });

const routeTable = z.strictObject({
  id,
  name,
  vpc: text("VPC"),
  main: flag("Main"),
  subnetAssociations: texts("Subnet associations"),
  edgeAssociation: maybe("Edge association"),
  routes: rows("Routes", route),
});

const internetGateway = z.strictObject({ id, name, vpc: maybe("VPC") });
const egressOnlyInternetGateway = z.strictObject({ id, name, vpc: text("VPC") });

const natGateway = z.strictObject({
  id,
  name,
  subnet: text("Subnet"),
  connectivityType: titled("Connectivity type", z.enum(["Public", "Private"]).exactOptional()),
  elasticIp: maybe("Elastic IP allocation ID"),
  privateIps,
});

const elasticIp = z.strictObject({
  id,
  name,
  address: maybe("Allocated IPv4 address"),
  /** An instance or a network interface. A NAT gateway names its Elastic IP itself. */
  associatedWith: maybe("Associated with"),
  privateIp: maybe("Private IP address"),
});

const peeringConnection = z.strictObject({
  id,
  name,
  requesterVpc: text("Requester VPC"),
  accepterVpc: text("Accepter VPC"),
  accepterAccount: maybe("Accepter owner ID"),
  accepterRegion: maybe("Accepter Region"),
  /** Left out: pending, until the accepter's side accepts it (PCX-1). */
  status: titled("Status", z.enum(["Active", "Pending acceptance"]).exactOptional()),
  requesterDnsResolution: flag("Requester DNS resolution"),
  accepterDnsResolution: flag("Accepter DNS resolution"),
});

const endpoint = z.strictObject({
  id,
  name,
  vpc: text("VPC"),
  endpointType: titled("Endpoint type", z.enum(["Gateway", "Interface", "GatewayLoadBalancer"]).exactOptional()),
  serviceName: text("Service name"),
  routeTables: texts("Route tables"),
  subnets: texts("Subnets"),
  securityGroups,
  privateDnsNames: flag("Private DNS names enabled"),
});

/**
 * A network as the forms of the AWS console show it, stored as JSON. Things name one another by their ids in the form.
 * The schema knows which fields there are; what AWS would refuse of their values is told by `readConfiguration`.
 */
export const consoleSchema = z.strictObject({
  format: titled("Format", z.literal(CONSOLE_FORMAT)),
  region: maybe("Region"),
  vpcs: rows("Your VPCs", vpc),
  blockPublicAccess: rows("Block public access", publicAccess),
  blockPublicAccessExclusions: rows("Block public access exclusions", publicAccessExclusion),
  subnets: rows("Subnets", subnet),
  routeTables: rows("Route tables", routeTable),
  internetGateways: rows("Internet gateways", internetGateway),
  egressOnlyInternetGateways: rows("Egress-only internet gateways", egressOnlyInternetGateway),
  natGateways: rows("NAT gateways", natGateway),
  elasticIps: rows("Elastic IPs", elasticIp),
  securityGroups: rows("Security groups", securityGroup),
  networkAcls: rows("Network ACLs", networkAcl),
  prefixLists: rows("Managed prefix lists", prefixList),
  instances: rows("Instances", instance),
  networkInterfaces: rows("Network interfaces", networkInterface),
  peeringConnections: rows("Peering connections", peeringConnection),
  endpoints: rows("Endpoints", endpoint),
  transitGateways: rows("Transit gateways", transitGateway),
  transitGatewayAttachments: rows("Transit gateway attachments", transitGatewayAttachment),
  transitGatewayRouteTables: rows("Transit gateway route tables", transitGatewayRouteTable),
  loadBalancers: rows("Load balancers", loadBalancer),
  targetGroups: rows("Target groups", targetGroup),
  dbSubnetGroups: rows("Subnet groups", dbSubnetGroup),
  databases: rows("Databases", database),
  functions: rows("Functions", lambdaFunction),
  keyPairs: rows("Key pairs", keyPair),
  instanceProfiles: rows("Instance profiles", instanceProfile),
  dedicatedHosts: rows("Dedicated Hosts", dedicatedHost),
});

export type ConsoleForm = z.infer<typeof consoleSchema>;

/** The lists of the form, and what each holds. */
export type ConsoleList = Exclude<keyof ConsoleForm, "format" | "region">;
export type ConsoleRow<L extends ConsoleList> = NonNullable<ConsoleForm[L]>[number];

/** The JSON Schema of a stored form, for editors. */
export const consoleJsonSchema = (): z.core.JSONSchema.BaseSchema => z.toJSONSchema(consoleSchema, { io: "input" });
