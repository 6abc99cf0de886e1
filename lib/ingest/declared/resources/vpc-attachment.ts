import type { ResourceId, Subnet, TransitGatewayAttachment, Vpc } from "../../../model";
import { valueOr } from "../arguments";
import type { Place } from "./network-interface";
import type { Configured, Scope } from "./scope";
import { checkPlaces } from "./subnet-places";
import { vpcOf } from "./vpc-of";

/** The VPCs and subnets that can be attached. */
export interface Places {
  readonly vpcs: ReadonlyMap<ResourceId, Vpc>;
  readonly subnets: ReadonlyMap<ResourceId, Subnet>;
}

/** What a gateway is attached to by `aws_ec2_transit_gateway_vpc_attachment`. */
export function attachedVpc(scope: Scope, attachment: Configured, places: Places): TransitGatewayAttachment["resource"] {
  const { id, body, span } = attachment;
  const list = body.texts("subnet_ids");
  if (list.state === "unknown") scope.implied.lack("the subnets of the attachment", id);
  const subnets = (list.state === "written" ? list.value : []).flatMap((argument) => {
    const found = scope.references.resolve(argument, ["subnet"], { owner: id, argument: "subnet_ids", report: scope.report });
    if (found.kind === "outside") scope.implied.lack("the subnets of the attachment", id);
    return found.kind === "found" ? [found.id] : [];
  });
  const vpc = vpcOf(scope, attachment, "stand-in");
  const within = subnets.flatMap((subnet) => placeOfSubnet(places, subnet));
  checkPlaces(scope, within, { owner: id, span, argument: "subnet_ids", zones: 1, onePerZone: true, vpc });
  return {
    kind: "vpc",
    vpc,
    subnets,
    securityGroupReferencing: valueOr(body.text("security_group_referencing_support"), "enable") !== "disable",
    applianceMode: valueOr(body.text("appliance_mode_support"), "disable") === "enable",
  };
}

function placeOfSubnet({ vpcs, subnets }: Places, id: ResourceId): Place[] {
  const subnet = subnets.get(id);
  const vpc = subnet === undefined ? undefined : vpcs.get(subnet.vpc);
  return subnet === undefined || vpc === undefined ? [] : [{ subnet, vpc }];
}
