import type { Database, NetworkInterface, ResourceId } from "../../../model";
import { shape, UNREAD, valueOr } from "../arguments";
import { databasePort } from "./database-port";
import { DatabaseSubnets } from "./database-subnets";
import { labelOf } from "./label";
import { Named } from "./named";
import type { Ground, Place } from "./network-interface";
import { ownedInterface } from "./owned-interface";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";

const INSTANCE =
  "instance_class allocated_storage allow_major_version_upgrade apply_immediately auto_minor_version_upgrade " +
  "availability_zone backup_retention_period backup_target backup_window ca_cert_identifier copy_tags_to_snapshot db_name " +
  "db_subnet_group_name delete_automated_backups deletion_protection engine engine_version final_snapshot_identifier " +
  "iam_database_authentication_enabled identifier identifier_prefix iops kms_key_id license_model maintenance_window " +
  "manage_master_user_password max_allocated_storage monitoring_interval monitoring_role_arn multi_az network_type " +
  "option_group_name parameter_group_name password password_wo performance_insights_enabled port publicly_accessible " +
  "replicate_source_db skip_final_snapshot snapshot_identifier storage_encrypted storage_throughput storage_type timezone " +
  "username vpc_security_group_ids character_set_name custom_iam_instance_profile customer_owned_ip_enabled " +
  "database_insights_mode dedicated_log_volume domain domain_auth_secret_arn domain_dns_ips domain_fqdn " +
  "domain_iam_role_name domain_ou enabled_cloudwatch_logs_exports engine_lifecycle_support master_user_secret_kms_key_id " +
  "nchar_character_set_name password_wo_version performance_insights_kms_key_id performance_insights_retention_period " +
  "replica_mode upgrade_storage_config warning_event_categories";
const CLUSTER =
  "allocated_storage apply_immediately availability_zones backup_retention_period cluster_identifier " +
  "cluster_identifier_prefix copy_tags_to_snapshot database_name db_cluster_instance_class db_cluster_parameter_group_name " +
  "db_subnet_group_name deletion_protection engine! engine_mode engine_version final_snapshot_identifier " +
  "global_cluster_identifier iam_database_authentication_enabled iam_roles iops kms_key_id manage_master_user_password " +
  "master_password master_username network_type port preferred_backup_window preferred_maintenance_window " +
  "replication_source_identifier skip_final_snapshot snapshot_identifier source_region storage_encrypted storage_type " +
  "vpc_security_group_ids allow_major_version_upgrade backtrack_window ca_certificate_identifier cluster_members " +
  "cluster_scalability_type database_insights_mode db_instance_parameter_group_name db_system_id delete_automated_backups " +
  "domain domain_iam_role_name enable_global_write_forwarding enable_http_endpoint enable_local_write_forwarding " +
  "enabled_cloudwatch_logs_exports engine_lifecycle_support master_password_wo master_password_wo_version " +
  "master_user_secret_kms_key_id monitoring_interval monitoring_role_arn performance_insights_enabled " +
  "performance_insights_kms_key_id performance_insights_retention_period auto_minor_version_upgrade " +
  "warning_event_categories";
const MEMBER =
  "cluster_identifier! engine! instance_class! apply_immediately auto_minor_version_upgrade availability_zone " +
  "ca_cert_identifier copy_tags_to_snapshot db_parameter_group_name db_subnet_group_name engine_version identifier " +
  "identifier_prefix monitoring_interval monitoring_role_arn performance_insights_enabled preferred_backup_window " +
  "preferred_maintenance_window promotion_tier publicly_accessible custom_iam_instance_profile force_destroy " +
  "performance_insights_kms_key_id performance_insights_retention_period warning_event_categories";

export const DATABASE_TYPES: ResourceTypes = {
  aws_db_instance: {
    denotes: "database",
    shape: shape(INSTANCE, { blue_green_update: UNREAD, restore_to_point_in_time: UNREAD, s3_import: UNREAD }),
  },
  aws_rds_cluster: {
    denotes: "database",
    shape: shape(CLUSTER, {
      restore_to_point_in_time: UNREAD,
      s3_import: UNREAD,
      scaling_configuration: UNREAD,
      serverlessv2_scaling_configuration: UNREAD,
    }),
  },
  aws_rds_cluster_instance: { denotes: "database", shape: shape(MEMBER) },
  aws_db_subnet_group: { denotes: "db_subnet_group", shape: shape("subnet_ids! name name_prefix description") },
};

export interface ReadDatabase {
  readonly database: Database;
  readonly interfaces: readonly NetworkInterface[];
}

