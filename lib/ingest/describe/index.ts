/** Outputs of the AWS CLI to the network that they describe. */
export { isDescribed } from "./is-described";
export { printedOtherwise } from "./printed-otherwise";
export { readDescribe } from "./read-describe";
