import type { BlockReader } from "../arguments";
import type { EvaluatedBlock, EvaluatedConfiguration } from "../evaluated";
import { accountOf, type Told } from "../provider-account";

/**
 * Where a resource is: its account and its Region. What AWS sets up by itself, or once for all, it has for each pair of
 * them: the default VPC, Block Public Access, what the names of zones mean.
 */
export interface Home {
  readonly account: Told;
  readonly region: Told;
}

/** Homes of resources, by the providers that make them. */
export class Homes {
  /** That of the provider without an alias. */
  readonly usual: Home;
  readonly #byProvider: ReadonlyMap<string, Home>;

  constructor({ providers }: Pick<EvaluatedConfiguration, "providers">) {
    this.#byProvider = new Map(
      providers.map(({ type, alias, body }) => {
        const name = alias === null ? type : `${type}.${alias}`;
        return [name, homeOf(body, name)];
      }),
    );
    this.usual = this.of("aws");
  }

  /** By the provider's name: `aws`, or `aws.west` for one with an alias. */
  of(provider: string): Home {
    const open = { open: provider };
    return this.#byProvider.get(provider) ?? (provider === "aws" ? { account: USUAL, region: FROM_SURROUNDINGS } : { account: open, region: open });
  }

  /** A resource may name another Region than that of its provider. */
  ofResource({ id, body }: { readonly id: string; readonly body: BlockReader }): Home {
    const provider = body.text("provider");
    const home = provider.state === "written" ? this.of(provider.value) : this.usual;
    const region = body.text("region");
    if (region.state === "absent") return home;
    return { ...home, region: region.state === "written" ? { known: region.value } : { open: id } };
  }
}

const homeOf = (body: EvaluatedBlock, name: string): Home => ({ account: accountOf(body, name), region: regionIn(body, name) });

/** The account whose credentials are there without anything being said of them. */
const USUAL: Told = { known: "" };

/** A Region that no text names is that of the environment: one for all that do not name theirs. */
const FROM_SURROUNDINGS: Told = { open: "" };

function regionIn({ attributes }: EvaluatedBlock, name: string): Told {
  const value = attributes.get("region")?.value;
  if (value?.kind === "string") return { known: value.value };
  if (value !== undefined && value.kind !== "null") return { open: name };
  // Each profile may come with a Region of its own.
  return attributes.has("profile") ? { open: name } : FROM_SURROUNDINGS;
}

const equal = (one: Told, other: Told): boolean =>
  "known" in one ? "known" in other && one.known === other.known : "open" in other && one.open === other.open;
const apart = (one: Told, other: Told): boolean => "known" in one && "known" in other && one.known !== other.known;

/** Whether two homes are one, are not, or may be either. */
export function compareHomes(one: Home, other: Home): "same" | "apart" | "unknown" {
  if (apart(one.account, other.account) || apart(one.region, other.region)) return "apart";
  return equal(one.account, other.account) && equal(one.region, other.region) ? "same" : "unknown";
}

/** Equal texts for homes that are the same. */
export const homeKey = ({ account, region }: Home): string => JSON.stringify([account, region]);

/** As a network has it: null where it is not known, or not told. */
export const regionOfHome = ({ region }: Home): string | null => ("known" in region ? region.known : null);
export const accountOfHome = ({ account }: Home): string | null => ("known" in account && account.known !== "" ? account.known : null);
