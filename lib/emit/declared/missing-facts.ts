import type { MissingFact } from "../../model";
import { openFacts } from "../open-facts";
import type { Plan } from "./plan";

/** Facts that are written as unknown, so that reading the text lacks them again. */
const WRITTEN = new Set([
  "the CIDR block of the VPC",
  "whether the VPC supports DNS",
  "the CIDR block of the subnet",
  "whether the subnet gives public addresses",
  "the IPv6 block of the subnet",
  "the entries of the prefix list",
  "whether the instance has a public address",
  "the user data",
]);

/** Names whatever the network says that it does not know, and that the text does not leave open by itself. */
export function sayMissing(plan: Plan): void {
  const isWritten = ({ fact, component }: MissingFact): boolean => {
    const found = plan.index.resource(component);
    if (found === undefined) return false;
    if (plan.outside.has(component) || WRITTEN.has(fact)) return true;
    return found.kind === "instance" && found.interfaces.length === 0 && fact === "the subnet";
  };
  for (const missing of openFacts(plan.network))
    if (!isWritten(missing)) plan.notCarried.decide(missing);
  for (const unread of plan.network.unread) plan.notCarried.decide(unread);
}
