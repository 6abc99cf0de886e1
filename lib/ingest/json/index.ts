export { unexpected } from "./problems";
export { JsonFailure, JsonReader } from "./json-reader";
export type { JsonNode, JsonObject, JsonProperty } from "./json-node";
export { parseJson } from "./parse-json";
export { eachRepeatedName, repeatedIn, repeatedName, type RepeatedName } from "./repeated-names";
