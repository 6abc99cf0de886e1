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
import { joined, tellingPrefixes } from "./told-apart";

/** One way in which AWS could give out the addresses that the answer may hang on. */
export interface AddressVariant {
  readonly choice: PinChoice;
  /** The addresses whose class is not the usual one; empty for the usual variant itself. */
  readonly unusual: readonly AddressChoice[];
}

/** An address with more than one class: rules tell its candidates apart. */
type Open = AddressChoice & { readonly side: "from" | "to" };

/**
 * The choices that can change an answer, the usual one first, each made when it is asked for. A flow has two ends, so
 * that one address, or one pair of them, away from the usual shows every difference there is.
 */
export function* addressVariants(index: NetworkIndex, question: Question): Generator<AddressVariant, void> {
  const open = openChoices(index, question);
  const usual: PinChoice = new Map(open.flatMap(({ spec, classes: [first] }) => (first === undefined ? [] : [[spec, first] as const])));
  const variant = (...moves: readonly Move[]): AddressVariant => ({
    choice: new Map([...usual, ...moves.map(({ of, to }) => [of.spec, to] as const)]),
    unusual: moves.map(({ of }) => of),
  });
  yield variant();
  const moves = movesOf(open, tellingPrefixes(index, question));
  for (const move of moves) yield variant(move);
  const sources = moves.filter(({ of }) => of.side === "from");
  const destinations = moves.filter(({ of }) => of.side === "to");
  for (const from of sources) for (const to of destinations) yield variant(from, to);
}

/** The addresses that variants may move away from the usual. */
export const openAddresses = (index: NetworkIndex, question: Question): AddressChoice[] =>
  [...new Set(movesOf(openChoices(index, question), tellingPrefixes(index, question)).map(({ of }) => of))];

/** Every class that the flow can tell from the usual one of its address. */
function movesOf(open: readonly Open[], telling: readonly Prefix[]): Move[] {
  const known = new Map<readonly AddressClass[], readonly AddressClass[]>();
  return open.flatMap((of) => {
    const unusual = known.get(of.classes) ?? joined(of.classes, telling).slice(1);
    known.set(of.classes, unusual);
    return unusual.map((to) => ({ of, to }));
  });
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
