export { unexpected } from "./problems";
export { JsonFailure, JsonReader } from "./json-reader";
export type { JsonNode, JsonObject, JsonProperty } from "./json-node";
export { parseJson } from "./parse-json";
export { eachRepeatedName, repeatedName, type RepeatedName } from "./repeated-names";
