import type { StepJson } from "@/lib/explain";

/** What a step meant for the packet. */
export type Outcome = "passed" | "stopped" | "unknown";

export const outcomeOf = (step: StepJson): Outcome => {
  if (step.action === "deny" || step.action === "drop") return "stopped";
  return step.action === "unknown" ? "unknown" : "passed";
};
