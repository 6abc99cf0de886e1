/** Outputs of the AWS CLI to the network that they describe. */
export { isDescribed } from "./is-described";
export { readDescribe } from "./read-describe";
