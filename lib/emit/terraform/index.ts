/** Network to Terraform. */
export { emitTerraform } from "./emit-terraform";
