import type { ResourceId } from "../../../model";
import { errorAt, type Span } from "../../../source";
import type { Argument } from "../arguments";
import type { Scope } from "./scope";

/** What is bound to subnets: their route tables or their ACLs. */
interface Kind {
  readonly kind: "route_table" | "network_acl";
  readonly noun: string;
}

/** One binding that the configuration writes. */
export interface Binding {
  readonly to: ResourceId;
  readonly span: Span;
}

/** A table or an ACL of which it is not known which subnets it is bound to: any in its VPC that has no other, or none. */
interface Doubt {
  readonly to: ResourceId;
  /** Subnets of the configuration are among what the choice is made from: one with a binding of its own too, then. */
  readonly isAmongOwn: boolean;
  /** What does not tell: `aws_network_acl.n.subnet_ids`. */
  readonly by: string;
}

/** The bindings of one kind. */
export interface Bindings {
  /** By subnet. */
  readonly explicit: ReadonlyMap<ResourceId, Binding>;
  readonly doubts: readonly Doubt[];
}

const ROUTE_TABLE: Kind = { kind: "route_table", noun: "route table" };
const NETWORK_ACL: Kind = { kind: "network_acl", noun: "network ACL" };

interface Pair {
  readonly subnet: Argument<string>;
  readonly bound: { readonly id: ResourceId } | { readonly argument: Argument<string>; readonly name: string };
  readonly owner: ResourceId;
  readonly subnetArgument: string;
  readonly span: Span;
}

/** RT-1: `aws_route_table_association` with a subnet. */
export function routeTableBindings(scope: Scope): Bindings {
  const pairs = scope.of("aws_route_table_association").filter(({ body }) => !body.has("gateway_id"));
  return collect(
    scope,
    ROUTE_TABLE,
    pairs.map(({ id, body, span }) => ({
      subnet: body.text("subnet_id"),
      bound: { argument: body.text("route_table_id"), name: "route_table_id" },
      owner: id,
      subnetArgument: "subnet_id",
      span,
    })),
  );
}

/** TF-3: `subnet_ids` of an ACL, or `aws_network_acl_association`. */
export function networkAclBindings(scope: Scope): Bindings {
  const doubts: Doubt[] = [];
  const listed = scope.of("aws_network_acl", "aws_default_network_acl").flatMap(({ id, body }): Pair[] => {
    const subnets = body.texts("subnet_ids");
    if (subnets.state === "unknown") {
      scope.implied.lack("the subnets of the network ACL", id);
      doubts.push({ to: id, isAmongOwn: false, by: `${id}.subnet_ids` });
    }
    const written = subnets.state === "written" ? subnets.value : [];
    return written.map((subnet, at) => ({ subnet, bound: { id }, owner: id, subnetArgument: `subnet_ids[${at}]`, span: subnet.span }));
  });
  const separate = scope.of("aws_network_acl_association").map(
    ({ id, body, span }): Pair => ({
      subnet: body.text("subnet_id"),
      bound: { argument: body.text("network_acl_id"), name: "network_acl_id" },
      owner: id,
      subnetArgument: "subnet_id",
      span,
    }),
  );
  const bindings = collect(scope, NETWORK_ACL, [...listed, ...separate]);
  return { ...bindings, doubts: [...doubts, ...bindings.doubts] };
}

function collect(scope: Scope, { kind, noun }: Kind, pairs: readonly Pair[]): Bindings {
  const bindings = new Map<ResourceId, Binding>();
  const doubts: Doubt[] = [];
  for (const { subnet, bound, owner, subnetArgument, span } of pairs) {
    const naming = (argument: string) => ({ owner, argument, report: scope.report });
    const found = scope.references.resolve(subnet, ["subnet"], naming(subnetArgument));
    const to =
      "id" in bound ? ({ kind: "found", id: bound.id } as const) : scope.references.resolve(bound.argument, [kind], naming(bound.name));
    if (found.kind === "absent" || to.kind === "absent") scope.implied.lose(`what the ${noun} is bound to`, owner);
    if (found.kind === "outside") scope.implied.lack(`which subnet the ${noun} is bound to`, owner);
    if (found.kind === "outside" && found.isOpen && (to.kind === "found" || to.kind === "outside"))
      doubts.push({ to: to.id, isAmongOwn: found.mayBeOwn, by: `${owner}.${subnetArgument}` });
    if (found.kind !== "found" || to.kind === "absent" || to.kind === "invalid") continue;
    const id = to.kind === "outside" ? standIn(scope, kind, to.id) : to.id;
    const other = bindings.get(found.id);
    if (other === undefined) bindings.set(found.id, { to: id, span });
    else if (other.to !== id) {
      const message = `${found.id} is bound to two ${noun}s, ${other.to} and ${id}: a subnet has exactly one.`;
      scope.report(errorAt("second-association", message, { hint: `Keep one ${noun} for each subnet.`, span }));
    }
  }
  return { explicit: bindings, doubts };
}

/** What is known of a subnet. `usual` is what it has where nothing is bound to it; `vpcOf` the VPC of each table and ACL. */
interface Bindable {
  readonly id: ResourceId;
  readonly usual: ResourceId;
  readonly vpc: ResourceId;
  readonly vpcOf: ReadonlyMap<ResourceId, ResourceId>;
}

/** What a subnet is bound to, unless nobody knows whether it is something else. */
export function boundTo({ implied }: Scope, kind: Kind["kind"], { explicit, doubts }: Bindings, { id: subnet, usual, vpc, vpcOf }: Bindable): ResourceId {
  const own = explicit.get(subnet)?.to;
  const mayBeOf = (other: ResourceId | undefined): boolean => other === undefined || !implied.certainlyApart(other, vpc);
  const doubt = doubts.find(({ to, isAmongOwn }) => to !== (own ?? usual) && (own === undefined || isAmongOwn) && mayBeOf(vpcOf.get(to)));
  if (doubt === undefined) return own ?? usual;
  const id = implied.isFree(doubt.by, vpc) ? doubt.by : `${doubt.by} in ${vpc}`;
  return kind === "route_table" ? implied.unknownRouteTable(id, vpc) : implied.unknownAcl(id, vpc);
}

/** Of a table or an ACL that is only referred to, the VPC is not known either. */
function standIn({ implied }: Scope, kind: Kind["kind"], id: ResourceId): ResourceId {
  const vpc = implied.unknownVpc(`${id}.vpc_id`);
  return kind === "route_table" ? implied.unknownRouteTable(id, vpc) : implied.unknownAcl(id, vpc);
}

/** A table or an ACL serves the subnets of its own VPC only. */
export function checkSameVpc(
  scope: Scope,
  subnet: { readonly id: ResourceId; readonly vpc: ResourceId },
  binding: Binding,
  vpcOf: ReadonlyMap<ResourceId, ResourceId>,
): void {
  const vpc = vpcOf.get(binding.to);
  if (vpc === undefined || !scope.implied.certainlyApart(vpc, subnet.vpc)) return;
  const message = `${subnet.id} of ${subnet.vpc} is bound to ${binding.to}, which belongs to ${vpc}: AWS refuses it.`;
  scope.report(errorAt("association-across-vpcs", message, { hint: "Bind the subnet to one of its own VPC.", span: binding.span }));
}
