/** What people call things, by resource address or endpoint; what is not named is called by its address. */
export type Names = Readonly<Record<string, string>>;

const KINDS = {
  security_group: "security group",
  network_acl: "network ACL",
  route_table: "route table",
  internet_gateway: "internet gateway",
  egress_only_internet_gateway: "egress-only internet gateway",
  nat_gateway: "NAT gateway",
  public_ip: "public address",
  peering: "peering connection",
  transit_gateway: "transit gateway",
  vpc_endpoint: "VPC endpoint",
  load_balancer: "load balancer",
  network_interface: "network interface",
  instance: "instance",
  vpc: "VPC",
} as const;

export type Kind = keyof typeof KINDS;

export const nameOf = (address: string, names: Names = {}): string =>
  Object.hasOwn(names, address) ? (names[address] ?? address) : address;

/** "security group `aws_security_group.web`": backticks mark what stands in the configuration. */
export const component = (address: string, kind: Kind, names: Names = {}): string => `${KINDS[kind]} \`${nameOf(address, names)}\``;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
