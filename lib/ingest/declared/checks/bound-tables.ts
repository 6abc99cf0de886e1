import type { RouteTargetKind } from "../../../model";
import { errorAt } from "../../../source";
import type { CheckGround } from "./ground";

/** RT-1: a VPC's main table is one of its own. */
export function checkMainTables({ network, report, apart }: CheckGround): void {
  const tables = new Map(network.routeTables.map((table) => [table.id, table]));
  for (const { id, span, mainRouteTable } of network.vpcs) {
    const table = tables.get(mainRouteTable);
    if (table === undefined || !apart(table.vpc, id)) continue;
    const message = `${id} has ${table.id} as its main table, which belongs to ${table.vpc}: AWS refuses it.`;
    report(errorAt("association-across-vpcs", message, { hint: `Choose a table of ${id}.`, span }));
  }
}

const IN_GATEWAY_TABLES: readonly RouteTargetKind[] = ["local", "network_interface", "instance", "vpc_endpoint"];

/** RT-9: what comes in through a gateway can be led through a middlebox of the VPC, and nowhere else. */
export function checkGatewayTables({ network, report, apart }: CheckGround): void {
  const gateways = new Map(network.internetGateways.map((gateway) => [gateway.id, gateway.vpc]));
  for (const table of network.routeTables) {
    if (table.edge === null) continue;
    const vpc = gateways.get(table.edge) ?? null;
    if (vpc !== null && apart(vpc, table.vpc)) {
      const message = `${table.id} of ${table.vpc} is bound to ${table.edge}, which is attached to ${vpc}: AWS refuses it.`;
      report(errorAt("association-across-vpcs", message, { hint: "Bind the gateway to a table of its own VPC.", span: table.span }));
    }
    for (const { target, ref } of table.routes) {
      if (target.kind === "unknown" || target.kind === "blackhole" || IN_GATEWAY_TABLES.includes(target.kind)) continue;
      const message = `${table.id} is bound to ${table.edge}, and has a route to ${target.id}: such a table leads to interfaces and endpoints of the VPC only.`;
      report(
        errorAt("gateway-table-target", message, {
          hint: "Lead the route to a network interface or a Gateway Load Balancer endpoint.",
          span: ref.span,
        }),
      );
    }
  }
}
