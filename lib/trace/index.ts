/** Follows one packet hop by hop, and its reply. */
export type { Action, ComponentKind, Fate, Step } from "./step";
export { ALL_CODES, CODES, pageOfCode, type Code } from "./codes";
export { trace, tracer, type Leg, type Start, type Trace, type TraceOptions } from "./trace";
