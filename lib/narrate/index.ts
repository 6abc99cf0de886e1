/** Explanations and diagnostics as sentences, for people and terminals. */
export { codeTitle } from "./code";
export { narrateDiagnostic } from "./diagnostic";
export { formatPacket, formatPorts, formatTraffic, unionOf } from "./format";
export { formatIcmp } from "./format-icmp";
export { narrateResult, type Ends, type Narration } from "./narration";
export { onOneLine, printable } from "./printable";
export { narrateStep, narrateSteps } from "./step";
export type { Names } from "./names";
