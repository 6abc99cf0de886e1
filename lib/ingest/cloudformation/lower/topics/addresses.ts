import { errorAt } from "../../../../source";
import { idOf, type Draft } from "../draft";
import type { Given, Lowerings } from "../lowering";
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
    finish: (draft, given) => {
      checkAllocation(draft, given);
      return [draft];
    },
  },
};

/** `Ref` of an Elastic IP is its address: AWS refuses that where it wants the allocation. It is read as the Elastic IP. */
export function checkAllocation(draft: Draft, { id, template }: Given): void {
  const value = draft.get("allocation_id");
  const named = template.referred(value);
  if (value?.kind !== "unknown" || value.source.kind !== "attribute" || named?.type !== "AWS::EC2::EIP") return;
  if (value.source.attribute !== "public_ip") return;
  const message = `AllocationId of ${id} should be the AllocationId of an Elastic IP, and is the address of ${named.id}.`;
  template.report(errorAt("wrong-reference", message, { hint: `Write !GetAtt ${named.id}.AllocationId.`, span: value.span ?? draft.span }));
  draft.set("allocation_id", idOf(named.id, value.span));
}
