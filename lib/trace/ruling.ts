import type { MissingFact, ResourceId, RuleRef } from "../model";
import type { Packet } from "../net";
import type { Span } from "../source";
import type { Code } from "./codes";
import type { Action, ComponentKind, Step } from "./step";

/** Whether a packet asks or answers: groups let answers pass (SG-3), and some codes differ. */
export type LegName = "request" | "reply";
export type Direction = Step["direction"];

/** What a component says about a packet. The steps that deny or drop stop it; `missing` is what an unknown step lacks. */
export interface Ruling {
  readonly steps: readonly Step[];
  readonly missing: readonly MissingFact[];
}

interface StepParts {
  readonly component: ResourceId;
  readonly kind: ComponentKind;
  readonly direction: Direction;
  readonly packet: Packet;
  readonly action: Action;
  readonly code: Code;
  /** Where it is changed: the packet afterwards. */
  readonly after?: Packet;
  readonly rule?: RuleRef | null;
  /** Where no rule decided: the place of the component. */
  readonly span?: Span | null;
}

export function stepOf({ packet, after = packet, rule = null, span = null, ...rest }: StepParts): Step {
  return { ...rest, before: packet, after, rule, span: rule?.span ?? span };
}

export const rule = (...steps: readonly StepParts[]): Ruling => ({ steps: steps.map(stepOf), missing: [] });

/** A drop for want of an owner; where facts are missing nobody knows that the address has none. */
export const unlessOwned = (missing: readonly MissingFact[], parts: Omit<StepParts, "action">): Ruling =>
  missing.length > 0 ? undecided(missing, { ...parts, code: "OWNER_NOT_KNOWN" }) : rule({ ...parts, action: "drop" });

/** `missing` is never empty: an unknown answer says what it lacks. */
export const undecided = (missing: readonly MissingFact[], parts: Omit<StepParts, "action">): Ruling => ({
  steps: [stepOf({ ...parts, action: "unknown" })],
  missing,
});
