/** Follows sets of packets through the network: exactly which flows complete the round trip. */
export { createReach, type Reach } from "./reach";
export type { Endpoint, FlowOptions, Flows } from "./flows";
export type { MatrixCell, MatrixEnd } from "./matrix";
