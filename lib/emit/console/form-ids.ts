import type { ResourceId, ResourceKind } from "../../model";
import { isIdOf } from "../aws-id";

/** What is put behind an id that another kind of thing has already: `main` and `main-igw`. */
const SUFFIX: Partial<Record<ResourceKind, string>> = {
  subnet: "subnet",
  route_table: "rt",
  internet_gateway: "igw",
  egress_only_internet_gateway: "eigw",
  nat_gateway: "nat",
  public_ip: "eip",
  network_interface: "eni",
  security_group: "sg",
  network_acl: "acl",
  prefix_list: "pl",
  peering: "pcx",
  vpc_endpoint: "vpce",
  transit_gateway: "tgw",
  transit_gateway_attachment: "attachment",
  transit_gateway_route_table: "tgw-rt",
  load_balancer: "lb",
  target_group: "tg",
  database: "db",
};

const LONGEST = 100;
const RESERVED = ["local", "internet"];

type Named = { readonly kind: ResourceKind; readonly id: ResourceId; readonly name: string | null };

/** Gives out ids as a person would choose them, each once. */
export class FormIds {
  readonly #inForm = new Map<ResourceId, string>();
  readonly #whenRead = new Map<ResourceId, string>();
  readonly #taken = new Set<string>(RESERVED);
  readonly #next = new Map<string, number>();

  /** What the form calls a thing; undefined where it can not name it. */
  called(id: ResourceId): string | undefined {
    return this.#inForm.get(id);
  }

  /** What each thing is called in the network that the form is read as. */
  whenRead(): ReadonlyMap<ResourceId, ResourceId> {
    return new Map([...this.#inForm, ...this.#whenRead]);
  }

  /** The id of a thing in the form: after its address in a configuration, or its name where it has no more than AWS's id. */
  give(thing: Named): string {
    const known = this.#inForm.get(thing.id);
    if (known !== undefined) return known;
    const suffix = SUFFIX[thing.kind] ?? thing.kind.replaceAll("_", "-");
    const wish = slug(ownWords(thing)) || suffix;
    const id = this.#free([wish, wish.endsWith(`-${suffix}`) ? wish : `${wish}-${suffix}`]);
    this.#inForm.set(thing.id, id);
    return id;
  }

  /** A thing that the form does not describe: an id as AWS gives them, so that it is known to be elsewhere. */
  outside({ id }: Named, prefix: string): void {
    const isOfAws = isIdOf(prefix, id);
    let outside = id;
    for (let n = this.#next.get(prefix) ?? 1; !isOfAws && outside === id; n++) {
      outside = `${prefix}-outside${n}`;
      this.#next.set(prefix, n + 1);
    }
    this.#taken.add(outside);
    this.#inForm.set(id, outside);
  }

  /** The thing comes into being with another one, and is then called so. */
  readAs(id: ResourceId, called: string): void {
    this.#whenRead.set(id, called);
  }

  /** An id of our choice, for what has no name of its own. */
  choose(id: ResourceId, wanted: string): void {
    this.#inForm.set(id, this.#free([slug(wanted)]));
  }

  /** The thing has no row, and is named by that of another one, from whose side the reader knows which is meant. */
  comesWith(id: ResourceId, other: string, suffix: string): void {
    this.#inForm.set(id, other);
    this.#whenRead.set(id, `${other}${suffix}`);
  }

  #free(wishes: readonly string[]): string {
    const base = wishes.at(-1) ?? "";
    let free = wishes.find((wish) => !this.#taken.has(wish));
    for (let n = this.#next.get(base) ?? 2; free === undefined; n++) {
      if (this.#taken.has(`${base}-${n}`)) continue;
      free = `${base}-${n}`;
      this.#next.set(base, n + 1);
    }
    this.#taken.add(free);
    return free;
  }
}

/** `module.net["a"].aws_subnet.public[0]` is `net a public 0`; AWS's own ids give way to the name. */
function ownWords({ id, name }: Named): string {
  if (!id.includes(".")) return name !== null && /^[a-z]+-[0-9a-f]{8,17}$/.test(id) ? name : id;
  return id.replaceAll(/\b(?:module|data)\.|\baws_[a-z0-9_]+\.|(?<=_table|_acl|_group)_id$/g, "");
}

const slug = (text: string): string =>
  text
    .replaceAll(/[^A-Za-z0-9_]+/g, "-")
    .replaceAll(/^[-_]+|[-_]+$/g, "")
    .slice(0, LONGEST);
