import { BlockReader, type Reading } from "../arguments";
import type { EvaluatedBlock, ResourceInstance } from "../evaluated";
import type { Configured } from "./scope";

/** Data sources are told apart from resources by their type: `data.aws_vpc`. */
export const typeOf = ({ mode, type }: ResourceInstance): string => (mode === "data" ? `data.${type}` : type);

/** A resource of the configuration, ready to be read. */
export function configure(instance: ResourceInstance, reading: Reading): Configured {
  const { address, body, span } = instance;
  const reader = new BlockReader(body, address, reading);
  return { id: address, type: typeOf(instance), name: reader.entry("tags", "Name"), span, body: reader, raw: body };
}

/** The same resource with other arguments. */
export const withBody = ({ id, type, name, span }: Configured, raw: EvaluatedBlock, reading: Reading): Configured => ({
  id,
  type,
  name,
  span,
  raw,
  body: new BlockReader(raw, id, reading),
});
