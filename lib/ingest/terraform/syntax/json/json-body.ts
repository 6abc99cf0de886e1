import type { Diagnostic, Span } from "../../../../source";
import type { Attribute, Block, Body, Expression, Label } from "../ast";
import { toLiteral } from "./json-expression";
import { eachRepeatedName, repeatedName, type JsonNode, type JsonProperty } from "../../../json";
import { problems } from "../problems";

/** How expressions in JSON are read. */
export interface JsonLanguage {
  readonly expression: (node: JsonNode) => Expression;
  /** A text that holds an expression without `${ }`, such as a type. */
  readonly bare: (node: JsonNode) => Expression;
  readonly report: (span: Span, found: string, expected: string) => void;
  readonly tell: (diagnostic: Diagnostic) => void;
}

interface BlockRule {
  readonly labels: number;
  /** Blocks that may stand inside, and arguments that are not read as templates. */
  readonly blocks?: () => Readonly<Record<string, BlockRule>>;
  readonly arguments?: Readonly<Record<string, "literal" | "bare">>;
}

const PLAIN: BlockRule = { labels: 0 };
const DYNAMIC: BlockRule = { labels: 1, blocks: () => ({ content: { labels: 0, blocks: () => ({ dynamic: DYNAMIC }) } }) };
const META = { dynamic: DYNAMIC, lifecycle: PLAIN, connection: PLAIN, provisioner: { labels: 1 } };
const RESOURCE: BlockRule = { labels: 2, blocks: () => META, arguments: { provider: "literal", depends_on: "literal" } };

/** In JSON nothing tells a block from an argument but its name: these are the blocks. All else is an argument. */
const ROOT: BlockRule = {
  labels: 0,
  blocks: () => ({
    resource: RESOURCE,
    data: RESOURCE,
    variable: { labels: 1, blocks: () => ({ validation: PLAIN }), arguments: { type: "bare", default: "literal", description: "literal" } },
    output: { labels: 1, arguments: { depends_on: "literal", description: "literal" } },
    module: { labels: 1, arguments: { source: "literal", version: "literal", providers: "literal", depends_on: "literal" } },
    provider: { labels: 1, arguments: { alias: "literal" } },
    locals: PLAIN,
    terraform: PLAIN,
    moved: PLAIN,
    import: PLAIN,
    removed: PLAIN,
    check: { labels: 1 },
  }),
};

export const rootBody = (node: JsonNode, language: JsonLanguage): Body => toBody(objectsIn(node, language), ROOT, language);

/** Values of variables by name: no blocks, no templates. */
export function valuesBody(node: JsonNode, language: JsonLanguage): Body {
  const attributes = new Map<string, Attribute>();
  for (const { name, value } of objectsIn(node, language)) addAttribute(attributes, toAttribute(name, value, "literal", language), language);
  return { attributes, blocks: [] };
}

/** The objects of a block: one, or several in an array. */
function objectsIn(node: JsonNode, language: JsonLanguage): readonly JsonProperty[] {
  if (node.kind === "object") return node.properties;
  if (node.kind === "array") return node.items.flatMap((item) => objectsIn(item, language));
  language.report(node.span, "a value", "an object");
  return [];
}

function toBody(properties: readonly JsonProperty[], rule: BlockRule, language: JsonLanguage): Body {
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  const how = new Map(Object.entries(rule.arguments ?? {}));
  const known = new Map(Object.entries(rule.blocks?.() ?? {}));
  for (const { name, value } of properties) {
    if (name.value === "//") continue;
    const inner = known.get(name.value);
    if (inner !== undefined) for (const block of toBlocks({ type: name.value, labels: [], first: name.span }, value, inner, language)) blocks.push(block);
    else addAttribute(attributes, toAttribute(name, value, how.get(name.value), language), language);
  }
  return { attributes, blocks };
}

/** Blocks of one name are several blocks; an argument is set once. */
function addAttribute(attributes: Map<string, Attribute>, attribute: Attribute, language: JsonLanguage): void {
  const first = attributes.get(attribute.name);
  if (first === undefined) attributes.set(attribute.name, attribute);
  else language.tell(problems.duplicateAttribute(attribute.nameSpan, attribute.name, first.nameSpan));
}

function toAttribute(name: JsonProperty["name"], value: JsonNode, how: "literal" | "bare" | undefined, language: JsonLanguage): Attribute {
  eachRepeatedName(value, (repeated) => language.tell(repeatedName(repeated)));
  const expression = how === "literal" ? toLiteral(value) : how === "bare" ? language.bare(value) : language.expression(value);
  return { name: name.value, nameSpan: name.span, value: expression, span: { ...name.span, end: value.span.end } };
}

interface Header {
  readonly type: string;
  readonly labels: readonly Label[];
  readonly first: Span;
}

/** Each label is one level of objects: `"resource": { TYPE: { NAME: { … } } }`. An array holds several blocks. */
function toBlocks(header: Header, node: JsonNode, rule: BlockRule, language: JsonLanguage): Block[] {
  if (header.labels.length < rule.labels) {
    return objectsIn(node, language).flatMap(({ name, value }) => {
      const labels = [...header.labels, { text: name.value, span: name.span }];
      return toBlocks({ ...header, labels, first: name.span }, value, rule, language);
    });
  }
  if (node.kind === "array") return node.items.flatMap((item) => toBlocks(header, item, rule, language));
  const body = toBody(objectsIn(node, language), rule, language);
  return [{ type: header.type, labels: header.labels, body, headerSpan: header.first, span: { ...header.first, end: node.span.end } }];
}
