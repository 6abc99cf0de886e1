import type { Database, NetworkInterface, ResourceId, SupportResource } from "../../model";
import type { Writing } from "./writing";

/** A subnet group, and the zone that a database names of it where it does not stand in all of its subnets. */
export interface Placed {
  readonly group: ResourceId;
  readonly zone: string | null;
}

interface SubnetGroup {
  readonly id: ResourceId;
  readonly name: string | null;
  readonly subnets: ReadonlySet<string>;
}

/** Where databases stand: which are clusters, of which clusters the others are, and which subnet groups they have. */
export class DatabasePlaces {
  readonly groups: readonly SubnetGroup[];
  readonly #bySubnet = new Map<string, SubnetGroup[]>();
  readonly #clusters = new Map<ResourceId, Database>();

  constructor(private readonly writing: Writing) {
    const { network } = writing;
    this.groups = network.support.filter(({ type }) => type === "db_subnet_group").map((group) => ({ ...group, subnets: new Set(subnetsOf(group)) }));
    for (const group of this.groups)
      for (const subnet of group.subnets) {
        const others = this.#bySubnet.get(subnet);
        if (others) others.push(group);
        else this.#bySubnet.set(subnet, [group]);
      }
    for (const database of network.databases) if (this.isCluster(database)) for (const one of database.interfaces) this.#clusters.set(one, database);
  }

  interfacesOf({ interfaces }: Database): NetworkInterface[] {
    return interfaces.map((one) => this.writing.index.networkInterface(one));
  }

  /** One whose interfaces are those of others. */
  isCluster(database: Database): boolean {
    return database.interfaces.length > 0 && this.interfacesOf(database).every(({ owner }) => owner !== database.id);
  }

  /** The cluster of an instance. */
  clusterOf({ id, interfaces: [first] }: Database): Database | undefined {
    const found = first === undefined ? undefined : this.#clusters.get(first);
    return found?.id === id ? undefined : found;
  }

  /** The group that has exactly the subnets, or exactly these in the one zone that they are in. */
  placeOf(own: readonly NetworkInterface[]): Placed | undefined {
    const wanted = new Set(own.map(({ subnet }) => subnet));
    const [first = ""] = wanted;
    const candidates = (this.#bySubnet.get(first) ?? []).filter(({ subnets }) => [...wanted].every((subnet) => subnets.has(subnet)));
    const whole = candidates.find(({ subnets }) => subnets.size === wanted.size);
    if (whole !== undefined) return { group: whole.id, zone: null };
    const [zone = null, ...others] = new Set([...wanted].map((subnet) => this.writing.index.subnet(subnet).zone));
    if (zone === null || others.length > 0) return undefined;
    const part = candidates.find(({ subnets }) => [...subnets].filter((subnet) => this.#zoneOf(subnet) === zone).length === wanted.size);
    return part === undefined ? undefined : { group: part.id, zone };
  }

  #zoneOf(subnet: string): string | null {
    const found = this.writing.index.resource(subnet);
    return found?.kind === "subnet" ? found.zone : null;
  }
}

/** As configurations have them, or as AWS states them. */
function subnetsOf({ attributes }: SupportResource): string[] {
  const listed = attributes["subnet_ids"] ?? attributes["subnets"];
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((item) => {
    const id: unknown = typeof item === "object" && item !== null && "subnet_identifier" in item ? item["subnet_identifier"] : item;
    return typeof id === "string" ? [id] : [];
  });
}
