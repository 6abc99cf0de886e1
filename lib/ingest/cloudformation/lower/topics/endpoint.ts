import type { Lowerings } from "../lowering";
import { properties, same, TAGS, unread } from "../rule";

/** VPC endpoints (VPCE-1, VPCE-2). */
export const ENDPOINT_LOWERINGS: Lowerings = {
  "AWS::EC2::VPCEndpoint": {
    to: ["aws_vpc_endpoint"],
    properties: properties(
      same(
        "VpcId! ServiceName VpcEndpointType RouteTableIds[] SubnetIds[] SecurityGroupIds[] PrivateDnsEnabled IpAddressType ServiceRegion " +
          "ServiceNetworkArn ResourceConfigurationArn",
      ),
      unread("PolicyDocument DnsOptions"),
      TAGS,
    ),
    attributes: { NetworkInterfaceIds: "network_interface_ids", DnsEntries: "dns_entry" },
  },
};
