/** Terraform's built-in functions, one file per family. */
export { Call, CallFailure, type FunctionDefinition } from "./definition";
export { FUNCTIONS } from "./table";
