/** Parsed Terraform to values: modules, variables, references, expressions and functions. */
export { evaluateTerraform } from "./evaluate-terraform";
