/** A template in the words in which every format declares resources. */
export { lower } from "./lower";
export { CLOUDFORMATION } from "./spelling";
