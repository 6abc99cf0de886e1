import type { Declaration } from "../../declared/declaration";
import { argumentOf, withProperties, type Draft, type Kinds } from "../kind";
import { map, type Property, type TemplateResource } from "../property";
import { blocks, by, elsewhere, renamed, rules, same, texts, TAGS } from "../rule";

const FORWARD = blocks("ForwardConfig", false, by({ target_group: blocks("TargetGroups", true, renamed({ arn: "TargetGroupArn", weight: "Weight" })) }));
const ACTION = blocks(
  "DefaultActions",
  true,
  same("type target_group_arn"),
  by({ forward: FORWARD, fixed_response: blocks("FixedResponseConfig", false, same("content_type status_code")) }),
);

/** Load balancers, databases and functions. */
export const SERVICE_KINDS: Kinds = {
  aws_lb: {
    to: "AWS::ElasticLoadBalancingV2::LoadBalancer",
    rules: rules(
      same("name ip_address_type security_groups subnets"),
      renamed({ load_balancer_type: "Type" }),
      elsewhere("internal enable_cross_zone_load_balancing"),
      by({ subnet_mapping: blocks("SubnetMappings", true, same("subnet_id allocation_id"), renamed({ private_ipv4_address: "PrivateIPv4Address" })) }),
    ),
    finish: ({ resource, declaration }) => {
      const isInternal = argumentOf(declaration, "internal") === true;
      const isCrossing = argumentOf(declaration, "enable_cross_zone_load_balancing") === true;
      return [
        withProperties(resource, [
          ...(isInternal ? [["Scheme", "internal"] as const] : []),
          ...(isCrossing ? [["LoadBalancerAttributes", [attribute("load_balancing.cross_zone.enabled", true)]] as const] : []),
        ]),
      ];
    },
  },
  aws_lb_listener: {
    to: "AWS::ElasticLoadBalancingV2::Listener",
    rules: rules(same("load_balancer_arn port protocol"), by({ default_action: ACTION })),
  },
  aws_lb_target_group: {
    to: "AWS::ElasticLoadBalancingV2::TargetGroup",
    rules: rules(same("name port protocol target_type vpc_id"), elsewhere("preserve_client_ip")),
    finish: targetGroup,
  },
  aws_db_subnet_group: {
    to: "AWS::RDS::DBSubnetGroup",
    rules: rules(renamed({ name: "DBSubnetGroupName", description: "DBSubnetGroupDescription" }), same("subnet_ids"), TAGS),
    finish: ({ resource, declaration }) => {
      const isDescribed = resource.properties.some(([name]) => name === "DBSubnetGroupDescription");
      return [isDescribed ? resource : withProperties(resource, [["DBSubnetGroupDescription", declaration.name]])];
    },
  },
  aws_db_instance: {
    to: "AWS::RDS::DBInstance",
    rules: rules(
      renamed({ identifier: "DBInstanceIdentifier", instance_class: "DBInstanceClass", db_subnet_group_name: "DBSubnetGroupName" }),
      renamed({ vpc_security_group_ids: "VPCSecurityGroups" }),
      same("engine publicly_accessible availability_zone"),
      texts({ port: "Port" }),
    ),
  },
  aws_rds_cluster: {
    to: "AWS::RDS::DBCluster",
    rules: rules(
      renamed({ cluster_identifier: "DBClusterIdentifier", db_subnet_group_name: "DBSubnetGroupName" }),
      same("engine port vpc_security_group_ids"),
      elsewhere("availability_zone"),
    ),
  },
  aws_rds_cluster_instance: {
    to: "AWS::RDS::DBInstance",
    rules: rules(
      renamed({ identifier: "DBInstanceIdentifier", cluster_identifier: "DBClusterIdentifier", instance_class: "DBInstanceClass" }),
      same("engine publicly_accessible"),
    ),
  },
  aws_lambda_function: {
    to: "AWS::Lambda::Function",
    rules: rules(
      same("function_name role"),
      by({ vpc_config: blocks("VpcConfig", false, same("subnet_ids security_group_ids ipv6_allowed_for_dual_stack")) }),
    ),
    finish: ({ resource, declaration, writing }) => {
      const open = (what: string): Property => writing.property({ kind: "unknown", name: `${declaration.name}_code_${what}`, type: "string" });
      return [withProperties(resource, [["Code", map({ S3Bucket: open("bucket"), S3Key: open("key") })]])];
    },
  },
};

const attribute = (key: string, isOn: boolean): Property => map({ Key: key, Value: String(isOn) });

function targetGroup({ resource, declaration, writing, around }: Draft): TemplateResource[] {
  const preserves = argumentOf(declaration, "preserve_client_ip");
  const target = (part: Declaration): Property => {
    const [id, port] = [argumentOf(part, "target_id"), argumentOf(part, "port")];
    return map({ Id: id === undefined ? null : writing.property(id), Port: port === undefined ? null : writing.property(port) });
  };
  const attributes = typeof preserves === "boolean" ? [["TargetGroupAttributes", [attribute("preserve_client_ip.enabled", preserves)]] as const] : [];
  return [withProperties(resource, [...around.itemsOf(declaration, target), ...attributes])];
}
