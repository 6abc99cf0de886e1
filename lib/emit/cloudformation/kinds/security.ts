import { protocolNumber } from "../../../net";
import type { Draft, Kinds } from "../kind";
import type { Property, TemplateResource } from "../property";
import { blocks, by, elsewhere, inside, renamed, rules, same, TAGS } from "../rule";

const COMMON = [...same("description ip_protocol from_port to_port"), ...renamed({ cidr_ipv4: "CidrIp", cidr_ipv6: "CidrIpv6" })];
const INGRESS = [...COMMON, ...renamed({ prefix_list_id: "SourcePrefixListId", referenced_security_group_id: "SourceSecurityGroupId" })];
const EGRESS = [...COMMON, ...renamed({ prefix_list_id: "DestinationPrefixListId", referenced_security_group_id: "DestinationSecurityGroupId" })];
const GROUP = renamed({ security_group_id: "GroupId" });

/** Groups and ACLs with their rules (CFN-1, CFN-2). */
export const SECURITY_KINDS: Kinds = {
  aws_security_group: {
    to: "AWS::EC2::SecurityGroup",
    rules: rules(
      renamed({ name: "GroupName", description: "GroupDescription" }),
      same("vpc_id"),
      by({ ingress: blocks("SecurityGroupIngress", true, INGRESS), egress: blocks("SecurityGroupEgress", true, EGRESS) }),
      TAGS,
    ),
    finish: securityGroup,
  },
  aws_vpc_security_group_ingress_rule: { to: "AWS::EC2::SecurityGroupIngress", rules: rules(GROUP, INGRESS) },
  aws_vpc_security_group_egress_rule: { to: "AWS::EC2::SecurityGroupEgress", rules: rules(GROUP, EGRESS) },
  aws_network_acl: { to: "AWS::EC2::NetworkAcl", rules: rules(same("vpc_id"), TAGS) },
  aws_network_acl_rule: {
    to: "AWS::EC2::NetworkAclEntry",
    rules: rules(
      same("network_acl_id rule_number egress rule_action protocol"),
      inside(["PortRange"], renamed({ from_port: "From", to_port: "To" })),
      inside(["Icmp"], renamed({ icmp_type: "Type", icmp_code: "Code" })),
      same("cidr_block ipv6_cidr_block"),
    ),
    finish: ({ resource }) => [{ ...resource, properties: resource.properties.map(([name, value]) => [name, name === "Protocol" ? numbered(value) : value]) }],
  },
  aws_network_acl_association: { to: "AWS::EC2::SubnetNetworkAclAssociation", rules: rules(same("network_acl_id subnet_id")) },
  aws_default_network_acl: { to: "", rules: rules(elsewhere("default_network_acl_id")), finish: () => [] },
};

/** An ACL's entry takes the number of a protocol. */
function numbered(value: Property): Property {
  const number = typeof value === "string" ? protocolNumber(value) : null;
  return number === null ? value : number === "all" ? -1 : number;
}

/** A description is demanded. */
function securityGroup({ resource, declaration }: Draft): TemplateResource[] {
  const { properties } = resource;
  if (properties.some(([name]) => name === "GroupDescription")) return [resource];
  const isName = ([name]: readonly [string, Property]): boolean => name === "GroupName";
  const name = properties.find(isName)?.[1];
  const description = ["GroupDescription", typeof name === "string" ? name : declaration.name] as const;
  return [{ ...resource, properties: [...properties.filter(isName), description, ...properties.filter((each) => !isName(each))] }];
}
