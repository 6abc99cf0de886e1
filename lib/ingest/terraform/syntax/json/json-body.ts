import type { Diagnostic, Span } from "../../../../source";
import type { Attribute, Block, Body, Expression, Label } from "../ast";
import { PlacedAttribute, PlacedBlock, PlacedLabel } from "../placed";
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
  readonly blocks: ReadonlyMap<string, BlockRule>;
  readonly arguments: ReadonlyMap<string, "literal" | "bare">;
}

interface RuleParts {
  readonly labels?: number;
  readonly blocks?: Readonly<Record<string, BlockRule>>;
  readonly arguments?: Readonly<Record<string, "literal" | "bare">>;
}

const rule = ({ labels = 0, blocks = {}, arguments: given = {} }: RuleParts): BlockRule => ({
  labels,
  blocks: new Map(Object.entries(blocks)),
  arguments: new Map(Object.entries(given)),
});

const PLAIN = rule({});
/** The `content` of a `dynamic` block may have such blocks again: its rule leads back to itself. */
const WITHIN_CONTENT = new Map<string, BlockRule>();
const DYNAMIC = rule({ labels: 1, blocks: { content: { ...PLAIN, blocks: WITHIN_CONTENT } } });
WITHIN_CONTENT.set("dynamic", DYNAMIC);
const META = { dynamic: DYNAMIC, lifecycle: PLAIN, connection: PLAIN, provisioner: rule({ labels: 1 }) };
const RESOURCE = rule({ labels: 2, blocks: META, arguments: { provider: "literal", depends_on: "literal" } });

/** In JSON nothing tells a block from an argument but its name: these are the blocks. All else is an argument. */
const ROOT = rule({
  blocks: {
    resource: RESOURCE,
    data: RESOURCE,
    variable: rule({ labels: 1, blocks: { validation: PLAIN }, arguments: { type: "bare", default: "literal", description: "literal" } }),
    output: rule({ labels: 1, arguments: { depends_on: "literal", description: "literal" } }),
    module: rule({ labels: 1, arguments: { source: "literal", version: "literal", providers: "literal", depends_on: "literal" } }),
    provider: rule({ labels: 1, arguments: { alias: "literal" } }),
    locals: PLAIN,
    terraform: PLAIN,
    moved: PLAIN,
    import: PLAIN,
    removed: PLAIN,
    check: rule({ labels: 1 }),
  },
});

export const rootBody = (node: JsonNode, language: JsonLanguage): Body => toBody(objectsIn(node, language), ROOT, language);

/** Values of variables by name: no blocks, no templates. */
export function valuesBody(node: JsonNode, language: JsonLanguage): Body {
  const attributes = new Map<string, Attribute>();
  for (const property of objectsIn(node, language)) addAttribute(attributes, toAttribute(property, "literal", language), language);
  return { attributes, blocks: [] };
}

/** The objects of a block: one, or several in an array. */
function objectsIn(node: JsonNode, language: JsonLanguage): readonly JsonProperty[] {
  if (node.kind === "object") return node.properties;
  if (node.kind === "array") return node.items.flatMap((item) => objectsIn(item, language));
  language.report(node.span, "a value", "an object");
  return [];
}

/** An empty map takes as much room as one of four. */
const NO_ATTRIBUTES: Body["attributes"] = new Map();

function toBody(properties: readonly JsonProperty[], within: BlockRule, language: JsonLanguage): Body {
  const attributes = new Map<string, Attribute>();
  const blocks: Block[] = [];
  for (const property of properties) {
    if (property.key === "//") continue;
    const inner = within.blocks.get(property.key);
    if (inner === undefined) addAttribute(attributes, toAttribute(property, within.arguments.get(property.key), language), language);
    else for (const block of toBlocks({ type: property.key, labels: [], last: property }, property.value, inner, language)) blocks.push(block);
  }
  return { attributes: attributes.size === 0 ? NO_ATTRIBUTES : attributes, blocks: blocks.slice() };
}

/** Blocks of one name are several blocks; an argument is set once. */
function addAttribute(attributes: Map<string, Attribute>, attribute: Attribute, language: JsonLanguage): void {
  const first = attributes.get(attribute.name);
  if (first === undefined) attributes.set(attribute.name, attribute);
  else language.tell(problems.duplicateAttribute(attribute.nameSpan, attribute.name, first.nameSpan));
}

function toAttribute({ key, from, to, value }: JsonProperty, how: "literal" | "bare" | undefined, language: JsonLanguage): Attribute {
  eachRepeatedName(value, (repeated) => language.tell(repeatedName(repeated)));
  const expression = how === "literal" ? toLiteral(value) : how === "bare" ? language.bare(value) : language.expression(value);
  return new PlacedAttribute(value.source, from, to, value.to, key, expression);
}

interface Header {
  readonly type: string;
  readonly labels: readonly Label[];
  /** Where its type, or the last of its labels, is written. */
  readonly last: JsonProperty;
}

/** Each label is one level of objects: `"resource": { TYPE: { NAME: { … } } }`. An array holds several blocks. */
function toBlocks(header: Header, node: JsonNode, within: BlockRule, language: JsonLanguage): Block[] {
  const { type, labels, last } = header;
  if (labels.length < within.labels) {
    return objectsIn(node, language).flatMap((property) => {
      const label = new PlacedLabel(node.source, property.from, property.to, property.key);
      return toBlocks({ type, labels: [...labels, label], last: property }, property.value, within, language);
    });
  }
  if (node.kind === "array") return node.items.flatMap((item) => toBlocks(header, item, within, language));
  const body = toBody(objectsIn(node, language), within, language);
  return [new PlacedBlock(node.source, last.from, last.to, node.to, type, labels, body)];
}
