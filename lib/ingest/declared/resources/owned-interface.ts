import type { MissingFact, NetworkInterface, PublicAddress, ResourceId } from "../../../model";
import type { Argument } from "../arguments";
import { blank, placeOf, type Ground, type Place } from "./network-interface";
import { openAddressesIn } from "./open-addresses";

/** What something that AWS runs in subnets says of its interfaces. */
export interface OwnedInterface {
  readonly owner: ResourceId;
  readonly ownerKind: NonNullable<NetworkInterface["ownerKind"]>;
  readonly groups: readonly ResourceId[];
  /** The private address, where the configuration writes one, and the argument that it is in. */
  readonly privateIp?: { readonly argument: string; readonly written: Argument<string> };
  /** Whether it has a public address, or what tells. */
  readonly isPublic?: boolean | MissingFact;
  readonly hasIpv6?: boolean;
  readonly sourceDestCheck?: boolean;
}

/** How the interface of an owner in a subnet is called. */
export const interfaceIn = (owner: ResourceId, subnet: ResourceId): ResourceId => `${owner}.network_interface[${JSON.stringify(subnet)}]`;

/** The one interface that an endpoint, load balancer, database or function has in a subnet. */
export function ownedInterface(ground: Ground, place: Place, of: OwnedInterface): NetworkInterface {
  const { subnet } = place;
  const { owner, ownerKind, groups, privateIp, isPublic = false, hasIpv6 = false, sourceDestCheck = true } = of;
  const id = interfaceIn(owner, subnet.id);
  const own = privateIp === undefined || privateIp.written.state === "absent" ? [] : [privateIp.written];
  const wanted = {
    owner,
    argument: privateIp?.argument ?? "subnet_ids",
    version: 4,
    written: own,
    more: own.length === 0 ? 1 : 0,
  } as const;
  const onlyIf = typeof isPublic === "object" ? { onlyIf: isPublic } : {};
  const outside: PublicAddress = { spec: { kind: "symbolic", id: `${id}.public_ip`, pool: null, version: 4 }, elasticIp: null, ...onlyIf };
  const ipv6 = { owner, argument: "ipv6_address", version: 6, written: [], more: hasIpv6 ? 1 : 0 } as const;
  const [ipv4, six] = [ground.addresses.read(id, subnet, wanted), ground.addresses.read(id, subnet, ipv6)];
  const mayBePublic = isPublic !== false;
  return {
    ...blank(id, subnet.id, null, null),
    owner,
    ownerKind,
    addresses: ipv4.map((address, at) => ({ private: address, public: mayBePublic && at === 0 ? outside : null })),
    ipv6Addresses: six,
    ...openAddressesIn(ground, place, { ipv4, ipv6: six, mayBePublic, wantsIpv6: hasIpv6 ? "some" : "none" }),
    securityGroups: groups,
    sourceDestCheck,
  };
}

/** The places that a list of subnets names, each once; those that are not known are noted as missing. */
export function placesOf(ground: Ground, subnets: Argument<readonly Argument<string>[]>, owner: ResourceId, argument: string): Place[] {
  if (subnets.state === "unknown" || subnets.state === "invalid") ground.scope.implied.lack("the subnets", owner);
  if (subnets.state !== "written") return [];
  return distinctPlaces(
    subnets.value
      .flatMap((subnet, at) => placeOf(ground, subnet, owner, `${argument}[${at}]`) ?? [])
      .filter(() => ground.scope.budget.takeResource(subnets.span)),
  );
}

export const distinctPlaces = (places: readonly Place[]): Place[] => [...new Map(places.map((place) => [place.subnet.id, place])).values()];
