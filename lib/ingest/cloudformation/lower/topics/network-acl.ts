import { protocolNumber } from "../../../../net";
import { errorAt, quoted } from "../../../../source";
import type { Draft } from "../draft";
import type { Given, Lowerings } from "../lowering";
import { by, properties, renamed, same, TAGS } from "../rule";

/** Network ACLs, their entries and their subnets (CFN-2). */
export const NETWORK_ACL_LOWERINGS: Lowerings = {
  "AWS::EC2::NetworkAcl": {
    to: ["aws_network_acl"],
    properties: properties(same("VpcId!"), TAGS),
    attributes: { Id: "id" },
  },
  "AWS::EC2::NetworkAclEntry": {
    to: ["aws_network_acl_rule"],
    properties: properties(
      same("NetworkAclId! RuleNumber! RuleAction! Protocol! Egress CidrBlock Ipv6CidrBlock"),
      by({
        PortRange: { kind: "inside", properties: properties(renamed({ From: "from_port", To: "to_port" })) },
        Icmp: { kind: "inside", properties: properties(renamed({ Type: "icmp_type", Code: "icmp_code" })) },
      }),
    ),
    finish: (draft, given) => {
      checkProtocol(draft, given);
      return [draft];
    },
  },
  "AWS::EC2::SubnetNetworkAclAssociation": {
    to: ["aws_network_acl_association"],
    properties: properties(same("NetworkAclId! SubnetId!")),
  },
};

/** CFN: `Protocol` of an entry is an integer. A name that AWS knows elsewhere is read as its number. */
function checkProtocol(draft: Draft, { id, template }: Given): void {
  const protocol = draft.get("protocol");
  if (protocol?.kind !== "string" || /^-?\d+$/.test(protocol.value)) return;
  const meant = protocolNumber(protocol.value);
  if (meant === null) return;
  const message = `Protocol of ${id} should be a number, and is ${quoted(protocol.value)}.`;
  const hint = `Write ${meant === "all" ? -1 : meant}.`;
  template.report(errorAt("wrong-type", message, { hint, span: protocol.span ?? draft.span }));
}
