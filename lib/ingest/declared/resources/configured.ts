import { errorAt } from "../../../source";
import { BlockReader, type Reading } from "../arguments";
import type { EvaluatedBlock, ResourceInstance } from "../evaluated";
import type { Configured } from "./scope";

/** Data sources are told apart from resources by their type: `data.aws_vpc`. */
export const typeOf = ({ mode, type }: ResourceInstance): string => (mode === "data" ? `data.${type}` : type);

/** A resource of the configuration, ready to be read. */
export function configure(instance: ResourceInstance, reading: Reading): Configured {
  const { address, body, span } = instance;
  const reader = new BlockReader(body, address, reading);
  return { id: address, type: typeOf(instance), name: nameOf(reader, instance, reading), span, body: reader, raw: body };
}

/** In characters: what AWS takes for the value of a tag. */
const MOST_OF_TAG = 256;

function nameOf(reader: BlockReader, { address, body, span }: ResourceInstance, { report }: Reading): string | null {
  const name = reader.entry("tags", "Name");
  if (name === null || name.length <= MOST_OF_TAG) return name;
  const message = `The tag Name of ${address} has ${name.length} characters: AWS takes ${MOST_OF_TAG}, and it is not read.`;
  report(errorAt("text-too-long", message, { hint: "Choose a shorter name.", span: body.attributes.get("tags")?.value.span ?? span }));
  return null;
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
