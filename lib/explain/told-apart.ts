import { configuredPrefixes, type AddressClass, type Network, type NetworkIndex, type NetworkInterface, type ResourceId } from "../model";
import { prefixContains, type Prefix } from "../net";
import type { Question } from "./question";
import { prefixesOf } from "./endpoint";

/**
 * What can tell two addresses of an end apart in the answer: every prefix of the configuration, but for rules of groups
 * that no packet of this flow meets. Those are the groups of machines that are no end and pass nothing on.
 */
export function tellingPrefixes(index: NetworkIndex, { from, to }: Question): readonly Prefix[] {
  const { network } = index;
  const named = [...prefixesOf(from), ...prefixesOf(to)];
  // An address that the question names may be that of any machine.
  if (named.length > 0) return [...configuredPrefixes(network), ...named];
  const ends = new Set([from, to].flatMap((end) => (end.kind === "interfaces" ? end.ids : [])));
  const isTarget = targetsOf(network);
  const passesNothing = (i: NetworkInterface): boolean =>
    !ends.has(i.id) && i.ownerKind === "instance" && i.sourceDestCheck && !isTarget(i);
  const met = new Set(network.interfaces.filter((i) => !passesNothing(i)).flatMap(({ securityGroups }) => securityGroups));
  return configuredPrefixes({ ...network, securityGroups: network.securityGroups.filter(({ id }) => met.has(id)) });
}

function targetsOf({ targetGroups }: Network): (i: NetworkInterface) => boolean {
  const targets = new Set<ResourceId>(targetGroups.flatMap(({ targets: own }) => own.map(({ id }) => id)));
  return ({ id, owner }) => targets.has(id) || (owner !== null && targets.has(owner));
}

/** Classes that the same of these prefixes contain, each group as one class, in the order of their first ones. */
export function joined(classes: readonly AddressClass[], telling: readonly Prefix[]): AddressClass[] {
  const groups = new Map<string, AddressClass[]>();
  for (const each of classes) {
    const [first] = each.representatives;
    const key = first === undefined ? "" : telling.flatMap((prefix, at) => (prefixContains(prefix, first) ? [at] : [])).join();
    const others = groups.get(key);
    if (others === undefined) groups.set(key, [each]);
    else others.push(each);
  }
  return [...groups.values()].map((group) => {
    const [only] = group;
    if (group.length === 1 && only !== undefined) return only;
    return { representatives: group.flatMap(({ representatives }) => representatives), describe: group.flatMap(({ describe }) => describe) };
  });
}
