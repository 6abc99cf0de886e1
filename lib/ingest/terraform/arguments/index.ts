/** What the arguments of a block say, by type, with everything reported that can not be read. */
export { refine, valueOr, type Argument } from "./argument";
export { BlockReader, type NestedBlocks, type Report } from "./block-reader";
export { checkArgumentNames, shape, type BlockShape } from "./argument-names";
export { readAddress, readPrefix, readWord, type Reading } from "./read-network-values";
