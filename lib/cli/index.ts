/** The command line: the engine with files and a terminal. */
export { run } from "./run";
export type { Terminal } from "./terminal";
