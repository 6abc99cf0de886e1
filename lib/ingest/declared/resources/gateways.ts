import type { EgressOnlyInternetGateway, InternetGateway, ResourceId } from "../../../model";
import { errorAt, warningAt, type Span } from "../../../source";
import { shape } from "../arguments";
import type { Reference } from "./reference";
import type { ResourceTypes } from "./resource-type";
import type { Configured, Scope } from "./scope";
import { vpcOf } from "./vpc-of";

export const GATEWAY_TYPES: ResourceTypes = {
  aws_internet_gateway: { denotes: "internet_gateway", shape: shape("vpc_id") },
  aws_internet_gateway_attachment: { denotes: "part", shape: shape("internet_gateway_id! vpc_id!") },
  aws_egress_only_internet_gateway: { denotes: "egress_only_internet_gateway", shape: shape("vpc_id!") },
};

interface Attachment {
  readonly gateway: ResourceId;
  readonly vpc: ResourceId;
  readonly span: Span;
}

/** Internet gateways with the VPC that each is attached to, if any; a VPC takes one (IGW-7). */
export function readInternetGateways(scope: Scope): InternetGateway[] {
  const gateways = scope.of("aws_internet_gateway");
  const attachments = [...gateways.flatMap((gateway) => ownAttachment(scope, gateway)), ...separateAttachments(scope)];
  checkOnePerVpc(scope, attachments);
  checkOneVpc(scope, attachments);
  return gateways.map(({ id, name, span }) => {
    const vpc = attachments.find(({ gateway }) => gateway === id)?.vpc ?? null;
    if (vpc === null) {
      const message = `${id} is attached to no VPC: nothing passes through it.`;
      scope.report(warningAt("detached-gateway", message, { hint: "Add vpc_id, or an aws_internet_gateway_attachment.", span }));
    }
    return { kind: "internet_gateway", id, name, span, vpc };
  });
}

function ownAttachment(scope: Scope, gateway: Configured): Attachment[] {
  if (!gateway.body.has("vpc_id")) return [];
  return [{ gateway: gateway.id, vpc: vpcOf(scope, gateway, "stand-in"), span: gateway.span }];
}

function separateAttachments(scope: Scope): Attachment[] {
  return scope.of("aws_internet_gateway_attachment").flatMap((attachment) => {
    const { id, body, span } = attachment;
    const naming = { owner: id, argument: "internet_gateway_id", report: scope.report };
    const gateway: Reference = scope.references.resolve(body.text("internet_gateway_id"), ["internet_gateway"], naming);
    const vpc = vpcOf(scope, attachment, "stand-in");
    return gateway.kind === "found" ? [{ gateway: gateway.id, vpc, span }] : [];
  });
}

function checkOnePerVpc(scope: Scope, attachments: readonly Attachment[]): void {
  const first = new Map<ResourceId, ResourceId>();
  for (const { gateway, vpc, span } of attachments) {
    const other = first.get(vpc);
    if (other === undefined) first.set(vpc, gateway);
    else if (other !== gateway) {
      const message = `${gateway} is the second internet gateway of ${vpc}: ${other} is attached to it, and AWS takes one.`;
      scope.report(errorAt("second-internet-gateway", message, { hint: `Remove ${gateway}, and let its routes name ${other}.`, span }));
    }
  }
}

function checkOneVpc({ report, implied }: Scope, attachments: readonly Attachment[]): void {
  const homes = new Map<ResourceId, ResourceId>();
  for (const { gateway, vpc, span } of attachments) {
    const other = homes.get(gateway);
    if (other === undefined) homes.set(gateway, vpc);
    else if (implied.certainlyApart(other, vpc)) {
      const message = `${gateway} is attached to ${other} and to ${vpc}: a gateway has one VPC.`;
      report(errorAt("attached-twice", message, { hint: "Make an internet gateway for each VPC.", span }));
    }
  }
}

export function readEgressOnlyGateways(scope: Scope): EgressOnlyInternetGateway[] {
  return scope.of("aws_egress_only_internet_gateway").map((gateway) => ({
    kind: "egress_only_internet_gateway",
    id: gateway.id,
    name: gateway.name,
    span: gateway.span,
    vpc: vpcOf(scope, gateway, "stand-in"),
  }));
}
