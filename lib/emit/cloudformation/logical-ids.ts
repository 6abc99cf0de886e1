import type { Declaration } from "../declared/declaration";
import { UniqueNames } from "../declared/name-of";

/** What a resource is, at the end of its logical id. */
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ["aws_vpc", "Vpc"],
  ["aws_vpc_ipv4_cidr_block_association", "CidrBlock"],
  ["aws_vpc_ipv6_cidr_block_association", "CidrBlock"],
  ["aws_internet_gateway", "InternetGateway"],
  ["aws_egress_only_internet_gateway", "EgressOnlyGateway"],
  ["aws_eip", "Eip"],
  ["aws_route_table_association", "RouteTableAssociation"],
  ["aws_network_acl_rule", "AclEntry"],
  ["aws_network_acl", "Acl"],
  ["aws_network_acl_association", "AclAssociation"],
  ["aws_vpc_security_group_ingress_rule", "Ingress"],
  ["aws_vpc_security_group_egress_rule", "Egress"],
  ["aws_ec2_managed_prefix_list", "PrefixList"],
  ["aws_network_interface", "Interface"],
  ["aws_network_interface_attachment", "InterfaceAttachment"],
  ["aws_vpc_peering_connection", "Peering"],
  ["aws_vpc_endpoint", "Endpoint"],
  ["aws_ec2_transit_gateway_vpc_attachment", "TransitAttachment"],
  ["aws_ec2_transit_gateway_peering_attachment", "TransitPeering"],
  ["aws_ec2_transit_gateway_route_table", "TransitRouteTable"],
  ["aws_ec2_transit_gateway_route", "TransitRoute"],
  ["aws_ec2_transit_gateway_route_table_association", "TransitAssociation"],
  ["aws_ec2_transit_gateway_route_table_propagation", "TransitPropagation"],
  ["aws_lb", "LoadBalancer"],
  ["aws_lb_listener", "Listener"],
  ["aws_lb_target_group", "TargetGroup"],
  ["aws_db_instance", "Database"],
  ["aws_rds_cluster", "Cluster"],
  ["aws_rds_cluster_instance", "ClusterInstance"],
  ["aws_lambda_function", "Function"],
  ["aws_ec2_host", "Host"],
  ["aws_iam_role", "Role"],
  ["aws_cloudwatch_log_group", "LogGroup"],
  ["aws_cloudwatch_metric_alarm", "Alarm"],
  ["aws_cloudtrail", "Trail"],
  ["aws_s3_bucket", "Bucket"],
]);

const pascal = (words: string): string =>
  words
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");

const suffixOf = (type: string): string => SUFFIXES.get(type) ?? pascal(type.replace(/^aws_(?:ec2_|iam_|ssm_)?/, ""));

/** Names that say nothing beside what a resource is. */
const NAMELESS = new Set(["main", "this", "default"]);
const LOGICAL_ID = /^[A-Z][A-Za-z0-9]{0,254}$/;

/** The logical ids of a template: resources that had one keep it. */
export class LogicalIds {
  readonly #names = new UniqueNames();
  readonly #ids = new Map<Declaration, string>();

  constructor(declarations: readonly Declaration[]) {
    const isKept = ({ of }: Declaration): boolean => of !== null && LOGICAL_ID.test(of);
    for (const declaration of declarations) if (isKept(declaration) && this.#names.take(declaration.of ?? "")) this.#ids.set(declaration, declaration.of ?? "");
    for (const declaration of declarations) if (!this.#ids.has(declaration)) this.#ids.set(declaration, this.free(usual(declaration)));
  }

  of(declaration: Declaration): string {
    return this.#ids.get(declaration) ?? "";
  }

  /** One that nothing else has. */
  free(wanted: string): string {
    return this.#names.free(wanted, (name, number) => `${name}${number}`);
  }
}

function usual({ type, name }: Declaration): string {
  const suffix = suffixOf(type);
  if (NAMELESS.has(name)) return suffix;
  const own = pascal(name);
  return /^[A-Za-z]/.test(own) ? (own.endsWith(suffix) ? own : own + suffix) : `Resource${own}${suffix}`;
}

/** `web_cidr_block` → `WebCidrBlock`. */
export const parameterName = (words: string): string => pascal(words);
