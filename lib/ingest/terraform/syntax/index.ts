/** HCL's native syntax: text to tree, with the place of everything and every mistake named. It knows no Terraform. */
export type * from "./ast";
export { parseFile, parseLoneExpression, parseTemplate } from "./parse-file";
export { parseJsonFile } from "./json/parse-json-file";
