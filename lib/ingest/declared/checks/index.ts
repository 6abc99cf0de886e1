import { checkGatewayTables, checkMainTables } from "./bound-tables";
import type { CheckGround } from "./ground";
import { checkGroups } from "./groups";
import { checkInternetGateways } from "./internet-gateways";
import { checkPeerings } from "./peerings";
import { checkQuotas } from "./quotas";
import { checkRegions } from "./regions";
import { checkRouteTargets } from "./route-targets";
import { checkRoutesToSubnets } from "./routes-to-subnets";
import { checkZones } from "./zones";

/** What AWS refuses of resources that are each right by themselves, and what it grants no more of without a request. */
export function checkNetwork(ground: CheckGround): void {
  checkRouteTargets(ground);
  checkRoutesToSubnets(ground);
  checkMainTables(ground);
  checkGatewayTables(ground);
  checkInternetGateways(ground);
  checkGroups(ground);
  checkPeerings(ground);
  checkRegions(ground);
  checkZones(ground);
  checkQuotas(ground);
}
