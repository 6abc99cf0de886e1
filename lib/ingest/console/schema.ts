import { z } from "zod";
import { NAMED_TRAFFIC } from "../../net";
import { flag, maybe, rows, text, texts, titled } from "./field";
import { database, dbSubnetGroup, lambdaFunction, loadBalancer, targetGroup, transitGateway, transitGatewayAttachment, transitGatewayRouteTable } from "./schema-services";

/** The first words of a stored form, by which it is known. */
export const CONSOLE_FORMAT = "ringfence-console/1";

/** Choices of "Type" that leave something to fill in: a range of ports, an ICMP type, a protocol. */
export const CUSTOM_TYPES = ["Custom TCP", "Custom UDP", "Custom ICMP - IPv4", "Custom ICMP - IPv6", "Custom Protocol"] as const;

/** What a stored network did not know: a state, a setting, of an ACL's rule a part; of its addresses with the family. */
export const NOT_KNOWN = "Unknown";
export const UNKNOWN_BLOCKS = { "Unknown-IPv4": 4, "Unknown-IPv6": 6 } as const;

const RULE_TYPES = [...CUSTOM_TYPES, ...NAMED_TRAFFIC.map(({ name }) => name)];

/** What the form calls a thing: others name it by this. Unique across the form. */
const id = titled("ID", z.string());
const name = maybe("Name");

const traffic = {
  type: titled("Type", z.enum(RULE_TYPES)),
  /** Filled by most types. For the custom ICMP types it names the ICMP type. */
  protocol: maybe("Protocol"),
  /** Filled by most types: `443`, `1024-65535`. For the custom ICMP types the code. */
  portRange: maybe("Port range"),
};
/** A CIDR block, `Anywhere-IPv4`, `Anywhere-IPv6`, in an ACL's rule also `Unknown-IPv4` or `Unknown-IPv6`, in a group's a group or a prefix list. */
const source = text("Source");
const destination = text("Destination");
const description = maybe("Description");
const entry = { ruleNumber: titled("Rule number", z.number()), ...traffic };
const action = titled("Allow/Deny", z.enum(["Allow", "Deny", NOT_KNOWN]));

/** Addresses of an interface, the primary one first: an address each, or `Auto-assign`. */
const privateIps = texts("Private IPv4 addresses");
const ipv6Addresses = texts("IPv6 addresses");
const securityGroups = texts("Security groups");
const tenancy = titled("Tenancy", z.enum(["default", "dedicated", "host"]).exactOptional());

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

const route = z.strictObject({ destination, target: text("Target") });

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

const securityGroup = z.strictObject({
  id,
  name: maybe("Security group name"),
  nameTag: maybe("Name"),
  description,
  vpc: text("VPC"),
  /** The default group of its VPC. */
  default: flag("Default"),
  /** Left out: none; in a default group everything from itself (SG-5). */
  inboundRules: rows("Inbound rules", z.strictObject({ ...traffic, source, description })),
  /** Left out: everything to anywhere (SG-4). An empty list is none. */
  outboundRules: rows("Outbound rules", z.strictObject({ ...traffic, destination, description })),
});

const networkAcl = z.strictObject({
  id,
  name,
  vpc: text("VPC"),
  /** The default ACL of its VPC. */
  default: flag("Default"),
  subnetAssociations: texts("Subnet associations"),
  /** Left out: none; in a default ACL everything is allowed (NACL-4). */
  inboundRules: rows("Inbound rules", z.strictObject({ ...entry, source, action })),
  outboundRules: rows("Outbound rules", z.strictObject({ ...entry, destination, action })),
});

const prefixList = z.strictObject({
  id,
  name: maybe("Prefix list name"),
  /** `AWS` for a list of AWS's own: its name is then `com.amazonaws.REGION.s3` or the like, and its entries are not known. */
  owner: titled("Owner", z.enum(["AWS", "Customer"]).exactOptional()),
  addressFamily: titled("Address family", z.enum(["IPv4", "IPv6"]).exactOptional()),
  maxEntries: titled("Max entries", z.number().exactOptional()),
  entries: rows("Prefix list entries", z.strictObject({ cidr: text("CIDR block"), description })),
});

const networkInterface = z.strictObject({
  id,
  name,
  description,
  subnet: text("Subnet"),
  privateIps,
  ipv6Addresses,
  securityGroups,
  sourceDestinationCheck: flag("Source/destination check"),
  delegatedPrefixes: texts("Delegated prefixes"),
  instance: maybe("Instance ID"),
  deviceIndex: titled("Device index", z.number().exactOptional()),
});

const instance = z.strictObject({
  id,
  name,
  subnet: maybe("Subnet"),
  privateIps,
  ipv6Addresses,
  /** Left out: the subnet's own setting. */
  autoAssignPublicIp: flag("Auto-assign public IP"),
  securityGroups,
  sourceDestinationCheck: flag("Source/destination check"),
  /** What the form calls the interface that the instance is born with, where a route names it. */
  networkInterfaceId: maybe("Network interface ID"),
  instanceType: maybe("Instance type"),
  ami: maybe("AMI ID"),
  keyPair: maybe("Key pair name"),
  tenancy,
  host: maybe("Host ID"),
  iamInstanceProfile: maybe("IAM instance profile"),
  userData: maybe("User data"),
  state: titled("Instance state", z.enum(["Running", "Stopped", NOT_KNOWN]).exactOptional()),
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

const keyPair = z.strictObject({ id, name: maybe("Key pair name") });
const instanceProfile = z.strictObject({ id, name: maybe("Instance profile name"), role: maybe("IAM role") });
const dedicatedHost = z.strictObject({
  id,
  name,
  availabilityZone: maybe("Availability Zone"),
  instanceFamily: maybe("Instance family"),
  instanceType: maybe("Instance type"),
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
