import { errorAt, type Span } from "../../../source";
import { meanHint } from "../../terraform/evaluate/value";
import { nameText, nodeText, scalarText, valueAt, type Entry, type TemplateNode } from "../syntax";
import type { Report } from "./scope";

/** A resource as it is declared. */
export interface DeclaredResource {
  readonly id: string;
  readonly type: string;
  readonly properties: TemplateNode | undefined;
  readonly condition: { readonly name: string; readonly span: Span } | null;
  readonly attributes: readonly { readonly name: string; readonly span: Span }[];
  readonly dependsOn: readonly { readonly name: string; readonly span: Span }[];
  readonly keySpan: Span;
  /** The logical id and everything below it. */
  readonly span: Span;
}

const POLICIES = ["CreationPolicy", "DeletionPolicy", "UpdatePolicy", "UpdateReplacePolicy"];
const ATTRIBUTES = ["Type", "Properties", "Condition", "DependsOn", "Metadata", ...POLICIES];
const MAKES_NOTHING: ReadonlySet<string> = new Set(["DependsOn", "Metadata", ...POLICIES]);
const TYPE = /^[A-Za-z0-9]+(?:::[A-Za-z0-9_-]+)+$/;
/** So many are no id and can be read: what is longer would be repeated in all that the resource has. In UTF-16 code units. */
const MOST_ID = 1_000;
const ID = /^[A-Za-z0-9]{1,255}$/;

/** One entry of `Resources`; null, with a diagnostic, where it can be none. */
export function declaredResource({ key: id, keySpan, value }: Entry, parameters: ReadonlySet<string>, report: Report): DeclaredResource | null {
  const wrong = (message: string, hint: string, span: Span): null => {
    report(errorAt("resource-declaration", message, { hint, span }));
    return null;
  };
  if (value.kind !== "map") return wrong(`The resource \`${shown(id)}\` is ${nodeText(value)}.`, "Write `Type:` and `Properties:` below it, indented.", keySpan);
  if (id.length > MOST_ID) return wrong(`\`${shown(id)}\` has more than ${MOST_ID} characters: logical ids have 255 at most.`, "Choose a shorter id.", keySpan);
  if (!ID.test(id)) wrong(`\`${shown(id)}\` is no logical id: they have letters and digits alone.`, "Rename it, without points, hyphens and spaces.", keySpan);
  if (parameters.has(id)) wrong(`\`${shown(id)}\` is a parameter and a resource, and \`Ref\` means one thing.`, "Rename one of the two.", keySpan);
  const written = value.entries.get("Type")?.value;
  const type = scalarText(written);
  if (written === undefined || type === null) return wrong(`The resource \`${shown(id)}\` has no Type.`, "Add a type such as `Type: AWS::EC2::VPC`.", keySpan);
  if (!TYPE.test(type)) return wrong(`${JSON.stringify(shown(type))} is no type of resources.`, "Write a type such as `AWS::EC2::VPC`.", written.span);
  for (const entry of value.entries.values()) {
    if (ATTRIBUTES.includes(entry.key)) continue;
    const hint = meanHint(entry.key, ATTRIBUTES, "Indent it under `Properties`, if it is a property.");
    wrong(`The resource \`${shown(id)}\` has an attribute \`${shown(entry.key)}\`, which resources do not have.`, hint, entry.keySpan);
  }
  const isName = (node: TemplateNode): boolean => nameText(node) !== null;
  const condition = valueAt(value, "Condition");
  if (condition !== undefined && !isName(condition)) wrong(`The condition of \`${id}\` is no name.`, "Declare it in `Conditions`, and write its name here.", condition.span);
  const depends = valueAt(value, "DependsOn");
  if (depends !== undefined && !(depends.kind === "list" ? depends.items : [depends]).every(isName))
    wrong(`\`DependsOn\` of \`${id}\` holds more than names.`, "Write the logical id of a resource, or a list of them.", depends.span);
  const properties = valueAt(value, "Properties");
  if (properties !== undefined && properties.kind !== "map" && properties.kind !== "null")
    wrong(`The properties of \`${id}\` are ${nodeText(properties)}.`, "Write names and values below `Properties:`, indented.", properties.span);
  const read = { condition: conditionOf(value), dependsOn: dependenciesOf(value), attributes: attributesOf(value) };
  return { id, type, properties, ...read, keySpan, span: { ...keySpan, end: value.span.end } };
}

/** `Condition` decides whether the resource is there at all: it is told for the whole template. */
const attributesOf = (node: TemplateNode): DeclaredResource["attributes"] =>
  node.kind !== "map" ? [] : [...node.entries.values()].flatMap(({ key, keySpan }) => (MAKES_NOTHING.has(key) ? [{ name: key, span: keySpan }] : []));

const shown = (name: string): string => name.slice(0, 100);

function conditionOf(node: TemplateNode): DeclaredResource["condition"] {
  const written = valueAt(node, "Condition");
  const name = nameText(written);
  return written === undefined || name === null ? null : { name, span: written.span };
}

function dependenciesOf(node: TemplateNode): DeclaredResource["dependsOn"] {
  const written = valueAt(node, "DependsOn");
  const items = written === undefined ? [] : written.kind === "list" ? written.items : [written];
  return items.flatMap((item) => (nameText(item) === null ? [] : [{ name: nameText(item) ?? "", span: item.span }]));
}
