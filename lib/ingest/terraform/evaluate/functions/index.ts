/** Terraform's built-in functions, one file per family. */
export { Call, CallFailure } from "./call";
export type { FunctionDefinition } from "./definition";
export { FUNCTIONS } from "./table";
