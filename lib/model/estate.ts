import type { ResourceId } from "./certainty";
import type { Resource } from "./resource";

/**
 * A managed database in the VPC. Its interfaces carry its groups: one in each subnet where AWS may put it. A cluster
 * has those of its instances, where the configuration has any.
 */
export interface Database extends Resource {
  readonly kind: "database";
  /** As AWS names it: `postgres`, `aurora-mysql`. */
  readonly engine: string | null;
  /** As AWS names it: `db.t4g.micro`. A cluster has none, and where it is not known it is left out. */
  readonly instanceClass?: string;
  readonly port: number | null;
  readonly interfaces: readonly ResourceId[];
  readonly publiclyAccessible: boolean;
}

/** A Lambda function: it starts flows and receives none. It has interfaces where it is connected to a VPC. */
export interface LambdaFunction extends Resource {
  readonly kind: "function";
  readonly interfaces: readonly ResourceId[];
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * What surrounds the network and decides no packet: key pairs, dedicated hosts, roles and profiles, Systems Manager
 * resources, flow logs, trails, alarms, buckets. `type` is one of `SUPPORT_TYPES`; attributes are snake_case, plain
 * values, resource references as the referenced resource's id.
 */
export interface SupportResource extends Resource {
  readonly kind: "support";
  readonly type: SupportType;
  readonly attributes: Readonly<Record<string, Json>>;
}

export const SUPPORT_TYPES = [
  "key_pair",
  "dedicated_host",
  "instance_profile",
  "iam_role",
  "iam_policy_attachment",
  "ssm_association",
  "patch_baseline",
  "patch_group",
  "maintenance_window",
  "maintenance_window_target",
  "maintenance_window_task",
  "flow_log",
  "cloudtrail",
  "log_group",
  "metric_alarm",
  "s3_bucket",
  "launch_template",
  "autoscaling_group",
  "db_subnet_group",
] as const;
export type SupportType = (typeof SUPPORT_TYPES)[number];
