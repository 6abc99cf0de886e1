import fc from "fast-check";
import { present } from "../../../lib/assert";
import type { TransitGatewayRoute } from "../../../lib/model";
import { formatPrefix, type Prefix } from "../../../lib/net";
import { block } from "../resources";
import { pick, pickSome, type Making } from "./making";
import { REGION } from "./places";

const attachmentPlan = fc.record({
  vpc: fc.nat(2),
  subnets: fc.array(fc.nat(4), { minLength: 1, maxLength: 2 }),
  appliance: fc.boolean(),
  referencing: fc.constantFrom(true, true, false),
  /** Which table it uses: the default one, one of its own, or none. */
  table: fc.nat(3),
  /** Which tables learn its routes. */
  propagates: fc.array(fc.nat(3), { maxLength: 2 }),
});

export const transitPlan = fc.record({
  hasDefaults: fc.boolean(),
  referencing: fc.boolean(),
  tables: fc.nat(2),
  attachments: fc.array(attachmentPlan, { maxLength: 3 }),
  routes: fc.array(fc.record({ table: fc.nat(2), to: fc.constantFrom("10.0.0.0/8", "192.168.0.0/16", "172.16.0.0/12"), attachment: fc.option(fc.nat(3)) }), {
    maxLength: 3,
  }),
});
type TransitPlan = typeof transitPlan extends fc.Arbitrary<infer T> ? T : never;

/** TGW-1. */
export function makeTransit(making: Making, plan: TransitPlan, n: number): void {
  const { lists } = making;
  const id = `tgw-${n}`;
  const byDefault = plan.hasDefaults ? `${id} default table` : null;
  lists.transitGateways.push({
    ...{ kind: "transit_gateway", id, name: `hub-${n}`, span: null, securityGroupReferencing: plan.referencing },
    defaultAssociationTable: byDefault,
    defaultPropagationTable: byDefault,
  });
  const own = Array.from({ length: plan.tables }, (_, at) => ({ id: `${id} table ${at}`, name: `transit-${n}-${at}` as string | null }));
  const tables = [...(byDefault === null ? [] : [{ id: byDefault, name: null }]), ...own];
  // A template can neither keep an attachment out of the default table nor name that table.
  const keepsDefaults = byDefault !== null && making.words === "template";
  const learned = new Map<string, TransitGatewayRoute[]>(tables.map((table) => [table.id, []]));
  const attached = new Set<string>();
  const attachments: string[] = [];
  plan.attachments.forEach((attachment, at) => {
    const vpc = present(pick(lists.vpcs, attachment.vpc), "a VPC");
    if (attached.has(vpc.id) || vpc.region !== REGION || making.subnetsOf(vpc).length === 0) return;
    attached.add(vpc.id);
    const name = `${id} attachment ${at}`;
    attachments.push(name);
    const subnets = pickSome(making.oneSubnetPerZone(vpc), attachment.subnets);
    lists.transitGatewayAttachments.push({
      ...{ kind: "transit_gateway_attachment", id: name, name: `attachment-${n}-${at}`, span: null, transitGateway: id, state: "available" },
      resource: { kind: "vpc", vpc: vpc.id, subnets: subnets.map((subnet) => subnet.id), securityGroupReferencing: attachment.referencing, applianceMode: attachment.appliance },
      associatedTable: keepsDefaults ? byDefault : (pick([...tables.map((table) => table.id), null], attachment.table) ?? null),
    });
    for (const table of keepsDefaults ? tables.slice(0, 1) : pickSome(tables, attachment.propagates))
      for (const destination of [...vpc.cidrs, ...vpc.ipv6Cidrs]) learned.get(table.id)?.push(transitRoute(destination, name, "propagated"));
  });
  for (const { table, to, attachment } of plan.routes) {
    const home = pick(keepsDefaults ? own : tables, table);
    const routes = home === undefined ? undefined : learned.get(home.id);
    const through = attachment === null ? "blackhole" : pick(attachments, attachment);
    const isTaken = routes?.some((route) => formatPrefix(route.destination) === to && route.origin === "static") ?? true;
    if (!isTaken && through !== undefined) routes?.push(transitRoute(block(to), through, "static"));
  }
  for (const table of tables)
    lists.transitGatewayRouteTables.push({ kind: "transit_gateway_route_table", ...table, span: null, transitGateway: id, routes: learned.get(table.id) ?? [] });
}

const transitRoute = (destination: Prefix, attachment: string, origin: TransitGatewayRoute["origin"]): TransitGatewayRoute => ({
  ref: { label: formatPrefix(destination), span: null },
  destination,
  attachment,
  origin,
});

/** Two gateways that peer: each has an attachment that names the other. */
export function makeTransitPeering({ lists }: Making): void {
  const [one, two] = lists.transitGateways;
  if (one === undefined || two === undefined) return;
  for (const [own, other] of [[one, two], [two, one]] as const)
    lists.transitGatewayAttachments.push({
      ...{ kind: "transit_gateway_attachment", id: `${own.id} peering`, name: `peering of ${own.name ?? own.id}`, span: null },
      transitGateway: own.id,
      resource: { kind: "peering", peer: other.id },
      associatedTable: own.defaultAssociationTable,
      state: "available",
    });
}
