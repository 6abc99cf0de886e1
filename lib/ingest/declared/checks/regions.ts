import { errorAt, quoted } from "../../../source";
import type { CheckGround } from "./ground";

/** `us-east-1`, `us-gov-west-1`, `eusc-de-east-1`. */
const REGION = /^[a-z]{2,8}(?:-[a-z]{2,16})+-\d{1,2}$/;

export const isRegionName = (name: string): boolean => REGION.test(name);

/** Each Region that no Region is called like, once: at the first VPC that is in it. */
export function checkRegions({ network, report }: CheckGround): void {
  const told = new Set<string>();
  for (const { id, region, span } of network.vpcs) {
    if (region === null || told.has(region) || isRegionName(region)) continue;
    told.add(region);
    const message = `${id} is in the Region ${quoted(region)}, and AWS has none of that name.`;
    report(errorAt("bad-region", message, { hint: "Name a Region by its code, such as us-east-1.", span }));
  }
}
