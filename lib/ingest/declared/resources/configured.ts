import { BlockReader, type ReadingBudget, type Report } from "../arguments";
import type { EvaluatedBlock, ResourceInstance } from "../evaluated";
import type { Configured } from "./scope";

/** Data sources are told apart from resources by their type: `data.aws_vpc`. */
export const typeOf = ({ mode, type }: ResourceInstance): string => (mode === "data" ? `data.${type}` : type);

/** A resource of the configuration, ready to be read. */
export function configure(instance: ResourceInstance, report: Report, budget: ReadingBudget): Configured {
  const { address, body, span } = instance;
  const reader = new BlockReader(body, address, report, budget);
  return { id: address, type: typeOf(instance), name: reader.entry("tags", "Name"), span, body: reader, raw: body };
}

/** The same resource with other arguments. */
export const withBody = ({ id, type, name, span }: Configured, raw: EvaluatedBlock, report: Report, budget: ReadingBudget): Configured => ({
  id,
  type,
  name,
  span,
  raw,
  body: new BlockReader(raw, id, report, budget),
});
