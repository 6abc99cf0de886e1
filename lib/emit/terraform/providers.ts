import { inSeveralAccounts, isPlaced } from "../declared/accounts";
import type { Body, Declaration } from "../declared/declaration";
import type { Plan } from "../declared/plan";
import { UniqueNames, words } from "../declared/name-of";
import { referredIn } from "../declared/resolve";

/** An account, as networks name it, and a Region. */
export interface Home {
  readonly account: string | null;
  readonly region: string | null;
}

/** The providers of a configuration: the one without an alias, and one more for each other account or Region. */
export interface Providers {
  readonly usual: Home;
  readonly others: readonly (Home & { readonly alias: string })[];
  /** What `provider` of a declaration is set to, where it is not the usual one. */
  readonly providerOf: (declaration: Declaration) => string | null;
}

/** Where VPCs are in several accounts or Regions, each resource is in those of what it refers to, or of what refers to it. */
export function providersOf(plan: Plan): Providers {
  const homes = homesOf(plan);
  const usual = homes.find(({ account }) => account === null) ?? homes[0] ?? { account: null, region: null };
  const names = new UniqueNames();
  const others = homes.filter((home) => home !== usual).map((home) => ({ ...home, alias: names.free(aliasOf(home, usual), (name, number) => `${name}_${number}`) }));
  const places = others.length === 0 ? new Map<Declaration, Home>() : placesOf(plan, homes);
  const aliases = new Map(others.map(({ alias, ...home }) => [keyOf(home), alias]));
  return {
    usual,
    others,
    providerOf: (declaration) => {
      const alias = aliases.get(keyOf(places.get(declaration) ?? usual));
      return alias === undefined ? null : `aws.${alias}`;
    },
  };
}

const keyOf = ({ account, region }: Home): string => JSON.stringify([account, region]);

/** Those of all VPCs. Which account it is where there is one alone, the credentials tell that apply the text. */
function homesOf({ network }: Plan): Home[] {
  const own = network.vpcs.filter(isPlaced);
  const isSeveral = inSeveralAccounts(own);
  const homes = own.map(({ account, region }): Home => ({ account: isSeveral ? account : null, region }));
  const far = network.peerings.flatMap(({ requester: { region } }) => (region === null ? [] : [{ account: null, region }])).slice(0, 1);
  const told = isSeveral || homes.some(({ region }) => region !== null) ? homes : far;
  const known = told.filter(({ region }) => region !== null || isSeveral);
  return [...new Map(known.map((home) => [keyOf(home), home])).values()];
}

const PROFILE = /^profile (\S+)/;

/** `eu_west_1`, `account_222222222222`, for a profile its name: what sets the provider apart from the usual one. */
function aliasOf({ account, region }: Home, usual: Home): string {
  const ofAccount = account === null ? "unnamed" : (PROFILE.exec(account)?.[1] ?? `account_${account}`);
  const parts = [...(account === usual.account ? [] : [ofAccount]), ...(region === usual.region || region === null ? [] : [region])];
  return words(parts.join("_"));
}

/** What a provider says of its account. */
export function accountArgument({ account }: Home): Readonly<Record<string, string | readonly string[]>> {
  if (account === null) return {};
  const profile = PROFILE.exec(account)?.[1];
  return profile === undefined ? { allowed_account_ids: [account] } : { profile };
}

function placesOf(plan: Plan, homes: readonly Home[]): Map<Declaration, Home> {
  const places = new Map<Declaration, Home>();
  const named = new Map(plan.declarations.map((declaration) => [declaration, declarationsIn(plan, declaration)]));
  for (const declaration of plan.declarations) {
    const home = declaredHome(declaration, homes);
    if (home !== undefined) places.set(declaration, home);
  }
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [declaration, others] of named) settle(places, declaration, others);
    for (const [declaration, others] of [...named].reverse()) {
      const own = places.get(declaration);
      for (const other of others) if (own !== undefined && !places.has(other)) places.set(other, own);
    }
  }
  return places;
}

/** A resource that nothing ties to a VPC is tied through a few others at most. */
const PASSES = 3;

/** The home that the declaration itself names; of what names none of the two nothing is known. */
function declaredHome({ mode, account, region }: Declaration, homes: readonly Home[]): Home | undefined {
  const isKnown = Boolean(region) || Boolean(account) || (mode === "managed" && account !== undefined);
  if (!isKnown) return undefined;
  const here = homes.filter((home) => region === undefined || region === null || home.region === region);
  return here.find((home) => account === undefined || home.account === account) ?? here[0];
}

function settle(places: Map<Declaration, Home>, declaration: Declaration, others: readonly Declaration[]): void {
  const known = places.has(declaration) ? undefined : others.map((other) => places.get(other)).find((home) => home !== undefined);
  if (known !== undefined) places.set(declaration, known);
}

const declarationsIn = (plan: Plan, of: Body): Declaration[] =>
  [...referredIn([of])].flatMap((id) => plan.places.get(id)?.declaration ?? []);
