/** Network to a template of CloudFormation. */
export { emitCloudFormation } from "./emit-cloudformation";
