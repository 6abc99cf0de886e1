/** Parsed Terraform to values: modules, variables, references, expressions and functions. */
export { evaluateTerraform, type EvaluateOptions } from "./evaluate-terraform";
