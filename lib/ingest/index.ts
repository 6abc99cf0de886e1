/** Text of one format to the network that it describes. Reads everything, never stops at the first error. */
export {
  FORMATS,
  type Configuration,
  type Format,
  type IngestLimits,
  type IngestOptions,
  SUBMISSION_LIMITS,
  COMMAND_LINE_LIMITS,
} from "./read";
export { readConfiguration } from "./read-configuration";
export { unreadBecauseOf } from "./unread";
export { detectFormat, formatOf } from "./detect-format";
export { decodeFile } from "./decode-file";
export { consoleJsonSchema, consoleSchema, type ConsoleForm } from "./console";
