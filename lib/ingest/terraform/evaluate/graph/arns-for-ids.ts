import { errorAt } from "../../../../source";
import type { EvaluatedAttribute, EvaluatedBlock, Value } from "../../../declared/evaluated";
import type { Scope } from "../expression/scope";
import { failed, isSequence, isUnknown } from "../value";

/** Arguments that take ids of parts of a network and no ARNs. Others with such names, as of keys and secrets, take both. */
const IDS = new Set(
  (
    "allocation_id egress_only_gateway_id gateway_id instance_id internet_gateway_id nat_gateway_id network_acl_id " +
    "network_interface_id peer_transit_gateway_id peer_vpc_id referenced_security_group_id route_table_id route_table_ids " +
    "security_group_id security_group_ids source_security_group_id subnet_id subnet_ids transit_gateway_attachment_id " +
    "transit_gateway_id transit_gateway_route_table_id vpc_endpoint_id vpc_id vpc_peering_connection_id vpc_security_group_ids vpn_gateway_id"
  ).split(" "),
);

/** Reports ARNs of resources where ids are needed. Such a value names nothing, so that it fails. */
export function refuseArns(block: EvaluatedBlock, address: string, report: Scope["report"]): EvaluatedBlock {
  const refused: [string, EvaluatedAttribute][] = [];
  for (const [name, attribute] of block.attributes) {
    const arn = IDS.has(name) ? arnIn(attribute.value) : null;
    if (arn === null) continue;
    report(arnForId(name, address, arn, attribute));
    refused.push([name, { value: failed(attribute.span), span: attribute.span }]);
  }
  const attributes = refused.length === 0 ? block.attributes : new Map([...block.attributes, ...refused]);
  return { ...block, attributes, blocks: block.blocks.map(({ type, body }) => ({ type, body: refuseArns(body, address, report) })) };
}

/** The resource whose ARN it is, or is among it. */
function arnIn(value: Value): string | null {
  if (isSequence(value)) return value.items.map(arnIn).find((found) => found !== null) ?? null;
  return isUnknown(value) && value.source.kind === "attribute" && value.source.attribute === "arn" ? value.source.address : null;
}

const arnForId = (name: string, address: string, arn: string, { value, span }: EvaluatedAttribute) =>
  errorAt("wrong-reference", `${name} of ${address} is the ARN of ${arn}, and AWS takes an id there.`, {
    span: value.span ?? span,
    hint: `Write \`${arn}.id\`.`,
  });
