import { EMPTY_NETWORK, type MissingFact, type Network } from "../../model";
import { inReadingOrder, type Diagnostic } from "../../source";
import type { Uses } from "../left-aside";
import type { IngestLimits } from "../read";
import { unreadBecauseOf } from "../unread";
import { ReadingBudget } from "./arguments";
import { Costs } from "./costs";
import { checkNetwork } from "./checks";
import { respelled, type Dialect } from "./dialect";
import type { EvaluatedConfiguration, LostPart } from "./evaluated";
import { withoutFollowUps } from "./follow-ups";
import { readAdrift, withAdrift } from "./resources/adrift";
import { withBlockPublicAccess } from "./resources/block-public-access";
import { countedAddresses } from "./resources/elastic-ip";
import { readEgressOnlyGateways, readInternetGateways } from "./resources/gateways";
import { keptLookups } from "./resources/kept-lookups";
import { readMachines } from "./resources/machines";
import { makeScope } from "./resources/make-scope";
import { readNetworkAcls } from "./resources/network-acl";
import { readPeerings } from "./resources/peering";
import { familiesOfLists, readPrefixLists } from "./resources/prefix-list";
import { decidesPackets } from "./resources/resource-types";
import { readRouteTables } from "./resources/route-table";
import { readSecurityGroups } from "./resources/security-group";
import { spokenOfGroups } from "./resources/spoken-of";
import { readSubnets } from "./resources/subnet";
import { readSupport } from "./resources/support";
import { readTransitGateways } from "./resources/transit-gateway";
import { readVpcs } from "./resources/vpc";
import { withEndpointRoutes } from "./resources/vpc-endpoint";

/** How many elements of lists each resource that is allowed may have, on average. */
const ELEMENTS_PER_RESOURCE = 40;

/**
 * Declared resources as a network, with everything that AWS, or the tool that applies them, would refuse of it. The
 * order matters only where a reader looks at what another has read; whatever AWS makes by itself, or what is only
 * referred to, collects in `scope.implied` until the end.
 */
export function toNetwork(
  evaluated: EvaluatedConfiguration,
  limits: IngestLimits,
  dialect: Dialect,
  uses: Uses | null = null,
): { network: Network; diagnostics: Diagnostic[] } {
  const found: Diagnostic[] = [];
  const costs = new Costs(found);
  const { report } = costs;
  const budget = new ReadingBudget(limits.resources * ELEMENTS_PER_RESOURCE, report);
  const scope = makeScope(evaluated, dialect, costs, { report, budget, uses });
  const { implied } = scope;
  const vpcs = readVpcs(scope);
  const prefixLists = readPrefixLists(scope);
  const securityGroups = readSecurityGroups(scope);
  const networkAcls = readNetworkAcls(scope);
  const internetGateways = readInternetGateways(scope);
  const routeTables = readRouteTables(scope, vpcs, [...internetGateways, ...implied.internetGateways]);
  const subnets = readSubnets(
    scope,
    [...vpcs, ...implied.vpcs],
    [...routeTables, ...implied.routeTables],
    [...networkAcls, ...implied.networkAcls],
  );
  const machines = readMachines(scope, vpcs, subnets, [...securityGroups, ...implied.securityGroups]);
  const transit = readTransitGateways(scope, { vpcs: byId([...vpcs, ...implied.vpcs]), subnets: byId([...subnets, ...implied.subnets]) });
  const peerings = readPeerings(scope, vpcs);
  const egressOnlyInternetGateways = readEgressOnlyGateways(scope);
  const support = readSupport(scope);
  const adrift = readAdrift(scope, [...securityGroups, ...implied.securityGroups], [...internetGateways, ...implied.internetGateways]);
  const { lost } = evaluated;
  const network: Network = {
    ...EMPTY_NETWORK,
    ...withBlockPublicAccess(scope, [...vpcs, ...implied.vpcs], [...subnets, ...implied.subnets]),
    routeTables: withEndpointRoutes(scope, [...routeTables, ...implied.routeTables], machines.endpoints),
    internetGateways: [...internetGateways, ...implied.internetGateways],
    egressOnlyInternetGateways,
    natGateways: machines.natGateways,
    elasticIps: machines.elasticIps,
    interfaces: machines.interfaces,
    instances: machines.instances,
    securityGroups: [...securityGroups, ...implied.securityGroups],
    networkAcls: [...networkAcls, ...implied.networkAcls],
    prefixLists: [...prefixLists, ...implied.prefixLists],
    peerings,
    transitGateways: [...transit.gateways, ...implied.transitGateways],
    transitGatewayAttachments: [...transit.attachments, ...implied.transitAttachments],
    transitGatewayRouteTables: transit.tables,
    vpcEndpoints: machines.endpoints.map(({ endpoint }) => endpoint),
    loadBalancers: machines.loadBalancers,
    targetGroups: machines.targetGroups,
    databases: machines.databases,
    functions: machines.functions,
    support,
    lookups: keptLookups(scope, evaluated.resources),
    missing: [...implied.missing, ...lost.filter(isHarmless).map(factOf)],
    unread: [...lost.filter((part) => !isHarmless(part)).map(factOf), ...implied.unread, ...unreadBecauseOf(costs.lost)],
  };
  const ofScope = { addresses: countedAddresses(scope), families: familiesOfLists(scope) };
  checkNetwork({ network, ...ofScope, report, apart: (one, other) => implied.certainlyApart(one, other) });
  const types = new Map(evaluated.resources.map(({ address, type }) => [address, type]));
  const spoken = found.map((diagnostic) => respelled(spokenOfGroups(diagnostic, scope.members), dialect, (address) => types.get(address)));
  return { network: withAdrift(network, adrift), diagnostics: withoutFollowUps(distinct(inReadingOrder([...evaluated.diagnostics, ...spoken]))) };
}

/** A number of roles, say: no packet's fate hangs on it. */
const isHarmless = ({ type }: LostPart): boolean => type !== undefined && !decidesPackets(type);

const factOf = ({ fact, component }: LostPart): MissingFact => ({ fact, component });

const byId = <T extends { readonly id: string }>(resources: readonly T[]): ReadonlyMap<string, T> =>
  new Map(resources.map((resource) => [resource.id, resource]));

/** Several readers may follow the same reference and notice the same. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((diagnostic) => {
    const key = JSON.stringify([diagnostic.code, diagnostic.message, diagnostic.span]);
    return !seen.has(key) && seen.add(key);
  });
}
