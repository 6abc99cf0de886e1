/** Follows one packet hop by hop, and its reply. */
export type { Action, ComponentKind, Fate, Step } from "./step";
