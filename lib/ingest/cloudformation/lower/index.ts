/** A template in the words in which every format declares resources. */
export { attributesOf } from "./attributes-of";
export { lower } from "./lower";
export { CLOUDFORMATION } from "./spelling";
