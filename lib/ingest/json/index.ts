export { unexpected } from "./problems";
export { JsonFailure, JsonReader } from "./json-reader";
export type { JsonArray, JsonNode, JsonObject, JsonProperty, JsonString } from "./json-node";
export { parseJson } from "./parse-json";
export { eachRepeatedName, repeatedName, type RepeatedName } from "./repeated-names";
