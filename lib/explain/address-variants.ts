import {
  addressChoices,
  type AddressChoice,
  type AddressClass,
  type AddressSpec,
  type Network,
  type NetworkIndex,
  type PinChoice,
} from "../model";
import { prefixContains, type Address, type Prefix } from "../net";
import type { Endpoint } from "../reach";
import { prefixesOf } from "./endpoint";
import type { Question } from "./question";

/** One way in which AWS could give out the addresses that the answer may hang on. */
export interface AddressVariant {
  readonly choice: PinChoice;
  /** The addresses whose class is not the usual one; empty for the usual variant itself. */
  readonly unusual: readonly AddressChoice[];
}

/** An address with more than one class: rules tell its candidates apart. */
type Open = AddressChoice & { readonly side: "from" | "to" };

/**
 * The choices that can change an answer, the usual one first. A flow has two ends, so that one address, or one pair of
 * them, away from the usual shows every difference there is.
 */
export function addressVariants(index: NetworkIndex, question: Question): AddressVariant[] {
  const open = openChoices(index, question);
  const usual: PinChoice = new Map(open.flatMap(({ spec, classes: [first] }) => (first === undefined ? [] : [[spec, first] as const])));
  const variant = (...moves: readonly Move[]): AddressVariant => ({
    choice: new Map([...usual, ...moves.map(({ of, to }) => [of.spec, to] as const)]),
    unusual: moves.map(({ of }) => of),
  });
  const moves = open.flatMap((of) => of.classes.slice(1).map((to) => ({ of, to })));
  const pairs = moves.flatMap((a) => moves.filter((b) => a.of.side === "from" && b.of.side === "to").map((b) => [a, b] as const));
  return [variant(), ...moves.map((move) => variant(move)), ...pairs.map((pair) => variant(...pair))];
}

interface Move {
  readonly of: Open;
  readonly to: AddressClass;
}

function openChoices(index: NetworkIndex, { from, to }: Question): Open[] {
  const named = [...prefixesOf(from), ...prefixesOf(to)];
  const ours = { from: specsOf(index, from), to: specsOf(index, to) };
  return addressChoices(index.network, named)
    .filter(({ classes }) => classes.length > 1)
    .flatMap((choice): Open[] => {
      if (ours.from.has(choice.spec)) return [{ ...choice, side: "from" }];
      return ours.to.has(choice.spec) || couldBe(choice, named) ? [{ ...choice, side: "to" }] : [];
    });
}

/** Whether AWS could give this address the very value that the question names. */
const couldBe = ({ classes }: AddressChoice, named: readonly Prefix[]): boolean =>
  named.some((prefix) => classes.some(({ representatives: [first] }) => first !== undefined && prefixContains(prefix, first)));

function specsOf(index: NetworkIndex, endpoint: Endpoint): ReadonlySet<string> {
  const interfaces = endpoint.kind === "interfaces" ? endpoint.ids.map((id) => index.networkInterface(id)) : [];
  const specs = interfaces.flatMap((i) => [...i.addresses.map((a) => a.private), ...i.ipv6Addresses]);
  return new Set(specs.map(({ id }) => id));
}

/** A text that two choices share iff they choose alike. */
export const choiceKey = (choice: PinChoice): string =>
  [...choice]
    .map(
      ([
        spec,
        {
          representatives: [first],
        },
      ]) => `${spec} ${first?.version ?? ""} ${first?.value ?? ""}`,
    )
    .join("\n");

/** Values that `pin` gave to symbolic addresses, by spec. */
export function pinnedValues(network: Network): ReadonlyMap<string, Address> {
  const specs: AddressSpec[] = [
    ...network.interfaces.flatMap((i) => [
      ...i.addresses.flatMap((a) => (a.public === null ? [a.private] : [a.private, a.public.spec])),
      ...i.ipv6Addresses,
    ]),
    ...network.elasticIps.map(({ address }) => address),
  ];
  return new Map(specs.flatMap((spec) => (spec.kind === "pinned" ? [[spec.id, spec.address] as const] : [])));
}
