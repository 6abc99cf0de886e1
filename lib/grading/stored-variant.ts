import type { StoredVariant } from "../db";
import { type Lab, type Variant, variantFor } from "../labs";

/** The numbers that were kept, and drawn from the same seed those of parameters that the lab did not have then. */
export const variantOf = (lab: Pick<Lab, "spec">, { seed, params }: StoredVariant): Variant => {
  const kept = params as Variant["params"];
  const drawn = Object.entries(variantFor(lab, seed).params);
  return { seed, params: Object.fromEntries(drawn.map(([name, value]) => [name, kept[name] ?? value])) };
};
