import { formatPrefix, type Prefix } from "../../net";
import type { Subnet, Vpc } from "../../model";
import { GATEWAYS_IN_DOUBT } from "../phrases";
import { digits } from "./aws-ids";
import type { Outputs } from "./outputs";
import { DEFAULT_ACCOUNT, DEFAULT_REGION, digitsOf, saying, tags, type Printed, type Printing } from "./printing";

const associated = (name: string, prefixes: readonly Prefix[]): Printed[] =>
  prefixes.map((prefix) => ({ [name]: formatPrefix(prefix), [`${name}State`]: { State: "associated" } }));

/** The VPCs, each in the folder of its Region where the names of its zones do not tell it. */
export function printVpcs(printing: Printing, outputs: Outputs): void {
  const told = new Map(printing.network.subnets.flatMap(({ vpc, zone }) => (zone === null ? [] : [[vpc, zone.replace(/[a-z]+$/, "")] as const])));
  for (const vpc of printing.network.vpcs) {
    if (vpc.cidrs.length === 0) {
      printing.leaveUnknown(vpc.id);
      if (vpc.span !== null) printing.notCarried.say("VPCs of which no block is known", vpc.id);
      continue;
    }
    if (!vpc.dnsSupport) printResolver(printing.called(vpc.id), outputs);
    const region = vpc.region !== null && told.get(vpc.id) !== vpc.region ? vpc.region : null;
    outputs.add("ec2-describe-vpcs", "Vpcs", printVpc(vpc, printing), { region });
    if (vpc.account !== digitsOf(vpc.account)) printing.notCarried.say("accounts that only profiles name", vpc.id);
  }
}

/** The resolver answers unless an output says that it does not. */
const printResolver = (VpcId: string, outputs: Outputs): void =>
  outputs.whole("ec2-describe-vpc-attribute", VpcId, { VpcId, EnableDnsSupport: { Value: false } });

function printVpc(vpc: Vpc, printing: Printing): Printed {
  return saying({
    OwnerId: digitsOf(vpc.account),
    InstanceTenancy: vpc.tenancy,
    Ipv6CidrBlockAssociationSet: associated("Ipv6CidrBlock", vpc.ipv6Cidrs),
    CidrBlockAssociationSet: associated("CidrBlock", vpc.cidrs),
    IsDefault: vpc.isDefault,
    Tags: tags(vpc.name),
    BlockPublicAccessStates: vpc.blockPublicAccess === "unknown" ? {} : { InternetGatewayBlockMode: vpc.blockPublicAccess },
    VpcId: printing.called(vpc.id),
    State: "available",
    CidrBlock: vpc.cidrs[0] === undefined ? null : formatPrefix(vpc.cidrs[0]),
  });
}

export function printSubnets(printing: Printing, outputs: Outputs): void {
  for (const subnet of printing.network.subnets) {
    if (subnet.cidr === null && subnet.ipv6Cidr === null) printing.leaveUnknown(subnet.id);
    outputs.add("ec2-describe-subnets", "Subnets", printSubnet(subnet, printing));
    if (subnet.blockPublicAccessExclusion !== "none") outputs.add(...exclusion(subnet, printing));
  }
}

const printSubnet = (subnet: Subnet, printing: Printing): Printed =>
  saying({
    Ipv6CidrBlockAssociationSet: associated("Ipv6CidrBlock", subnet.ipv6Cidr === null ? [] : [subnet.ipv6Cidr]),
    Tags: tags(subnet.name),
    SubnetId: printing.called(subnet.id),
    State: "available",
    VpcId: printing.called(subnet.vpc),
    CidrBlock: subnet.cidr === null ? null : formatPrefix(subnet.cidr),
    AvailabilityZone: subnet.zone,
    MapPublicIpOnLaunch: subnet.mapPublicIpOnLaunch,
  });

/** IGW-9. */
function exclusion(subnet: Subnet, printing: Printing): [command: string, key: string, item: Printed] {
  const { region, account } = printing.index.vpc(subnet.vpc);
  const arn = `arn:aws:ec2:${region ?? DEFAULT_REGION}:${digitsOf(account) ?? DEFAULT_ACCOUNT}:subnet/${printing.called(subnet.id)}`;
  const ExclusionId = `vpcbpa-exclude-${digits(subnet.id, 17)}`;
  const printed = { ExclusionId, ResourceArn: arn, InternetGatewayExclusionMode: subnet.blockPublicAccessExclusion, State: "create-complete" };
  return ["ec2-describe-vpc-block-public-access-exclusions", "VpcBlockPublicAccessExclusions", printed];
}

/** Internet gateways and egress-only ones. That there is none is a fact too: an output that is not there tells nothing. */
export function printGateways(printing: Printing, outputs: Outputs): void {
  const attachments = (vpc: string | null, state: string): Printed[] => (vpc === null ? [] : [{ State: state, VpcId: printing.called(vpc) }]);
  const { internetGateways, vpcs } = printing.network;
  const sure = internetGateways.filter(({ id }) => !printing.inDoubt.has(id));
  if (sure.length === 0 && internetGateways.length === 0 && vpcs.length > 0) outputs.none("ec2-describe-internet-gateways", "InternetGateways");
  if (sure.length > 0) for (const { id } of internetGateways) if (printing.inDoubt.has(id)) printing.notCarried.say(GATEWAYS_IN_DOUBT, id);
  for (const { id, name, vpc } of sure)
    outputs.add("ec2-describe-internet-gateways", "InternetGateways", {
      Attachments: attachments(vpc, "available"),
      InternetGatewayId: printing.called(id),
      Tags: tags(name),
    });
  for (const { id, name, vpc } of printing.network.egressOnlyInternetGateways)
    outputs.add("ec2-describe-egress-only-internet-gateways", "EgressOnlyInternetGateways", {
      Attachments: attachments(vpc, "attached"),
      EgressOnlyInternetGatewayId: printing.called(id),
      Tags: tags(name),
    });
}
