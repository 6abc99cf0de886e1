import type { ResourceId } from "../../../model";
import { valueOr, type Argument } from "../arguments";
import type { ResourceType } from "./resource-type";
import type { Configured, Scope } from "./scope";

/** What a data source demands of what it finds. */
interface Criterion {
  /** As AWS calls the filter: `vpc-id`, `tag:Name`. */
  readonly name: string;
  readonly values: readonly string[];
}

/** What a type of data source looks for. */
interface Searched {
  readonly type: string;
  /** Its arguments, by the filters that they stand for. */
  readonly filters: Readonly<Record<string, string>>;
}

const SEARCHED: Readonly<Record<string, Searched>> = {
  "data.aws_vpc": { type: "aws_vpc", filters: { cidr_block: "cidr-block" } },
  "data.aws_subnet": {
    type: "aws_subnet",
    filters: {
      vpc_id: "vpc-id",
      cidr_block: "cidr-block",
      ipv6_cidr_block: "ipv6-cidr-block-association.ipv6-cidr-block",
      availability_zone: "availability-zone",
      availability_zone_id: "availability-zone-id",
      default_for_az: "default-for-az",
    },
  },
  "data.aws_subnets": { type: "aws_subnet", filters: {} },
  "data.aws_security_group": { type: "aws_security_group", filters: { vpc_id: "vpc-id", name: "group-name" } },
  "data.aws_route_table": { type: "aws_route_table", filters: { vpc_id: "vpc-id" } },
  "data.aws_internet_gateway": { type: "aws_internet_gateway", filters: {} },
};

/** A property of resources that filters ask for, as an argument. */
interface Property {
  readonly argument: string;
  readonly kind: ResourceType["denotes"] | null;
  /** Without the argument the resource has the property all the same: AWS chooses it. */
  readonly chosenByAws?: boolean;
}

const PROPERTIES: Readonly<Record<string, Property>> = {
  "vpc-id": { argument: "vpc_id", kind: "vpc" },
  "attachment.vpc-id": { argument: "vpc_id", kind: "vpc" },
  "cidr-block": { argument: "cidr_block", kind: null },
  cidr: { argument: "cidr_block", kind: null },
  "availability-zone": { argument: "availability_zone", kind: null, chosenByAws: true },
  availabilityZone: { argument: "availability_zone", kind: null, chosenByAws: true },
  "availability-zone-id": { argument: "availability_zone_id", kind: null, chosenByAws: true },
  "group-name": { argument: "name", kind: null },
};

const propertyNamed = (filter: string): Property | undefined => (Object.hasOwn(PROPERTIES, filter) ? PROPERTIES[filter] : undefined);

/** More candidates than this are not gone through for one data source. */
const MOST_CANDIDATES = 1_000;

/** Finds what data sources look up among the resources of the configuration itself. */
export class LookupMatches {
  readonly #indexes = new Map<string, ReadonlyMap<string, readonly Configured[]>>();

  constructor(private readonly scope: Scope) {}

