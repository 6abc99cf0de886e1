import type { Lowerings } from "../lowering";
import { by, closed, properties, renamed, same, TAGS } from "../rule";

/** Network ACLs, their entries and their subnets (CFN-2). */
export const NETWORK_ACL_LOWERINGS: Lowerings = {
  "AWS::EC2::NetworkAcl": {
    to: ["aws_network_acl"],
    properties: properties(same("VpcId!"), TAGS),
    attributes: { Id: "id" },
  },
  "AWS::EC2::NetworkAclEntry": {
    to: ["aws_network_acl_rule"],
    properties: closed(
      same("NetworkAclId! RuleNumber! RuleAction! Protocol! Egress CidrBlock Ipv6CidrBlock"),
      by({
        PortRange: { kind: "inside", properties: closed(renamed({ From: "from_port", To: "to_port" })) },
        Icmp: { kind: "inside", properties: closed(renamed({ Type: "icmp_type", Code: "icmp_code" })) },
      }),
    ),
  },
  "AWS::EC2::SubnetNetworkAclAssociation": {
    to: ["aws_network_acl_association"],
    properties: properties(same("NetworkAclId! SubnetId!")),
  },
};
