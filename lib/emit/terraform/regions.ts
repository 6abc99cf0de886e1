import type { Argument, Body, Declaration } from "../declared/declaration";
import type { Plan } from "../declared/plan";
import { words } from "../declared/name-of";

/** The Regions of a configuration: that of the provider without an alias, and one more provider for each other one. */
export interface Regions {
  readonly usual: string | null;
  readonly others: readonly { readonly region: string; readonly alias: string }[];
  /** What `provider` of a declaration is set to, where it is not the usual one. */
  readonly providerOf: (declaration: Declaration) => string | null;
}

/** Where VPCs are in several Regions, each resource is in the one of what it refers to, or of what refers to it. */
export function regionsOf(plan: Plan): Regions {
  const ofVpcs = plan.network.vpcs.flatMap(({ region }) => region ?? []);
  const named = [...new Set(ofVpcs.length > 0 ? ofVpcs : plan.network.peerings.flatMap(({ requester }) => requester.region ?? []).slice(0, 1))];
  const [usual = null, ...others] = named;
  const aliases = new Map(others.map((region) => [region, words(region)]));
  const places = others.length === 0 ? new Map<Declaration, string>() : placesOf(plan);
  return {
    usual,
    others: [...aliases].map(([region, alias]) => ({ region, alias })),
    providerOf: (declaration) => {
      const alias = aliases.get(places.get(declaration) ?? usual ?? "");
      return alias === undefined ? null : `aws.${alias}`;
    },
  };
}

function placesOf(plan: Plan): Map<Declaration, string> {
  const places = new Map<Declaration, string>();
  const named = new Map(plan.declarations.map((declaration) => [declaration, declarationsIn(plan, declaration)]));
  for (const declaration of plan.declarations) if (declaration.region) places.set(declaration, declaration.region);
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

function settle(places: Map<Declaration, string>, declaration: Declaration, others: readonly Declaration[]): void {
  const known = places.has(declaration) ? undefined : others.map((other) => places.get(other)).find((region) => region !== undefined);
  if (known !== undefined) places.set(declaration, known);
}

function declarationsIn(plan: Plan, of: Body): Declaration[] {
  const found: Declaration[] = [];
  const collect = (argument: Argument): void => {
    if (typeof argument !== "object") return;
    if (!("kind" in argument)) return argument.forEach(collect);
    if (argument.kind === "map") return argument.entries.forEach(([, value]) => collect(value));
    const place = argument.kind === "reference" ? plan.places.get(argument.id) : undefined;
    if (place !== undefined) found.push(place.declaration);
  };
  const inBody = (body: Body): void => {
    for (const [, argument] of body.arguments) collect(argument);
    for (const inner of body.blocks) inBody(inner);
  };
  inBody(of);
  return found;
}
