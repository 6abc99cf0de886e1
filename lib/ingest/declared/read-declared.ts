import type { Configuration, IngestLimits } from "../read";
import { tally, Uses } from "../left-aside";
import type { Dialect } from "./dialect";
import type { EvaluatedConfiguration } from "./evaluated";
import { noteFollowing } from "./left-aside";
import { toNetwork } from "./to-network";

/** The network of what was evaluated and, where that was kept, everything that the text says beyond it. */
export function readDeclared(evaluated: EvaluatedConfiguration, limits: IngestLimits, dialect: Dialect): Configuration {
  const { beyond } = evaluated;
  if (beyond === undefined) return toNetwork(evaluated, limits, dialect);
  const uses = new Uses();
  const read = toNetwork(evaluated, limits, dialect, uses);
  noteFollowing(evaluated.resources, uses);
  return { ...read, leftAside: tally(beyond.ofResources(evaluated.resources, uses, read.network), beyond.around()) };
}
