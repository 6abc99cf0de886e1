import type { Result, StepJson } from "@/lib/explain";
import { outcomeOf } from "./outcome";

export interface NumberedStep {
  readonly step: StepJson;
  /** Counts from 1 through request and reply. */
  readonly number: number;
}

/**
 * What happened to the packet of a result, as against what would have. The engine follows a packet past the first
 * filter that drops it, to find every other one; people are shown how far it came, and what else stands in the way.
 */
export interface Legs {
  readonly request: readonly NumberedStep[];
  /** Empty where the request did not arrive, or needs no reply. */
  readonly reply: readonly NumberedStep[];
  /** Further steps that would stop it, once the first one no longer does. */
  readonly further: readonly NumberedStep[];
}

export function legsOf({ path, return_path: back }: Pick<Result, "path" | "return_path">): Legs {
  const steps = [...path, ...back].map((step, i): NumberedStep => ({ step, number: i + 1 }));
  const stop = steps.findIndex(({ step }) => outcomeOf(step) === "stopped");
  const end = stop === -1 ? steps.length : stop + 1;
  return {
    request: steps.slice(0, Math.min(end, path.length)),
    reply: steps.slice(path.length, Math.max(end, path.length)),
    further: steps.slice(end).filter(({ step }) => outcomeOf(step) === "stopped"),
  };
}
