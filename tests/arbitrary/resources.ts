import { present } from "../../lib/assert";
import type {
  AddressSpec,
  NetworkAcl,
  NetworkAclEntry,
  NetworkInterface,
  Peer,
  Route,
  RouteTable,
  RouteTarget,
  RuleTraffic,
} from "../../lib/model";
import type { Instance, InternetGateway, SecurityGroup, SecurityGroupRule, Subnet, Vpc } from "../../lib/model";
import { parseAddress, parsePrefix, protocolNumber, type Address, type Packet, type Prefix, type Range } from "../../lib/net";

/** Short ways to write resources in tests: what a test does not name has the plainest value. */
export const ip = (text: string): Address => present(parseAddress(text), `${text} is an address`);
export const block = (text: string): Prefix => present(parsePrefix(text), `${text} is a prefix`).prefix;
export const known = (text: string): AddressSpec => ({ kind: "known", id: text, address: ip(text) });

const base = (id: string) => ({ id, name: null, span: null });

export const aVpc = (id: string, cidrs: readonly string[], more: Partial<Vpc> = {}): Vpc => ({
  ...base(id),
  kind: "vpc",
  cidrs: cidrs.map(block),
  ipv6Cidrs: [],
  tenancy: "default",
  region: null,
  account: null,
  isDefault: false,
  mainRouteTable: `${id}.main`,
  defaultNetworkAcl: `${id}.acl`,
  defaultSecurityGroup: `${id}.default`,
  dnsSupport: true,
  otherInterfaces: null,
  blockPublicAccess: "off",
  ...more,
});

export const aSubnet = (id: string, vpc: string, cidr: string, more: Partial<Subnet> = {}): Subnet => ({
  ...base(id),
  kind: "subnet",
  vpc,
  cidr: block(cidr),
  ipv6Cidr: null,
  zone: "us-east-1a",
  mapPublicIpOnLaunch: false,
  routeTable: `${vpc}.main`,
  networkAcl: `${vpc}.acl`,
  blockPublicAccessExclusion: "none",
  ...more,
});

/** `traffic` is spelled `tcp 22`, `udp 53-60`, `icmp`, `icmp 8`, `icmp 8 0` or `all`. */
export function traffic(text: string): RuleTraffic {
  const [name = "", first, second] = text.split(" ");
  const protocol = protocolNumber(name);
  if (protocol === "all" || protocol === null) return { protocol: null, ports: null, icmp: null };
  if (name.startsWith("icmp")) {
    const icmp = first === undefined ? null : { type: Number(first), code: second === undefined ? null : Number(second) };
    return { protocol, ports: null, icmp };
  }
  return { protocol, ports: first === undefined ? null : portsOf(first), icmp: null };
}

function portsOf(text: string): Range {
  const [from, to] = text.split("-").map(Number);
  return [from ?? 0, to ?? from ?? 0];
}

type Direction = SecurityGroupRule["direction"];

/** `peer` is a prefix, or the id of a group. */
export const aRule = (
  direction: Direction,
  what: string,
  peer: string | Peer,
  more: Partial<SecurityGroupRule> = {},
): SecurityGroupRule => ({
  ref: { label: `${direction} ${what}`, span: null },
  direction,
  traffic: traffic(what),
  peer: typeof peer === "string" ? peerOf(peer) : peer,
  description: null,
  missing: [],
  ...more,
});

const peerOf = (text: string): Peer => (text.includes("/") ? { kind: "cidr", prefix: block(text) } : { kind: "group", group: text });

export const aGroup = (id: string, vpc: string, rules: readonly SecurityGroupRule[]): SecurityGroup => ({
  ...base(id),
  kind: "security_group",
  vpc,
  groupName: id,
  description: null,
  rules,
  isDefault: false,
});

export const anEntry = (
  direction: Direction,
  number: number,
  action: NetworkAclEntry["action"],
  what: string,
  prefix: string,
  more: Partial<NetworkAclEntry> = {},
): NetworkAclEntry => ({
  ref: { label: String(number), span: null },
  direction,
  number,
  action,
  traffic: traffic(what),
  prefix: block(prefix),
  missing: [],
  ...more,
});

export const anAcl = (id: string, vpc: string, entries: readonly NetworkAclEntry[]): NetworkAcl => ({
  ...base(id),
  kind: "network_acl",
  vpc,
  entries: [...entries].sort((a, b) => a.number - b.number),
  isDefault: false,
});

export const openAcl = (id: string, vpc: string): NetworkAcl =>
  anAcl(id, vpc, [anEntry("ingress", 100, "allow", "all", "0.0.0.0/0"), anEntry("egress", 100, "allow", "all", "0.0.0.0/0")]);

export const aTable = (id: string, vpc: string, routes: readonly Route[], more: Partial<RouteTable> = {}): RouteTable => ({
  ...base(id),
  kind: "route_table",
  vpc,
  routes,
  edge: null,
  ...more,
});

export const aRoute = (destination: string, target: RouteTarget, more: Partial<Route> = {}): Route => ({
  ref: { label: destination, span: null },
  destination: block(destination),
  target,
  origin: "static",
  ...more,
});

export const aGateway = (id: string, vpc: string | null): InternetGateway => ({ ...base(id), kind: "internet_gateway", vpc });

export const anInstance = (id: string, vpc: string, interfaces: readonly string[], more: Partial<Instance> = {}): Instance => ({
  ...base(id),
  kind: "instance",
  vpc,
  interfaces,
  state: "running",
  zone: null,
  tenancy: "default",
  host: null,
  keyName: null,
  userData: null,
  instanceType: null,
  image: null,
  instanceProfile: null,
  autoscalingGroup: null,
  count: 1,
  ...more,
});

/** Addresses are `[private, public?]` each. */
export const anInterface = (
  id: string,
  subnet: string,
  addresses: readonly (readonly [inside: string, outside?: string])[],
  securityGroups: readonly string[],
  more: Partial<NetworkInterface> = {},
): NetworkInterface => ({
  ...base(id),
  kind: "network_interface",
  subnet,
  owner: null,
  ownerKind: null,
  addresses: addresses.map(([inside, outside]) => ({
    private: known(inside),
    public: outside === undefined ? null : { spec: known(outside), elasticIp: null },
  })),
  ipv6Addresses: [],
  securityGroups,
  sourceDestCheck: true,
  prefixes: [],
  ...more,
});

export const aPacket = (protocol: "tcp" | "udp", src: string, srcPort: number, dst: string, dstPort: number): Packet => ({
  protocol: protocol === "tcp" ? 6 : 17,
  src: ip(src),
  dst: ip(dst),
  srcPort,
  dstPort,
  icmp: null,
});

export const aPing = (src: string, dst: string, type = 8, code = 0): Packet => ({
  protocol: ip(src).version === 4 ? 1 : 58,
  src: ip(src),
  dst: ip(dst),
  srcPort: 0,
  dstPort: 0,
  icmp: { type, code },
});
