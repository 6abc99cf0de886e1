/** Templates as they are written, YAML or JSON: one tree with places. */
export { callOf, isForEach } from "./function-name";
export { nameText, nodeText, scalarText, valueAt, type Entry, type NodeOf, type TemplateNode } from "./node";
export { countComments } from "./count-comments";
export { readTemplateText } from "./read-template-text";
export { subParts } from "./sub-parts";
