import type { MissingFact, Network } from "../model";

/** What the network does not know and no single rule or route says. */
export const openFacts = ({ missing, vpcs }: Network): MissingFact[] => [
  ...missing,
  ...vpcs.flatMap(({ id, otherInterfaces }) => (otherInterfaces === null ? [] : [{ fact: otherInterfaces.unknown, component: id }])),
];
