/** The form of the AWS console, stored as JSON, to the network that it describes. */
export { consoleJsonSchema, consoleSchema, type ConsoleForm } from "./schema";
export { isForm } from "./is-form";
export { readConsole } from "./read-console";
