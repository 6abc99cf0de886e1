import { toBase64 } from "../../../source";
import type { Json } from "../../../model";
import { isObject, type Attributes } from "../../json";
import type { Printing } from "../printing";

const asText = (value: Json | undefined): string | null => (typeof value === "string" ? value : null);

/** The objects of a list; one that stands alone is a list of one. */
function objectsIn(value: Json = null): readonly Attributes[] {
  if (Array.isArray(value)) return value.filter(isObject);
  return isObject(value) ? [value] : [];
}

/** What AWS names by its name, where a configuration refers to it. */
export const named = (value: Json, printing: Printing): Json => (typeof value === "string" ? printing.named(value) : value);

/** The role of an instance profile. */
export function nameOfRole(role: Json, printing: Printing): Attributes {
  const id = printing.role(String(role));
  return id === null ? { role_name: role } : { path: "/", role_name: printing.named(id), arn: printing.called(id) };
}

const LATEST = /\.(?:latest|default)_version$/;

/** The version of a template: the only one that is printed is the first. */
const versionOf = (version: Json | undefined): Json => (typeof version === "string" && LATEST.test(version) ? "1" : (version ?? null));

const launchedFrom = ({ id, name, launch_template_id = null, launch_template_name = null, version }: Attributes): Attributes => ({
  launch_template_id: id ?? launch_template_id,
  launch_template_name: name ?? launch_template_name,
  version: versionOf(version),
});

function mixed(policy: Attributes): Attributes {
  const [template = {}] = objectsIn(policy["launch_template"]);
  const specification = objectsIn(template["launch_template_specification"]).map(launchedFrom);
  const overrides = objectsIn(template["override"]).map(({ launch_template_specification: own, ...override }) => ({
    ...override,
    ...(own === undefined ? {} : { launch_template_specification: objectsIn(own).map(launchedFrom) }),
  }));
  return { instances_distribution: policy["instances_distribution"] ?? null, launch_template: { launch_template_specification: specification, overrides } };
}

/** An autoscaling group: its subnets are one text. */
export function stateGroup(args: Attributes, printing: Printing): Attributes {
  const { vpc_zone_identifier: subnets = null, launch_configuration: configuration = null } = args;
  const [policy] = objectsIn(args["mixed_instances_policy"]);
  return {
    launch_configuration_name: named(configuration, printing),
    launch_template: objectsIn(args["launch_template"]).map(launchedFrom),
    mixed_instances_policy: policy === undefined ? null : mixed(policy),
    vpc_zone_identifier: Array.isArray(subnets) ? subnets.map((subnet: Json) => printing.called(String(subnet))).join(",") : subnets,
    enabled_metrics: Array.isArray(args["enabled_metrics"])
      ? args["enabled_metrics"].map((metric: Json) => ({ metric, granularity: args["metrics_granularity"] ?? "1Minute" }))
      : null,
  };
}

/** What instances of a template have: its groups are ids, and its interfaces have theirs under another name. */
export function statedTemplate(args: Attributes, printing: Printing): Attributes {
  const interfaces = objectsIn(args["network_interfaces"]).map(({ security_groups: groups, ...own }) => ({ ...own, groups: groups ?? null }));
  return {
    key_name: named(args["key_name"] ?? null, printing),
    security_group_ids: args["vpc_security_group_ids"] ?? null,
    security_groups: args["security_group_names"] ?? null,
    network_interfaces: interfaces,
    iam_instance_profile: objectsIn(args["iam_instance_profile"]).map(({ name = null, arn = null }) => ({ name: named(name, printing), arn })),
    default_version_number: 1,
    latest_version_number: 1,
  };
}

/** What instances of a launch configuration have; their user data is printed in Base64. */
export function statedConfiguration(args: Attributes, printing: Printing): Attributes {
  const disks = objectsIn(args["ebs_block_device"]).map(({ device_name = null, no_device = null, ...ebs }) => ({ device_name, no_device, ebs }));
  const others = objectsIn(args["ephemeral_block_device"]);
  return {
    key_name: named(args["key_name"] ?? null, printing),
    iam_instance_profile: named(args["iam_instance_profile"] ?? null, printing),
    instance_monitoring: typeof args["enable_monitoring"] === "boolean" ? { enabled: args["enable_monitoring"] } : null,
    block_device_mappings: [...disks, ...others],
    user_data: typeof args["user_data"] === "string" ? toBase64(args["user_data"]) : (args["user_data_base64"] ?? null),
  };
}

/** The subnets that databases may lie in, each with its zone. */
export function subnetsOfGroup({ subnet_ids: ids = null }: Attributes, printing: Printing): Attributes {
  const subnets = (Array.isArray(ids) ? ids : []).flatMap((id: Json) => asText(id) ?? []);
  const found = subnets.map((id) => printing.index.resource(id));
  const [vpc] = found.flatMap((subnet) => (subnet?.kind === "subnet" ? [subnet.vpc] : []));
  return {
    vpc_id: vpc ?? null,
    subnet_group_status: "Complete",
    subnets: subnets.map((id, at) => {
      const subnet = found[at];
      const zone = subnet?.kind === "subnet" ? subnet.zone : null;
      return { subnet_identifier: id, subnet_availability_zone: zone === null ? null : { name: zone }, subnet_status: "Active" };
    }),
  };
}
