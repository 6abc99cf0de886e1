import { present } from "../../../assert";
import { ANY_V4, parsePrefix, prefixOf, type Prefix } from "../../../net";
import type { ResourceId } from "../../../model";
import type { Families } from "./aws-defaults";
import { accountOfHome, compareHomes, homeKey, regionOfHome, type Home } from "./homes";
import { homeOf } from "./region-of";
import type { Scope } from "./scope";
import { declareDefaults, defaultIds, furnish } from "./vpc-defaults";

export const DEFAULT_VPC_CIDR = present(parsePrefix("172.31.0.0/16"), "a prefix").prefix;

/** The nth zone's default subnet is the nth /20 of the default VPC (VPCUG "Default VPCs"). */
export const defaultSubnetCidr = (nth: number): Prefix =>
  prefixOf({ version: 4, value: DEFAULT_VPC_CIDR.address.value + (BigInt(nth % 16) << 12n) }, 20);

/** `eu-central-1b` is the second zone; a zone that is not known counts as the first. */
export const zoneNumber = (zone: string | null): number => {
  const letter = zone === null ? 0 : zone.charCodeAt(zone.length - 1) - 97;
  return letter >= 0 && letter < 16 ? letter : 0;
};

/** Whether the configuration puts anything into the default VPC decides whether it is in the network at all. */
export function useDefaultVpc(scope: Scope, home: Home): ResourceId {
  const id = scope.defaultVpcs.at(home);
  if (scope.references.kindOf(id) === undefined) {
    scope.references.declare(id, "vpc");
    declareDefaults(scope.references, id);
    furnishDefaultVpc(scope, id, "IPv4");
    scope.implied.vpcs.push({
      kind: "vpc",
      id,
      name: null,
      span: null,
      cidrs: [DEFAULT_VPC_CIDR],
      ipv6Cidrs: [],
      tenancy: "default",
      region: regionOfHome(home),
      account: accountOfHome(home),
      isDefault: true,
      ...defaultIds(scope.references, id),
      dnsSupport: true,
      otherInterfaces: null,
      blockPublicAccess: "off",
    });
  }
  return id;
}

/** What the internet gateway of a default VPC is called, whether or not it was made yet. */
export const internetGatewayOf = (vpc: ResourceId): ResourceId => `${vpc}.internet_gateway`;

/** The default VPC has an internet gateway, and its main table a route to it. */
export function furnishDefaultVpc(scope: Scope, vpc: ResourceId, families: Families): void {
  if (!scope.implied.first(vpc)) return;
  const other = scope.defaultVpcs.perhapsTheSame(vpc, (each) => scope.implied.isFurnished(each));
  if (other !== null) scope.implied.lose(`whether the default VPC of its account is ${other}`, vpc);
  const gateway = internetGatewayOf(vpc);
  scope.references.declare(gateway, "internet_gateway");
  scope.implied.internetGateways.push({ kind: "internet_gateway", id: gateway, name: null, span: null, vpc });
  const target = { kind: "internet_gateway", id: gateway } as const;
  furnish(scope, vpc, families, [{ ref: { label: "0.0.0.0/0", span: null }, destination: ANY_V4, target, origin: "static" }]);
}

/** The default subnet of a zone, made where no `aws_default_subnet` describes it (TF-4). */
export function useDefaultSubnet(scope: Scope, home: Home, zone: string | null): ResourceId {
  const declared = declaredIn(scope, zone).find((subnet) => compareHomes(subnet.home, home) === "same");
  if (declared !== undefined) return declared.id;
  const vpc = useDefaultVpc(scope, home);
  const nth = zoneNumber(zone);
  const id = `${vpc}.default_subnet["${String.fromCharCode(97 + nth)}"]`;
  if (scope.implied.first(id)) {
    scope.references.declare(id, "subnet");
    scope.implied.subnets.push({
      kind: "subnet",
      id,
      name: null,
      span: null,
      vpc,
      cidr: defaultSubnetCidr(nth),
      ipv6Cidr: null,
      zone,
      mapPublicIpOnLaunch: true,
      routeTable: defaultIds(scope.references, vpc).mainRouteTable,
      networkAcl: defaultIds(scope.references, vpc).defaultNetworkAcl,
      blockPublicAccessExclusion: "none",
    });
  }
  return id;
}

interface Declared {
  readonly id: ResourceId;
  readonly home: Home;
}

/** By zone, and all of them under null: of those in one home the first. Thousands of instances may ask. */
const declaredSubnets = new WeakMap<Scope, ReadonlyMap<string | null, readonly Declared[]>>();

function declaredIn(scope: Scope, zone: string | null): readonly Declared[] {
  const known = declaredSubnets.get(scope) ?? byZone(scope);
  declaredSubnets.set(scope, known);
  return known.get(zone) ?? [];
}

function byZone(scope: Scope): ReadonlyMap<string | null, readonly Declared[]> {
  const zones = new Map<string | null, Declared[]>();
  const seen = new Set<string>();
  for (const subnet of scope.of("aws_default_subnet")) {
    const argument = subnet.body.text("availability_zone");
    if (argument.state !== "written") continue;
    const home = homeOf(scope, subnet);
    for (const zone of [argument.value, null]) {
      const key = `${zone} ${homeKey(home)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      zones.set(zone, [...(zones.get(zone) ?? []), { id: subnet.id, home }]);
    }
  }
  return zones;
}
