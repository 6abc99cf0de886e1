/** What the arguments of a block say, by type, with everything reported that can not be read. */
export { valueOr, type Argument } from "./argument";
export { BlockReader, type Reading, type Report } from "./block-reader";
export { ReadingBudget } from "./reading-budget";
export { checkArgumentNames, shape, UNREAD, type BlockShape } from "./argument-names";
export { readAddress, readPrefix, readWord } from "./read-network-values";
export { describeValue } from "./convert";
export { nearest } from "./nearest";
