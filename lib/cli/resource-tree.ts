import { attributesOf, indexNetwork, resourcesOf, type AnyResource, type Json, type Network, type ResourceId, type Subnet } from "../model";
import { onOneLine } from "../narrate";

/** Attributes that fit beside a resource's address, in this order, where it has them. */
const SHOWN = ["cidr", "cidrs", "ipv6_cidr", "ipv6_cidrs", "zone", "private_ip", "public_ip", "addresses", "ipv6_addresses", "groups", "routes", "rules", "entries"];
/** What decides of one kind where its packets go, and stands nowhere else in the tree. */
const SHOWN_OF: Partial<Record<AnyResource["kind"], readonly string[]>> = {
  subnet: ["route_table", "network_acl"],
  internet_gateway: ["vpc"],
  egress_only_internet_gateway: ["vpc"],
};
/** Lists whose one element another attribute shows by itself. */
const SHOWN_ALONE: ReadonlySet<string> = new Set(["cidrs", "addresses"]);

/** The network as it nests: VPC, then subnet, then interface; what lies outside of them below. */
export function resourceTree(network: Network): string {
  const index = indexNetwork(network);
  const lines: string[] = [];
  const told = new Set<string>();
  const subnets = subnetsByVpc(network);
  const tell = (resource: AnyResource, depth: number): void => {
    told.add(resource.id);
    lines.push(`${"  ".repeat(depth)}${title(resource)}`);
    for (const line of details(network, resource)) lines.push(`${"  ".repeat(depth + 2)}${onOneLine(line)}`);
  };
  for (const vpc of network.vpcs) {
    tell(vpc, 0);
    for (const subnet of subnets.get(vpc.id) ?? []) {
      tell(subnet, 1);
      for (const inside of index.interfacesIn(subnet.id)) tellInterface(inside.owner, inside);
    }
  }
  for (const resource of resourcesOf(network)) if (!told.has(resource.id)) tell(resource, 0);
  return lines.length === 0 ? "Nothing was read.\n" : `${lines.join("\n")}\n`;

  function tellInterface(owner: string | null, self: AnyResource): void {
    const holder = owner === null ? undefined : index.resource(owner);
    if (holder !== undefined && !told.has(holder.id)) tell(holder, 2);
    if (!told.has(self.id)) tell(self, holder === undefined ? 2 : 3);
  }
}

function subnetsByVpc(network: Network): Map<ResourceId, Subnet[]> {
  const subnets = new Map<ResourceId, Subnet[]>(network.vpcs.map(({ id }) => [id, []]));
  for (const subnet of network.subnets) subnets.get(subnet.vpc)?.push(subnet);
  return subnets;
}

const title = ({ kind, id, span }: AnyResource): string =>
  onOneLine(`${id}  (${kind.replaceAll("_", " ")}${span === null ? ", made by AWS" : `, ${span.file}:${span.start.line}`})`);

function details(network: Network, { id, kind }: AnyResource): string[] {
  const attributes = attributesOf(network, id) ?? {};
  return [...SHOWN, ...(SHOWN_OF[kind] ?? [])].flatMap((name) => {
    const value = attributes[name];
    if (value === undefined || value === null || (Array.isArray(value) && value.length <= (SHOWN_ALONE.has(name) ? 1 : 0))) return [];
    return Array.isArray(value) && value.some((item) => typeof item === "object")
      ? [`${name}:`, ...value.map((item) => `  ${plain(item as Json)}`)]
      : [`${name}: ${plain(value)}`];
  });
}

const plain = (value: Json): string => {
  if (Array.isArray(value)) return value.map((item) => plain(item as Json)).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .filter(([, item]) => item !== null && !(Array.isArray(item) && item.length === 0))
    .map(([name, item]) => `${name} ${plain(item)}`)
    .join(", ");
};
