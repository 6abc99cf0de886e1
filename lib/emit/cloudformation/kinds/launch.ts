import type { Argument } from "../../declared/declaration";
import { argumentOf, withProperties, type Draft, type Kinds } from "../kind";
import { map, type Property, type TemplateResource } from "../property";
import { blocks, by, elsewhere, inside, renamed, rules, same, texts, TAGS } from "../rule";

const METADATA = blocks("MetadataOptions", false, same("http_endpoint http_protocol_ipv6 http_put_response_hop_limit http_tokens instance_metadata_tags"));
const TEMPLATE = { id: "LaunchTemplateId", name: "LaunchTemplateName", version: "Version" };

const INTERFACE = blocks(
  "NetworkInterfaces",
  true,
  same("associate_public_ip_address device_index subnet_id private_ip_address network_interface_id description delete_on_termination"),
  same("ipv6_address_count interface_type"),
  renamed({ security_groups: "Groups", ipv4_address_count: "SecondaryPrivateIpAddressCount" }),
  by({ ipv6_addresses: { kind: "members", name: "Ipv6Addresses", member: "Ipv6Address" } }),
  by({ ipv4_addresses: { kind: "members", name: "PrivateIpAddresses", member: "PrivateIpAddress" } }),
);

/** What instances are started from. */
export const LAUNCH_KINDS: Kinds = {
  aws_launch_template: {
    to: "AWS::EC2::LaunchTemplate",
    rules: rules(
      renamed({ name: "LaunchTemplateName", description: "VersionDescription" }),
      inside(
        ["LaunchTemplateData"],
        same("image_id instance_type key_name user_data ebs_optimized"),
        renamed({ vpc_security_group_ids: "SecurityGroupIds", security_group_names: "SecurityGroups" }),
        by({
          iam_instance_profile: blocks("IamInstanceProfile", false, same("arn name")),
          network_interfaces: INTERFACE,
          placement: blocks("Placement", false, same("availability_zone tenancy host_id group_name affinity host_resource_group_arn")),
          metadata_options: METADATA,
          tag_specifications: blocks("TagSpecifications", true, same("resource_type"), TAGS),
        }),
      ),
      elsewhere("tags"),
    ),
    finish: ({ resource, declaration, writing }) => {
      const tags = argumentOf(declaration, "tags");
      const own = resource.properties.some(([name]) => name === "LaunchTemplateData") ? resource : withProperties(resource, [["LaunchTemplateData", map({})]]);
      if (tags === undefined) return [own];
      const specification = map({ ResourceType: "launch-template", Tags: pairs(tags, (value) => writing.property(value)) });
      return [withProperties(own, [["TagSpecifications", [specification]]])];
    },
  },
  aws_launch_configuration: {
    to: "AWS::AutoScaling::LaunchConfiguration",
    rules: rules(
      same("image_id instance_type key_name security_groups associate_public_ip_address iam_instance_profile placement_tenancy ebs_optimized"),
      renamed({ name: "LaunchConfigurationName", user_data_base64: "UserData" }),
      elsewhere("user_data"),
    ),
    finish: ({ resource, declaration }) => {
      const script = argumentOf(declaration, "user_data");
      return [typeof script === "string" ? withProperties(resource, [["UserData", { kind: "base64", text: script }]]) : resource];
    },
  },
  aws_autoscaling_group: {
    to: "AWS::AutoScaling::AutoScalingGroup",
    rules: rules(
      renamed({ name: "AutoScalingGroupName", vpc_zone_identifier: "VPCZoneIdentifier", target_group_arns: "TargetGroupARNs" }),
      renamed({ launch_configuration: "LaunchConfigurationName", load_balancers: "LoadBalancerNames" }),
      same("availability_zones health_check_type health_check_grace_period"),
      texts({ min_size: "MinSize", max_size: "MaxSize", desired_capacity: "DesiredCapacity" }),
      by({
        launch_template: blocks("LaunchTemplate", false, renamed(TEMPLATE)),
        mixed_instances_policy: blocks(
          "MixedInstancesPolicy",
          false,
          by({
            launch_template: blocks(
              "LaunchTemplate",
              false,
              by({
                launch_template_specification: blocks(
                  "LaunchTemplateSpecification",
                  false,
                  same("launch_template_id launch_template_name version"),
                ),
              }),
            ),
          }),
        ),
        tag: blocks("Tags", true, same("key value propagate_at_launch")),
      }),
    ),
    finish: latest,
  },
};

const pairs = (tags: Argument, property: (value: Argument) => Property): Property =>
  typeof tags === "object" && "kind" in tags && tags.kind === "map" ? tags.entries.map(([key, value]) => map({ Key: key, Value: property(value) })) : [];

/** CloudFormation takes a number for the version: `$Latest` is an attribute of the template. */
function latest({ resource }: Draft): TemplateResource[] {
  return [{ ...resource, properties: resource.properties.map(([name, value]) => [name, withVersion(value)]) }];
}

function withVersion(value: Property): Property {
  if (typeof value !== "object" || !("kind" in value) || value.kind !== "map") return value;
  const template = value.entries.find(([name]) => name === "LaunchTemplateId")?.[1];
  const hasVersion = value.entries.some(([name]) => name === "Version");
  const entries = value.entries.map(([name, inner]) => [name, name === "Version" ? numbered(inner, template) : withVersion(inner)] as const);
  const isTemplate = value.entries.some(([name]) => name === "LaunchTemplateId" || name === "LaunchTemplateName");
  return { kind: "map", entries: isTemplate && !hasVersion ? [...entries, ["Version", numbered("$Default", template)]] : entries };
}

function numbered(version: Property, template: Property | undefined): Property {
  if (typeof template !== "object" || !("kind" in template) || template.kind !== "ref") return version;
  if (version === "$Latest") return { kind: "get_att", id: template.id, attribute: "LatestVersionNumber" };
  return version === "$Default" ? { kind: "get_att", id: template.id, attribute: "DefaultVersionNumber" } : version;
}
