import { possibleOwners, type NetworkIndex, type Vpc } from "../model";
import { INTERNET, prefixContains, type Address } from "../net";
import { anyOf, type Gate } from "./gate";
import type { Ground } from "./ground";
import { partiesOf } from "./parties";

/** Whether an address of the VPC that no interface is known to have may be somebody's (CLI-1). */
export const mayBeOwnedIn = (index: NetworkIndex, vpc: Vpc, address: Address): boolean =>
  possibleOwners(index, vpc, address).length > 0 &&
  !index.network.interfaces.some(
    (i) => index.subnet(i.subnet).vpc === vpc.id && partiesOf(index, i).some(({ own }) => prefixContains(own, address)),
  );

/** RT-5: nothing arrives at an address that nobody has. */
export const nobodys = (ground: Ground, address: Address, vpcs: readonly Vpc[]): Gate =>
  anyOf(
    ground.space,
    vpcs.flatMap((vpc) =>
      mayBeOwnedIn(ground.index, vpc, address)
        ? possibleOwners(ground.index, vpc, address).map(({ fact, component }) => ground.unknown(fact, component))
        : [],
    ),
  );

/** The same on the internet, where the gateway sends nothing to private addresses (IGW-4). */
export function nobodysOutside(ground: Ground, address: Address): Gate {
  if (!INTERNET[address.version].some((block) => prefixContains(block, address))) return ground.shut;
  const isPossible = ({ ipv6Cidrs }: Vpc): boolean => address.version === 4 || ipv6Cidrs.some((block) => prefixContains(block, address));
  return nobodys(ground, address, ground.index.network.vpcs.filter(isPossible));
}
