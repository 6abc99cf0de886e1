import type { Subnet, Vpc } from "../../model";
import { body } from "./declaration";
import { words } from "./name-of";
import type { Plan } from "./plan";

/** IGW-9: what the account blocks in each Region, and the VPCs and subnets that are excluded from it. */
export function planBlockPublicAccess(plan: Plan, vpcs: readonly Vpc[]): void {
  const excluded = plan.network.subnets.filter(({ blockPublicAccessExclusion }) => blockPublicAccessExclusion !== "none");
  const regions = new Map<string | null, Vpc[]>();
  for (const vpc of vpcs) {
    const known = regions.get(vpc.region);
    if (known) known.push(vpc);
    else regions.set(vpc.region, [vpc]);
  }
  for (const [region, own] of regions) {
    const ids = new Set(own.map(({ id }) => id));
    planOptions(plan, region, own, excluded.some(({ vpc }) => ids.has(vpc)));
  }
  for (const subnet of excluded) planExclusion(plan, subnet);
}

const STRONGEST = ["block-bidirectional", "block-ingress", "unknown", "off"] as const;

function planOptions(plan: Plan, region: string | null, vpcs: readonly Vpc[], isNeeded: boolean): void {
  const modes = new Set(vpcs.map(({ blockPublicAccess }) => blockPublicAccess));
  const mode = STRONGEST.find((each) => modes.has(each)) ?? "off";
  const [first] = vpcs;
  if (modes.size > 1 && first !== undefined) plan.notCarried.say("Block Public Access that differs between the VPCs of a Region", first.id, "what blocks most is written for all of them");
  if (mode === "off" && !isNeeded) return;
  const wanted = mode === "unknown" ? ({ kind: "unknown", name: "internet_gateway_block_mode", type: "string" } as const) : mode;
  const name = region === null ? "account" : words(region);
  plan.part("aws_vpc_block_public_access_options", name, "security", { ...body({ internet_gateway_block_mode: wanted }), region });
}

function planExclusion(plan: Plan, { id, blockPublicAccessExclusion }: Subnet): void {
  const content = { subnet_id: plan.ref(id), internet_gateway_exclusion_mode: blockPublicAccessExclusion };
  plan.part("aws_vpc_block_public_access_exclusion", plan.called(id), "security", body(content));
}
