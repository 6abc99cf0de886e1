/**
 * Every code that a step can carry, with its meaning in one line. Each has a page in `content/findings/`, named by
 * `pageOfCode`. Those of the first group are AWS's own (Reachability Analyzer Guide, "Explanation codes").
 */
export const CODES = {
  ENI_SG_RULES_MISMATCH: "No rule of the security group matches the packet.",
  SG_HAS_NO_RULES: "The security group has no rule in this direction, so nothing passes.",
  SUBNET_ACL_RESTRICTION: "The first network ACL entry that matches the packet denies it.",
  NO_ROUTE_TO_DESTINATION: "No route of the subnet's table matches the destination.",
  BAD_STATE_ROUTE: "The route that matches has a target that is gone or not ready: a black hole.",
  ENI_ADDRESS_RESTRICTION: "The interface sends only from its own addresses.",
  IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS: "The internet gateway needs a public address for the source.",
  IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS: "No attached interface is bound to the public address.",
  IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS: "The internet gateway sends nothing to private addresses (RFC 1918).",
  IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS: "The internet gateway sends nothing to shared addresses (RFC 6598).",
  IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS: "The internet gateway takes nothing from private addresses (RFC 1918).",
  IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS: "The internet gateway takes nothing from shared addresses (RFC 6598).",
  IGW_REJECTS_SPOOFED_TRAFFIC: "The packet claims to come from an address of the network itself.",
  VPC_BLOCK_PUBLIC_ACCESS_ENABLED: "VPC Block Public Access stops this traffic at the internet gateway.",
  DISCONNECTED_VPCS: "The two ends lie in VPCs that nothing connects: the packet ends at another owner of the address.",
  UNSUPPORTED_COMPONENT: "The way leads through something that the engine does not model.",

  NETWORK_ACL_REPLY_DROPPED: "The network ACL is stateless and denies the reply.",
  NGW_REPLY_NOT_RETURNED: "The reply leaves through a NAT gateway and never matches the connection.",
  NGW_UNSOLICITED: "A NAT gateway takes nothing but replies to what it sent.",
  INSTANCE_STOPPED: "The instance is stopped: it neither sends nor receives.",
  FUNCTION_RECEIVES_NOTHING: "A function in a VPC starts connections and receives none.",
  ADDRESS_NOT_OWNED: "Nothing in the VPC owns the destination address.",
  ENI_HAS_NO_ADDRESS: "The interface has no address of the IP version that was asked about.",
  ADDRESS_NOT_ROUTABLE: "No route can lead to this reserved address.",
  ADDRESS_NOT_PUBLIC: "The internet carries no packet with this address.",
  IGW_NOT_ATTACHED: "The internet gateway is not attached to the VPC.",

  RULE_NOT_KNOWN: "Whether a rule matches depends on a value that the configuration does not tell.",
  ROUTE_NOT_KNOWN: "Where a route leads depends on a value that the configuration does not tell.",
  STATE_NOT_KNOWN: "Whether the instance runs is not known.",
  OWNER_NOT_KNOWN: "Nothing tells whether somebody owns the destination address.",
  PUBLIC_ADDRESS_NOT_KNOWN: "Whether the interface has a public address is not known.",
  BLOCK_PUBLIC_ACCESS_NOT_KNOWN: "Whether VPC Block Public Access is on is not known.",

  SENT: "The sender puts the packet on the wire.",
  DELIVERED: "The packet arrives.",
  LEFT_TO_INTERNET: "The packet leaves for the internet.",
  NEVER_LEAVES_INTERFACE: "The address is the sender's own: nothing filters it.",
  SERVICE_NEVER_FILTERED: "An address of AWS's own services: neither groups nor ACLs apply.",
  SG_RULE_ALLOWS: "A rule of the security group allows the packet.",
  SG_CONNECTION_TRACKED: "The security group knows the connection and lets its reply pass.",
  ACL_ENTRY_ALLOWS: "The first network ACL entry that matches the packet allows it.",
  LOCAL_ROUTE: "The destination lies in the VPC: the local route leads there.",
  LONGEST_PREFIX_ROUTE: "The most specific route that matches leads on.",
  IGW_TRANSLATES_SOURCE: "The internet gateway puts the public address in place of the private one.",
  IGW_TRANSLATES_DESTINATION: "The internet gateway puts the private address in place of the public one.",
  IGW_FORWARDS: "The internet gateway passes the packet on unchanged.",
} as const;

export type Code = keyof typeof CODES;

export const ALL_CODES = Object.keys(CODES) as readonly Code[];

/** The name of a code's page: `ENI_SG_RULES_MISMATCH` is told in `content/findings/eni-sg-rules-mismatch.mdx`. */
export const pageOfCode = (code: string): string => code.toLowerCase().replaceAll("_", "-");
