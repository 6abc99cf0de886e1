/**
 * What AWS calls the default VPC and its subnets is known to a plan, and different in each account and Region: these
 * texts stand for the ids that a data source finds. `where` says which account and Region: the provider's name and the
 * Region that the data source names itself, empty for those of the provider without an alias.
 */
export interface Where {
  readonly provider: string;
  readonly region: string;
}

const VPC = "vpc-default";
const SUBNET = "subnet-default-";

export const defaultVpcId = (where: Where): string => `${VPC}${spelled(where)}`;
export const defaultSubnetId = (zone: string, where: Where): string => `${SUBNET}${zone}${spelled(where)}`;

const spelled = ({ provider, region }: Where): string => (provider === "" && region === "" ? "" : `@${provider}/${region}`);

/** What such a text stands for, `zone` for a subnet; null for any other text. */
export function defaultNamed(id: string): { readonly where: Where; readonly zone: string | null } | null {
  const found = /^(?:vpc-default|subnet-default-([^@]+))(?:@([^/]*)\/(.*))?$/.exec(id);
  return found === null ? null : { zone: found[1] ?? null, where: { provider: found[2] ?? "", region: found[3] ?? "" } };
}
