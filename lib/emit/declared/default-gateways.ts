import { block, body } from "./declaration";
import type { Plan } from "./plan";
import { referredIn } from "./resolve";

/** What the reader of a text calls the gateway that AWS attaches to the default VPC; the provider has no such attribute. */
export const OF_DEFAULT_VPC = "internet_gateway";

/** Looks the gateways of default VPCs up where anything refers to them. */
export function lookUpDefaultGateways(plan: Plan): void {
  const referred = referredIn(plan.declarations);
  for (const { id, vpc } of plan.network.internetGateways) {
    const place = plan.places.get(id);
    if (vpc === null || place?.attribute !== OF_DEFAULT_VPC || !referred.has(id)) continue;
    const attached = block("filter", { name: "attachment.vpc-id", values: plan.refs([vpc]) });
    plan.places.set(id, { ...place, through: plan.part("aws_internet_gateway", place.declaration.name, "network", body({}, [attached]), "data") });
  }
}
