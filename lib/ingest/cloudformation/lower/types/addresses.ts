import type { Lowerings } from "../lowering";
import { properties, renamed, same, TAGS, unread } from "../rule";

/** Elastic IPs. `Ref` is the address itself, `AllocationId` the Elastic IP. */
export const ADDRESS_LOWERINGS: Lowerings = {
  "AWS::EC2::EIP": {
    to: ["aws_eip"],
    properties: properties(
      same("Domain NetworkBorderGroup IpamPoolId Address"),
      renamed({ InstanceId: "instance", PublicIpv4Pool: "public_ipv4_pool" }),
      unread("TransferAddress"),
      TAGS,
    ),
    attributes: { Ref: "public_ip", PublicIp: "public_ip", AllocationId: "allocation_id" },
  },
  "AWS::EC2::EIPAssociation": {
    to: ["aws_eip_association"],
    properties: properties(same("AllocationId InstanceId NetworkInterfaceId PrivateIpAddress"), renamed({ EIP: "public_ip" })),
  },
};
