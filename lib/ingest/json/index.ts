export { unexpected } from "./problems";
export { JsonFailure, JsonReader, type JsonNode, type JsonProperty } from "./json-reader";
export { parseJson } from "./parse-json";