/** Databases, with an interface in each subnet where AWS may put them: their subnet group's, or those of their zone. */
export function readDatabases(ground: Ground): ReadDatabase[] {
  const { scope } = ground;
  const subnets = new DatabaseSubnets(ground);
  const sources = wholes(scope, "aws_db_instance", "replicate_source_db", "identifier");
  const clusters = wholes(scope, "aws_rds_cluster", "cluster_identifier", "cluster_identifier");
  const alone = scope.of("aws_db_instance").map((instance) => readDatabase(ground, instance, sources(instance) ?? instance, subnets));
  const interfaces = new Map<ResourceId, NetworkInterface[]>();
  const members = scope.of("aws_rds_cluster_instance").map((member) => {
    const cluster = clusters(member);
    const read = readDatabase(ground, member, cluster ?? member, subnets);
    if (cluster !== null) append(interfaces, cluster.id, read.interfaces);
    return read;
  });
  const whole = scope.of("aws_rds_cluster").map((cluster) => {
    const own = interfaces.get(cluster.id);
    return own === undefined ? readDatabase(ground, cluster, cluster, subnets) : readCluster(scope, cluster, own);
  });
  return [...alone, ...whole, ...members];
}

function append(byCluster: Map<ResourceId, NetworkInterface[]>, cluster: ResourceId, more: readonly NetworkInterface[]): void {
  const known = byCluster.get(cluster);
  if (known) known.push(...more);
  else byCluster.set(cluster, [...more]);
}

/** What a database belongs to: the cluster of an instance, the source of a replica. `name` is the argument that names those. */
function wholes(scope: Scope, type: string, argument: string, name: string): (part: Configured) => Configured | null {
  const named = new Named(scope, "database", scope.of(type), name);
  const byId = new Map(scope.of(type).map((whole) => [whole.id, whole]));
  return ({ id, body }) => {
    const found = named.resolve(body.text(argument), { owner: id, argument, report: scope.report });
    return found.kind === "found" ? (byId.get(found.id) ?? null) : null;
  };
}

/** `whole` says what the database does not say itself: the cluster of an instance, the source of a replica. */
function readDatabase(ground: Ground, resource: Configured, whole: Configured, subnets: DatabaseSubnets): ReadDatabase {
  const { scope } = ground;
  const { id, body } = resource;
  const group = body.has("db_subnet_group_name") ? resource : whole;
  const places = subnets.of(resource, group.body.text("db_subnet_group_name"), group.id);
  const isPublic = body.flag("publicly_accessible");
  if (isPublic.state === "unknown") scope.implied.lack("whether the database has a public address", id);
  const groups = groupsOf(ground, body.has("vpc_security_group_ids") ? resource : whole, places[0]);
  const publiclyAccessible = valueOr(isPublic, false);
  const doubt = { fact: "whether the database has a public address", component: id };
  const access = isPublic.state === "unknown" ? doubt : publiclyAccessible;
  const interfaces = places.map((place) => ownedInterface(ground, place, { owner: id, ownerKind: "database", groups, isPublic: access }));
  return { database: { ...partsOf(scope, resource, whole), interfaces: interfaces.map((i) => i.id), publiclyAccessible }, interfaces };
}

const readCluster = (scope: Scope, cluster: Configured, interfaces: readonly NetworkInterface[]): ReadDatabase => ({
  database: {
    ...partsOf(scope, cluster, cluster),
    interfaces: interfaces.map((i) => i.id),
    publiclyAccessible: interfaces.some(({ addresses }) => addresses[0]?.public !== null && addresses[0]?.public.onlyIf === undefined),
  },
  interfaces: [],
});

function partsOf(
  scope: Scope,
  { id, body, name, span }: Configured,
  whole: Configured,
): Omit<Database, "interfaces" | "publiclyAccessible"> {
  const engine = valueOr(body.has("engine") ? body.text("engine") : whole.body.text("engine"), null);
  const port = body.has("port") ? body.number("port") : whole.body.number("port");
  if (port.state === "unknown") scope.implied.lack("the port of the database", id);
  const instanceClass = valueOr(body.text("instance_class"), null);
  const own = labelOf(scope, body, "identifier") ?? labelOf(scope, body, "cluster_identifier");
  return {
    kind: "database",
    id,
    name: name ?? own,
    span,
    engine,
    ...(instanceClass !== null && { instanceClass }),
    port: port.state === "absent" ? databasePort(engine) : valueOr(port, null),
  };
}

function groupsOf(ground: Ground, { id, body }: Configured, place: Place | undefined): ResourceId[] {
  return place === undefined ? [] : ground.groups.read(body.texts("vpc_security_group_ids"), "vpc_security_group_ids", id, place.vpc);
}
