import type { ResourceId } from "../../../model";
import { accountOfHome, compareHomes, homeKey, regionOfHome, type Home, type Homes } from "./homes";
import type { Configured } from "./scope";

/**
 * The default VPCs by their accounts and Regions: each is an `aws_default_vpc`, or what stands for one that is only
 * used.
 */
export class DefaultVpcs {
  readonly #ids = new Map<string, ResourceId>();
  readonly #homes = new Map<ResourceId, Home>();

  constructor(
    private readonly homes: Homes,
    declared: readonly Configured[],
  ) {
    for (const resource of declared) {
      const home = homes.ofResource(resource);
      if (!this.#ids.has(homeKey(home))) this.#add(resource.id, home);
      else this.#homes.set(resource.id, home);
    }
  }

  /** The one of this account and Region, whether or not anything uses it. */
  at(home: Home): ResourceId {
    return this.#ids.get(homeKey(home)) ?? this.#add(this.#nameOf(home), home);
  }

  homeOf(vpc: ResourceId): Home | undefined {
    return this.#homes.get(vpc);
  }

  get all(): readonly ResourceId[] {
    return [...this.#homes.keys()];
  }

  /** Another one that may be the same, for all that is known of their accounts and Regions. */
  perhapsTheSame(vpc: ResourceId, among: (other: ResourceId) => boolean): ResourceId | null {
    const home = this.#homes.get(vpc);
    if (home === undefined) return null;
    for (const [other, its] of this.#homes) if (other !== vpc && among(other) && compareHomes(home, its) === "unknown") return other;
    return null;
  }

  #add(id: ResourceId, home: Home): ResourceId {
    this.#ids.set(homeKey(home), id);
    this.#homes.set(id, home);
    return id;
  }

  #nameOf(home: Home): ResourceId {
    if (compareHomes(home, this.homes.usual) === "same") return "default_vpc";
    const known = [accountOfHome(home), regionOfHome(home)].filter((part) => part !== null).join(" ");
    const open = [home.account, home.region].flatMap((told) => ("open" in told && told.open !== "" ? told.open : []));
    const name = `default_vpc["${[known, ...new Set(open)].filter((part) => part !== "").join(" ")}"]`;
    return this.#homes.has(name) ? `${name}#${this.#homes.size}` : name;
  }
}
