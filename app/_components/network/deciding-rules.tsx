import type { Result } from "@/lib/explain";
import { legsOf } from "./legs";
import { outcomeOf } from "./outcome";
import type { ShowSpan } from "./packet-path";
import { RuleTable } from "./rule-table";
import type { Topology } from "./topology";

interface DecidingRulesProps {
  readonly result: Result;
  readonly topology: Topology;
  readonly showSpan: ShowSpan;
}

/** The list that decided: of the filter that stopped the packet, else of the last one that let it in. */
export function DecidingRules({ result, topology, showSpan }: DecidingRulesProps) {
  const { request, reply } = legsOf(result);
  const filters = [...request, ...reply].map(({ step }) => step).filter((step) => topology.filters.some(({ id }) => id === step.component));
  const step = filters.find((one) => outcomeOf(one) !== "passed") ?? filters.findLast((one) => request.some((hop) => hop.step === one));
  const filter = topology.filters.find(({ id }) => id === step?.component);
  return step && filter ? <RuleTable filter={filter} direction={step.direction} decided={step.rule} showSpan={showSpan} /> : null;
}
