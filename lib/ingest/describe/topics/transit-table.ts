import { formatPrefix } from "../../../net";
import type { ResourceId, TransitGatewayRoute } from "../../../model";
import { errorAt } from "../../../source";
import type { Described } from "../facts/described";
import type { Item } from "../reading/item";
import { idOf, prefixOf, wordOf } from "../reading/values";
import { associate } from "./transit-gateway";

/** `describe-transit-gateway-route-tables`; the routes are printed by another command. */
export function readTransitTable(printed: Item, described: Described): void {
  const id = idOf(printed, "TransitGatewayRouteTableId");
  if (id === null) return;
  const item = printed.titled(id);
  const own = { id, name: item.nameTag(), span: item.span, transitGateway: item.textOrNull("TransitGatewayId") };
  described.transitTables.put({ kind: "transit_gateway_route_table", ...own }, item);
}

/** `search-transit-gateway-routes`: the routes of one table, which the output does not name. */
export function readTransitRoutes(output: Item, described: Described): void {
  const read = (table: ResourceId): void => {
    const routes = described.routesOfTransitTable.get(table) ?? [];
    described.routesOfTransitTable.set(table, routes);
    routes.push(...output.items("Routes").flatMap((route) => readRoute(route)));
    if (output.flagOr("AdditionalRoutesAvailable", false)) reportMore(output, table, described);
  };
  described.later.push({ kinds: ["transit gateway route table"], key: "Routes", output, read });
}

/** One route; over several attachments at once it is one for each. */
function readRoute(item: Item): TransitGatewayRoute[] {
  const text = item.textOrNull("DestinationCidrBlock");
  const destination = prefixOf(item, "DestinationCidrBlock", text?.includes(":") === true ? 6 : 4);
  if (destination === null) {
    if (text === null) item.output.lose(withoutDestination(item));
    return [];
  }
  const origin = item.textOrNull("Type") === "propagated" ? "propagated" : "static";
  const route = { ref: { label: formatPrefix(destination), span: item.span }, destination, origin } as const;
  const state = wordOf(item, "State", ["active", "blackhole", "pending", "deleting", "deleted"] as const, "active");
  if (state === "deleted" || state === "deleting") return [];
  const attachments = item.textsOf("TransitGatewayAttachments", "TransitGatewayAttachmentId");
  if (state === "blackhole" || attachments.length === 0) return [{ ...route, attachment: "blackhole" }];
  return attachments.map((attachment) => ({ ...route, attachment }));
}

const withoutDestination = (item: Item) =>
  errorAt("route-destination", `${item.title} names no DestinationCidrBlock.`, {
    hint: "Supply the output as the AWS CLI prints it.",
    span: item.span,
  });

function reportMore(output: Item, table: ResourceId, { missing, lose }: Described): void {
  const message = `${output.output.file} holds a part of the routes of ${table} only: AdditionalRoutesAvailable is true.`;
  lose(errorAt("output-incomplete", message, { hint: "Search for the routes in smaller portions, and supply all of them.", span: output.span }));
  missing.push({ fact: "the rest of the routes", component: table });
}

/** `get-transit-gateway-route-table-associations`: which attachments use one table. */
export function readTransitAssociations(output: Item, described: Described): void {
  const read = (table: ResourceId): void => {
    for (const association of output.items("Associations")) {
      const attachment = idOf(association, "TransitGatewayAttachmentId");
      const isInForce = !/^disassociat/.test(association.textOrNull("State") ?? "");
      if (attachment !== null && isInForce) associate(described, attachment, table);
    }
  };
  described.later.push({ kinds: ["transit gateway route table"], key: "Associations", output, read });
}
