import type { MissingFact, RuleTraffic } from "../../../model";
import type { Diagnostic } from "../../../source";
import { readTraffic, type TrafficArguments } from "../../declared/resources/traffic";
import type { Item } from "../reading/item";

export const EVERYTHING: RuleTraffic = { protocol: null, ports: null, icmp: null };

/** The traffic of a rule, and what of it is not known: all of it where AWS would not print it as it stands. */
export function trafficOf(
  item: Item,
  component: string,
  parts: Pick<TrafficArguments, "protocol" | "from" | "to" | "icmpType" | "icmpCode" | "namesIcmp">,
): { traffic: RuleTraffic; missing: readonly MissingFact[] } {
  const read = readTraffic({
    ...parts,
    portsOfAll: "ignored",
    rule: item.title,
    component,
    span: item.span,
    report: (diagnostic) => item.output.report(inPrintedWords(diagnostic)),
  });
  return read ?? { traffic: EVERYTHING, missing: [{ fact: `the traffic of ${item.title}`, component }] };
}

/** The hints of declared rules speak of arguments; those of printed ones of properties, which nobody should edit. */
const inPrintedWords = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, hint: "Supply the output as AWS prints it." });