  /** Everything that meets all demands; null where some demand, or what could meet it, is not known. */
  all(lookup: Configured): readonly Configured[] | null {
    const searched = SEARCHED[lookup.type];
    const criteria = searched === undefined ? null : this.#criteria(lookup, searched);
    const exact = criteria?.find(({ values: [value], ...criterion }) => value !== undefined && criterion.name !== "" && !isPattern(value));
    if (searched === undefined || criteria === null || exact === undefined || exact.values.length !== 1) return null;
    const candidates = this.#index(searched.type, exact.name).get(exact.values[0] ?? "") ?? [];
    if (candidates.length > MOST_CANDIDATES || this.#index(searched.type, exact.name).has(NOT_KNOWN)) return null;
    const found: Configured[] = [];
    for (const candidate of candidates) {
      const met = criteria.map(({ name, values }) => {
        const property = this.#property(candidate, name);
        return property === undefined ? null : property !== null && values.some((value) => matches(property, value));
      });
      if (met.includes(false)) continue;
      if (met.includes(null)) return null;
      found.push(candidate);
    }
    return found;
  }

  /** The one that meets all demands. */
  one(lookup: Configured): ResourceId | null {
    const found = this.all(lookup);
    return found?.length === 1 ? (found[0]?.id ?? null) : null;
  }

  /** The only value that a demand of that name has, if it is known: of a reference, the id of the resource. */
  demanded(lookup: Configured, name: string): string | null {
    const searched = SEARCHED[lookup.type];
    const criteria = searched === undefined ? null : this.#criteria(lookup, searched);
    const values = (criteria ?? []).flatMap((criterion) => (criterion.name === name ? criterion.values : []));
    return values.length === 1 ? (values[0] ?? null) : null;
  }

  #criteria(lookup: Configured, { filters }: Searched): Criterion[] | null {
    const { body, raw } = lookup;
    const criteria: Criterion[] = [];
    for (const [argument, name] of Object.entries(filters)) {
      if (!body.has(argument)) continue;
      const value = this.#spelled(lookup, body.text(argument), name);
      if (value === null) return null;
      criteria.push({ name, values: [value] });
    }
    const tags = raw.attributes.get("tags")?.value;
    if (tags !== undefined && tags.kind !== "null") {
      if (!("entries" in tags)) return null;
      for (const [key, value] of tags.entries) {
        if (value.kind !== "string") return null;
        criteria.push({ name: `tag:${key}`, values: [value.value] });
      }
    }
    for (const filter of body.blocks("filter").readers) {
      const name = valueOr(filter.text("name"), null);
      const list = filter.texts("values");
      if (name === null || list.state !== "written") return null;
      const values = list.value.map((value) => this.#spelled(lookup, value, name));
      if (values.some((value) => value === null)) return null;
      criteria.push({ name, values: values.filter((value) => value !== null) });
    }
    return criteria;
  }

  /** A demand as it can be compared: ids of resources as the resources' own. */
  #spelled({ id }: Configured, argument: Argument<string>, name: string): string | null {
    const kind = propertyNamed(name)?.kind ?? null;
    if (kind === null) return valueOr(argument, null);
    const found = this.scope.references.resolve(argument, [kind], { owner: id, argument: name, report: () => undefined });
    return found.kind === "found" ? found.id : null;
  }

  /** Null where the resource has no such property, undefined where it is not known which. */
  #property(candidate: Configured, name: string): string | null | undefined {
    const { body, raw } = candidate;
    if (name.startsWith("tag:")) {
      return raw.attributes.get("tags")?.value.kind === "unknown" ? undefined : body.entry("tags", name.slice("tag:".length));
    }
    const property = propertyNamed(name);
    if (property === undefined) return undefined;
    const argument = body.looksOnly.text(property.argument);
    if (argument.state === "absent") return property.chosenByAws === true ? undefined : null;
    return this.#spelled(candidate, argument, name) ?? undefined;
  }

  #index(type: string, name: string): ReadonlyMap<string, readonly Configured[]> {
    const key = `${type} ${name}`;
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = new Map<string, Configured[]>();
    for (const candidate of this.scope.of(type)) {
      const property = this.#property(candidate, name);
      if (property === null) continue;
      const group = index.get(property ?? NOT_KNOWN);
      if (group) group.push(candidate);
      else index.set(property ?? NOT_KNOWN, [candidate]);
    }
    this.#indexes.set(key, index);
    return index;
  }
}

/** No property is spelled like this. */
const NOT_KNOWN = "\u0000";

/** EC2UG "Tag restrictions". */
const LONGEST_TAG = 256;

const isPattern = (value: string): boolean => /[*?]/.test(value);

/** AWS's patterns: `*` is any text, `?` any character. */
function matches(text: string, pattern: string): boolean {
  if (!isPattern(pattern) || Math.max(text.length, pattern.length) > LONGEST_TAG) return text === pattern;
  let [at, star, resume] = [0, -1, 0];
  let inPattern = 0;
  while (at < text.length) {
    if (pattern[inPattern] === "?" || (pattern[inPattern] !== "*" && pattern[inPattern] === text[at]))
      [at, inPattern] = [at + 1, inPattern + 1];
    else if (pattern[inPattern] === "*") [star, resume, inPattern] = [inPattern, at, inPattern + 1];
    else if (star !== -1) [resume, at, inPattern] = [resume + 1, resume + 1, star + 1];
    else return false;
  }
  return /^\**$/.test(pattern.slice(inPattern));
}
