import type { Subnet, Vpc } from "../../model";
import { inSeveralAccounts } from "./accounts";
import { body } from "./declaration";
import { words } from "./name-of";
import type { Plan } from "./plan";

/** IGW-9: what the account blocks in each Region, and the VPCs and subnets that are excluded from it. */
export function planBlockPublicAccess(plan: Plan, vpcs: readonly Vpc[]): void {
  const excluded = plan.network.subnets.filter(({ blockPublicAccessExclusion }) => blockPublicAccessExclusion !== "none");
  const homes = new Map<string, Vpc[]>();
  const isOne = plan.style.manyAccounts !== true || !inSeveralAccounts(vpcs);
  for (const vpc of vpcs) {
    const home = JSON.stringify([isOne ? null : vpc.account, vpc.region]);
    const known = homes.get(home);
    if (known) known.push(vpc);
    else homes.set(home, [vpc]);
  }
  for (const own of homes.values()) {
    const ids = new Set(own.map(({ id }) => id));
    planOptions(plan, { own, isOne }, excluded.some(({ vpc }) => ids.has(vpc)));
  }
  for (const subnet of excluded) planExclusion(plan, subnet);
}

const STRONGEST = ["block-bidirectional", "block-ingress", "unknown", "off"] as const;

function planOptions(plan: Plan, { own: vpcs, isOne }: { readonly own: readonly Vpc[]; readonly isOne: boolean }, isNeeded: boolean): void {
  const modes = new Set(vpcs.map(({ blockPublicAccess }) => blockPublicAccess));
  const mode = STRONGEST.find((each) => modes.has(each)) ?? "off";
  const [first] = vpcs;
  const { region = null } = first ?? {};
  const account = isOne ? undefined : (first?.account ?? null);
  if (modes.size > 1 && first !== undefined) plan.notCarried.say("Block Public Access that differs between the VPCs of a Region", first.id, "what blocks most is written for all of them");
  if (mode === "off" && !isNeeded) return;
  const wanted = mode === "unknown" ? ({ kind: "unknown", name: "internet_gateway_block_mode", type: "string" } as const) : mode;
  const places = [account ?? null, region].filter((part) => part !== null);
  const name = places.length === 0 ? "account" : words(places.join("_"));
  plan.part("aws_vpc_block_public_access_options", name, "security", { ...body({ internet_gateway_block_mode: wanted }), region, account });
}

function planExclusion(plan: Plan, { id, blockPublicAccessExclusion }: Subnet): void {
  const content = { subnet_id: plan.ref(id), internet_gateway_exclusion_mode: blockPublicAccessExclusion };
  plan.part("aws_vpc_block_public_access_exclusion", plan.called(id), "security", body(content));
}
