import { emit } from "../../lib/emit";
import { explain, type Query, type Verdict } from "../../lib/explain";
import { COMMAND_LINE_LIMITS, readConfiguration, type Configuration } from "../../lib/ingest";
import type { Network } from "../../lib/model";

/** One machine that the internet reaches: `web`, in the subnet `public` of the VPC `shop`. */
export const PUBLIC_WEB = {
  format: "ringfence-console/1",
  region: "eu-west-1",
  vpcs: [{ id: "shop", ipv4Cidr: "10.0.0.0/16" }],
  subnets: [{ id: "public", vpc: "shop", availabilityZone: "eu-west-1a", ipv4Cidr: "10.0.1.0/24" }],
  internetGateways: [{ id: "igw", vpc: "shop" }],
  routeTables: [{ id: "rt", vpc: "shop", subnetAssociations: ["public"], routes: [{ destination: "0.0.0.0/0", target: "igw" }] }],
  securityGroups: [{ id: "web-sg", vpc: "shop", inboundRules: [{ type: "HTTPS", source: "0.0.0.0/0" }] }],
  instances: [{ id: "web", subnet: "public", privateIps: ["10.0.1.10"], securityGroups: ["web-sg"] }],
  elasticIps: [{ id: "eip", associatedWith: "web" }],
};

/** The form with more in it, or other things in the place of its own. */
export const readForm = (more: object): Configuration =>
  readConfiguration([{ path: "a.console.json", text: JSON.stringify({ ...PUBLIC_WEB, ...more }, null, 1) }], { format: "console", limits: COMMAND_LINE_LIMITS });

export const told = ({ diagnostics }: Pick<Configuration, "diagnostics">): string[] => diagnostics.map(({ code, severity }) => `${severity} ${code}`);

/** The network after it has been written as a form and read again. */
export function throughForm(network: Network): { readonly network: Network; readonly left: readonly string[]; readonly told: readonly string[] } {
  const { files, diagnostics } = emit(network, "console");
  const again = readConfiguration(files, { format: "console", limits: COMMAND_LINE_LIMITS });
  return { network: again.network, left: diagnostics.map(({ message }) => message), told: told(again) };
}

const HTTPS: Query = { from: "internet:192.0.2.7", to: "web", protocol: "tcp", port: 443 };
export const verdictOf = (network: Network, query: Partial<Query> = {}): Verdict => explain(network, { ...HTTPS, ...query }).verdict;
